import type { Day, Month } from '@shared/base/days';
import type { Cadence } from '@shared/domain/cycles/cycle';
import type { GateKey } from '@shared/domain/gates/gate';
import type { IncidentState, Severity } from '@shared/domain/incidents/incident';
import type { ReportState } from '@shared/domain/reports/report';
import type { Module } from '@shared/domain/roles/module';
import { sql } from 'kysely';
import type { TenantsReader } from './tenant-access';
import type { TenantRecord } from './tenants';

/** The scope's tenants with their zones, languages and holiday regions. */
export async function listScopeTenants(read: TenantsReader): Promise<readonly TenantRecord[]> {
  return read.unscoped
    .selectFrom('tenant')
    .selectAll()
    .where('id', 'in', read.tenantIds)
    .orderBy('name')
    .orderBy('id')
    .execute();
}

export interface LastCycle {
  readonly tenantId: string;
  readonly cadence: Cadence;
  readonly lastMs: number;
}

/** When each tenant last decided each cadence; looks back (D6) are none. */
export async function listLastCycles(read: TenantsReader): Promise<readonly LastCycle[]> {
  return read
    .from('cycle_run')
    .select((eb) => [
      'cycle_run.tenant_id as tenantId',
      'cycle_run.cadence',
      eb.fn.max('cycle_run.decided_at_ms').as('lastMs'),
    ])
    .where('cycle_run.as_of', '=', 0)
    .groupBy(['cycle_run.tenant_id', 'cycle_run.cadence'])
    .execute();
}

/** Start of the running campaign by tenant. */
export async function listCampaignStarts(
  read: TenantsReader,
): Promise<ReadonlyMap<string, number>> {
  const rows = await read
    .from('campaign')
    .select(['campaign.tenant_id', 'campaign.started_at_ms'])
    .where('campaign.ended_at_ms', 'is', null)
    .execute();
  return new Map(rows.map((row) => [row.tenant_id, row.started_at_ms]));
}

export interface OpenIncident {
  readonly tenantId: string;
  readonly id: string;
  readonly ordinal: number;
  readonly severity: Severity;
  readonly state: IncidentState;
  readonly summary: string;
  readonly occurredAtMs: number;
}

/** Incidents that are not closed and were no error, occurred from `startMs` to `endMs`, both inside. */
export async function listOpenIncidents(
  read: TenantsReader,
  window: { readonly startMs: number; readonly endMs: number },
  modules: readonly Module[] | undefined,
): Promise<readonly OpenIncident[]> {
  let found = read
    .from('incident')
    .select([
      'incident.tenant_id as tenantId',
      'incident.id',
      'incident.ordinal',
      'incident.severity',
      'incident.state',
      'incident.summary',
      'incident.occurred_at_ms as occurredAtMs',
    ])
    .where('incident.occurred_at_ms', '>=', window.startMs)
    .where('incident.occurred_at_ms', '<=', window.endMs)
    .where('incident.state', '!=', 'closed')
    .where('incident.declared_in_error', '=', 0);
  if (modules !== undefined) found = found.where('incident.module', 'in', modules);
  return found.orderBy('incident.id').execute();
}

export interface ExpiringEvidence {
  readonly tenantId: string;
  readonly id: string;
  readonly gate: GateKey;
  readonly field: string;
  readonly expiresOn: Day;
}

/** The evidence that backs a field now, where its last day lies in the range; what was replaced expires for nobody. */
export async function listExpiringEvidence(
  read: TenantsReader,
  { fromOn, toOn }: { readonly fromOn: Day; readonly toOn: Day },
): Promise<readonly ExpiringEvidence[]> {
  const rows = await read
    .from('gate_evidence')
    .select([
      'gate_evidence.tenant_id as tenantId',
      'gate_evidence.id',
      'gate_evidence.gate_key as gate',
      'gate_evidence.field',
      'gate_evidence.expires_on as expiresOn',
    ])
    .where('gate_evidence.expires_on', '>=', fromOn)
    .where('gate_evidence.expires_on', '<=', toOn)
    .where(
      sql<boolean>`NOT EXISTS (SELECT 1 FROM gate_evidence AS newer
        WHERE newer.tenant_id = gate_evidence.tenant_id AND newer.gate_key = gate_evidence.gate_key
        AND newer.field = gate_evidence.field
        AND (newer.at_ms, newer.id) > (gate_evidence.at_ms, gate_evidence.id))`,
    )
    .orderBy('gate_evidence.id')
    .execute();
  return rows.flatMap((row) =>
    row.expiresOn === null ? [] : [{ ...row, expiresOn: row.expiresOn }],
  );
}

export interface NewestReadout {
  readonly tenantId: string;
  readonly month: Month;
  readonly reportId: string;
  readonly state: ReportState;
  readonly stale: boolean;
}

/** The newest readout of each of the months, of every tenant that has one. */
export async function listNewestOfMonths(
  read: TenantsReader,
  months: readonly Month[],
): Promise<readonly NewestReadout[]> {
  if (months.length === 0) return [];
  const rows = await read
    .from('report')
    .select([
      'report.tenant_id as tenantId',
      'report.period as month',
      'report.id as reportId',
      'report.state',
      'report.stale_at_ms',
    ])
    .where('report.kind', '=', 'readout')
    .where('report.period', 'in', months)
    .orderBy('report.tenant_id')
    .orderBy('report.period')
    .orderBy('report.report_version', 'desc')
    .execute();
  return rows
    .filter(
      (row, index) =>
        rows[index - 1]?.tenantId !== row.tenantId || rows[index - 1]?.month !== row.month,
    )
    .map(({ stale_at_ms: staleAtMs, ...row }) => ({ ...row, stale: staleAtMs !== null }));
}
