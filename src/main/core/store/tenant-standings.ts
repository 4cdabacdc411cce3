import { dayOf } from '@shared/base/zones';
import type { CampaignState } from '@shared/domain/campaigns/campaign';
import { STARTABLE_PLAN_STATES } from '@shared/domain/campaigns/decide-start';
import { DEFAULT_GATE_INPUTS, type GateInputs } from '@shared/domain/gates/gate';
import { withLapses } from '@shared/domain/gates/lapse';
import { type Kysely, sql } from 'kysely';
import { listBackings } from './gate-backing';
import type { Schema } from './schema';
import type { InstallReader } from './store';
import type { TenantReader, TenantsReader } from './tenant-access';
import type { TenantRecord } from './tenants';

/** A tenant's row with what its tile and its lifecycle are read from. */
export interface TenantStanding {
  readonly tenant: TenantRecord;
  readonly openP0: number;
  readonly openIncidents: number;
  readonly unresolvedSevere: number;
  readonly hasPlan: boolean;
  readonly campaign: CampaignState | undefined;
  readonly readoutInReview: boolean;
  /** As they count at the instant asked about. */
  readonly gates: GateInputs;
}

const UNRESOLVED = sql`state IN ('open', 'acknowledged', 'mitigating') AND declared_in_error = 0`;

/** The standing of the reader's own tenant. */
export async function getStanding(read: TenantReader, nowMs: number): Promise<TenantStanding> {
  const [standing] = await standingsOf(read.unscoped, [read.tenantId], nowMs);
  if (standing === undefined) throw new Error(`Tenant ${read.tenantId} has no row`);
  return standing;
}

/**
 * The standings of the named tenants, by name: three statements however many tenants there are.
 * The caller names only tenants that the asker is a member of.
 */
export async function listStandings(
  read: Pick<InstallReader, 'db'>,
  tenantIds: readonly string[],
  nowMs: number,
): Promise<readonly TenantStanding[]> {
  return standingsOf(read.db, tenantIds, nowMs);
}

/** The standings of a scope's tenants, by name. */
export async function standingsIn(
  read: TenantsReader,
  nowMs: number,
): Promise<readonly TenantStanding[]> {
  return standingsOf(read.unscoped, read.tenantIds, nowMs);
}

async function standingsOf(
  db: Kysely<Schema>,
  tenantIds: readonly string[],
  nowMs: number,
): Promise<readonly TenantStanding[]> {
  if (tenantIds.length === 0) return [];
  const rows = await db
    .selectFrom('tenant')
    .selectAll('tenant')
    .select([
      sql<number>`(SELECT count(*) FROM incident WHERE tenant_id = tenant.id AND severity = 'P0' AND ${UNRESOLVED})`.as(
        'open_p0',
      ),
      sql<number>`(SELECT count(*) FROM incident WHERE tenant_id = tenant.id AND state <> 'closed'
        AND declared_in_error = 0)`.as('open_incidents'),
      sql<number>`(SELECT count(*) FROM incident WHERE tenant_id = tenant.id AND severity IN ('P0', 'P1')
        AND ${UNRESOLVED})`.as('unresolved_severe'),
      sql<number>`EXISTS (SELECT 1 FROM plan WHERE tenant_id = tenant.id
        AND state IN (${sql.join(STARTABLE_PLAN_STATES)}))`.as('has_plan'),
      sql<CampaignState | null>`(SELECT state FROM campaign WHERE tenant_id = tenant.id
        ORDER BY started_at_ms DESC, id DESC LIMIT 1)`.as('campaign_state'),
      sql<number>`EXISTS (SELECT 1 FROM report WHERE tenant_id = tenant.id AND kind = 'readout'
        AND state = 'in_review')`.as('readout_in_review'),
    ])
    .where('tenant.id', 'in', tenantIds)
    .orderBy('tenant.name')
    .orderBy('tenant.id')
    .execute();
  const gates = await gateInputsOf(db, tenantIds);
  const backings = await listBackings(db, tenantIds);
  return rows.map((row) => ({
    tenant: row,
    openP0: row.open_p0,
    openIncidents: row.open_incidents,
    unresolvedSevere: row.unresolved_severe,
    hasPlan: row.has_plan === 1,
    campaign: row.campaign_state ?? undefined,
    readoutInReview: row.readout_in_review === 1,
    gates: withLapses(
      gates.get(row.id) ?? DEFAULT_GATE_INPUTS,
      backings.get(row.id)?.backings ?? [],
      dayOf(nowMs, row.zone),
    ),
  }));
}

async function gateInputsOf(
  db: Kysely<Schema>,
  tenantIds: readonly string[],
): Promise<ReadonlyMap<string, GateInputs>> {
  const rows = await db
    .selectFrom('gate_input')
    .select(['tenant_id', 'gate_key', 'field', 'value_json'])
    .where('tenant_id', 'in', tenantIds)
    .execute();
  const found = new Map<string, StoredInputs>();
  for (const { tenant_id, gate_key, field, value_json } of rows) {
    const inputs = found.get(tenant_id) ?? defaultInputs();
    const gate = inputs[gate_key];
    if (gate !== undefined) gate[field] = JSON.parse(value_json);
    found.set(tenant_id, inputs);
  }
  // Values were checked by parseGateValue when they were stored.
  return found as unknown as ReadonlyMap<string, GateInputs>;
}

/** Gate inputs while they are put together field by field. */
type StoredInputs = Record<string, Record<string, unknown>>;

function defaultInputs(): StoredInputs {
  // The same five records, without their field names in the type.
  return structuredClone(DEFAULT_GATE_INPUTS) as unknown as StoredInputs;
}
