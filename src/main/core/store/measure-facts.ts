import type { Day } from '@shared/base/days';
import type { MetricKey } from '@shared/domain/metrics/metric';
import type { TrendKey } from '@shared/domain/metrics/trend';
import type { TrendOverride } from '@shared/domain/metrics/trend-reading';
import type { KeyedValues } from '@shared/domain/overview/two-tracks';
import { type Selectable, sql } from 'kysely';
import type { MetricConflictTable, ObservationTable } from './schema-records';
import type { TenantReader, TenantsReader } from './tenant-access';

/** What figures of several tenants are folded from, by tenant. */
export interface MeasureFacts {
  readonly observations: readonly KeyedValues[];
  /** Observations that people chose in resolved conflicts. */
  readonly chosenIds: ReadonlySet<string>;
  readonly openConflicts: readonly { readonly key: MetricKey; fromOn: Day; toOn: Day }[];
}

const NONE: MeasureFacts = { observations: [], chosenIds: new Set(), openConflicts: [] };

/** The named measures of each tenant over the days, with their conflicts: two statements, however many tenants. */
export async function measureFacts(
  read: Pick<TenantsReader, 'from'>,
  keys: readonly MetricKey[],
  fromOn: Day,
  toOn: Day,
): Promise<(tenantId: string) => MeasureFacts> {
  if (keys.length === 0) return () => NONE;
  const observations = await read
    .from('observation')
    .select(['tenant_id', 'id', 'key', 'from_on', 'to_on', 'value', 'source', 'tier'])
    .select('observed_at_ms')
    .where('key', 'in', keys)
    .where('from_on', '<=', toOn)
    .where('to_on', '>=', fromOn)
    .orderBy('from_on')
    .orderBy('id')
    .execute();
  const conflicts = await read
    .from('metric_conflict')
    .select(['tenant_id', 'key', 'from_on', 'to_on', 'state', 'chosen_id'])
    .where('key', 'in', keys)
    .where('from_on', '<=', toOn)
    .where('to_on', '>=', fromOn)
    .execute();
  const values = Map.groupBy(observations, ({ tenant_id }) => tenant_id);
  const disputes = Map.groupBy(conflicts, ({ tenant_id }) => tenant_id);
  const facts = new Map(
    [...new Set([...values.keys(), ...disputes.keys()])].map((tenantId) => [
      tenantId,
      factsOf(values.get(tenantId) ?? [], disputes.get(tenantId) ?? []),
    ]),
  );
  return (tenantId) => facts.get(tenantId) ?? NONE;
}

function factsOf(
  values: readonly Omit<
    Selectable<ObservationTable>,
    'value_text' | 'recorded_at_ms' | 'recorded_by' | 'import_id' | 'import_line'
  >[],
  disputes: readonly Pick<
    Selectable<MetricConflictTable>,
    'key' | 'from_on' | 'to_on' | 'state' | 'chosen_id'
  >[],
): MeasureFacts {
  return {
    observations: values.map((row) => ({
      id: row.id,
      key: row.key,
      fromOn: row.from_on,
      toOn: row.to_on,
      value: row.value,
      source: row.source,
      tier: row.tier,
      observedAtMs: row.observed_at_ms,
    })),
    chosenIds: new Set(
      disputes.flatMap(({ state, chosen_id }) =>
        state === 'resolved' && chosen_id !== null ? [chosen_id] : [],
      ),
    ),
    openConflicts: disputes.flatMap(({ state, key, from_on, to_on }) =>
      state === 'open' ? [{ key, fromOn: from_on, toOn: to_on }] : [],
    ),
  };
}

/** How many conflicts of any measure wait for a choice in each tenant. */
export async function openConflictCounts(
  read: TenantsReader,
): Promise<ReadonlyMap<string, number>> {
  const rows = await read
    .from('metric_conflict')
    .select((eb) => ['tenant_id', eb.fn.countAll<number>().as('count')])
    .where('state', '=', 'open')
    .groupBy('tenant_id')
    .execute();
  return new Map(rows.map(({ tenant_id, count }) => [tenant_id, count]));
}

/** The operators' own readings of each tenant's trends (Q37). */
export async function overridesOf(
  read: TenantsReader,
): Promise<ReadonlyMap<string, ReadonlyMap<TrendKey, TrendOverride>>> {
  const rows = await read
    .from('trend_override')
    .select(['tenant_id', 'key', 'value', 'note', 'by_actor', 'at_ms'])
    .execute();
  return new Map(
    [...Map.groupBy(rows, ({ tenant_id }) => tenant_id)].map(([tenantId, own]) => [
      tenantId,
      new Map(
        own.map(({ key, value, note, by_actor, at_ms }) => [
          key,
          { value, note, by: by_actor, atMs: at_ms },
        ]),
      ),
    ]),
  );
}

/** The newest day with a value of each measure, not after `todayOn`. */
export async function newestDays(
  read: TenantReader,
  todayOn: Day,
): Promise<ReadonlyMap<MetricKey, Day>> {
  const rows = await read
    .from('observation')
    .select(['key', sql<Day>`max(min(to_on, ${todayOn}))`.as('newest')])
    .where('from_on', '<=', todayOn)
    .groupBy('key')
    .execute();
  return new Map(rows.map(({ key, newest }) => [key, newest]));
}
