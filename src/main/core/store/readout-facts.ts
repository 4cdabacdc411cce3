import type { Coded } from '@shared/base/coded';
import { POLICY_VERSION } from '@shared/domain/cycles/cycle';
import type { IncidentState } from '@shared/domain/incidents/incident';
import { isPolicyVersion } from '@shared/domain/policy/registry';
import type { KeyedObservation, MonthConflict } from '@shared/domain/readout/month-figures';
import type { ReadoutCycle, ReadoutIncident } from '@shared/domain/readout/readout';
import type { MonthPostmortem } from '@shared/domain/readout/service-levels';
import type { RecommendationCode, RecommendationState } from '@shared/domain/reports/report';
import { sql } from 'kysely';
import type { TenantReader } from './tenant-access';

/** Observations that touch the days from `fromOn` to `toOn`, observed up to `asOfMs`. */
export async function listObservationsBetween(
  read: TenantReader,
  fromOn: string,
  toOn: string,
  asOfMs: number,
): Promise<readonly KeyedObservation[]> {
  const rows = await read
    .from('observation')
    .select(['id', 'key', 'from_on', 'to_on', 'value', 'source', 'tier', 'observed_at_ms'])
    .where('from_on', '<=', toOn)
    .where('to_on', '>=', fromOn)
    .where('observed_at_ms', '<=', asOfMs)
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    key: row.key,
    fromOn: row.from_on,
    toOn: row.to_on,
    value: row.value,
    source: row.source,
    tier: row.tier,
    observedAtMs: row.observed_at_ms,
  }));
}

/** Conflicts whose period touches those days, with what was chosen. */
export async function listConflictsBetween(
  read: TenantReader,
  fromOn: string,
  toOn: string,
  observations: readonly KeyedObservation[],
): Promise<{
  readonly conflicts: readonly MonthConflict[];
  readonly chosenIds: ReadonlySet<string>;
}> {
  const rows = await read
    .from('metric_conflict')
    .select(['key', 'from_on', 'to_on', 'state', 'note', 'chosen_id'])
    .where('from_on', '<=', toOn)
    .where('to_on', '>=', fromOn)
    .orderBy('from_on')
    .orderBy('id')
    .execute();
  return {
    chosenIds: new Set(rows.flatMap(({ chosen_id }) => chosen_id ?? [])),
    conflicts: rows.map((row) => ({
      key: row.key,
      state: row.state,
      note: row.note,
      observationIds: observations
        .filter(
          (each) => each.key === row.key && each.fromOn === row.from_on && each.toOn === row.to_on,
        )
        .map(({ id }) => id),
    })),
  };
}

/** Cycles evaluated between two instants (the first inside, the second outside), oldest first. */
export async function listCyclesBetween(
  read: TenantReader,
  startMs: number,
  endMs: number,
): Promise<readonly ReadoutCycle[]> {
  const rows = await read
    .from('cycle_run')
    .select([
      'cadence',
      'ordinal',
      'window_start_ms',
      'window_end_ms',
      'decision',
      'rule',
      'reason_text',
      'actions_json',
      'policy_version',
    ])
    .where('window_end_ms', '>=', startMs)
    .where('window_end_ms', '<', endMs)
    .orderBy('window_end_ms')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    cadence: row.cadence,
    ordinal: row.ordinal,
    windowStartMs: row.window_start_ms,
    windowEndMs: row.window_end_ms,
    decision: row.decision,
    rule: row.rule,
    ...(row.policy_version !== POLICY_VERSION &&
      isPolicyVersion(row.policy_version) && { policy: row.policy_version }),
    reasonText: row.reason_text,
    // Written by the cycle feature as coded actions, checked by its own tests.
    actions: JSON.parse(row.actions_json) as readonly Coded[],
  }));
}

/** Incidents that occurred between two instants, oldest first; resolved as of `asOfMs`. */
export async function listIncidentsBetween(
  read: TenantReader,
  startMs: number,
  endMs: number,
  asOfMs: number,
): Promise<readonly ReadoutIncident[]> {
  const rows = await read
    .from('incident')
    .select([
      'id',
      'ordinal',
      'summary',
      'severity',
      'state',
      'occurred_at_ms',
      'root_cause',
      'prevention',
    ])
    .where('occurred_at_ms', '>=', startMs)
    .where('occurred_at_ms', '<', endMs)
    .where('declared_in_error', '=', 0)
    .orderBy('occurred_at_ms')
    .orderBy('id')
    .execute();
  const resolved = await lastMovedTo(
    read,
    'resolved',
    rows.map(({ id }) => id),
    asOfMs,
  );
  return rows.map((row) => ({
    ref: `INC-${String(row.ordinal).padStart(4, '0')}`,
    summary: row.summary,
    severity: row.severity,
    state: row.state,
    occurredAtMs: row.occurred_at_ms,
    resolvedAtMs: resolved.get(row.id) ?? null,
    rootCause: row.root_cause,
    prevention: row.prevention,
  }));
}

/** Incidents that occurred between two instants, each with when its record was closed as of `asOfMs`. */
export async function listPostmortemsBetween(
  read: TenantReader,
  startMs: number,
  endMs: number,
  asOfMs: number,
): Promise<readonly MonthPostmortem[]> {
  const rows = await read
    .from('incident')
    .select(['id', 'severity', 'occurred_at_ms'])
    .where('occurred_at_ms', '>=', startMs)
    .where('occurred_at_ms', '<', endMs)
    .where('declared_in_error', '=', 0)
    .execute();
  const ids = rows.map(({ id }) => id);
  const closed = await lastMovedTo(read, 'closed', ids, asOfMs);
  return rows.map((row) => ({
    severity: row.severity,
    occurredAtMs: row.occurred_at_ms,
    closedAtMs: closed.get(row.id) ?? null,
  }));
}

/** When each incident last came into a state, up to `asOfMs`. */
async function lastMovedTo(
  read: TenantReader,
  state: IncidentState,
  ids: readonly string[],
  asOfMs: number,
): Promise<ReadonlyMap<string, number>> {
  if (ids.length === 0) return new Map();
  const rows = await read.unscoped
    .selectFrom('event')
    .select(['subject', sql<number>`max(at_ms)`.as('at_ms')])
    .where('tenant_id', '=', read.tenantId)
    .where(
      'subject',
      'in',
      ids.map((id) => `incident:${id}`),
    )
    .where('type', '=', 'incident.moved')
    .where('to_state', '=', state)
    .where('at_ms', '<=', asOfMs)
    .groupBy('subject')
    .execute();
  return new Map(rows.map(({ subject, at_ms }) => [subject.slice('incident:'.length), at_ms]));
}

export interface FactTask {
  readonly poolNumber: number | null;
  readonly title: string | null;
  readonly module: string;
  readonly track: string;
  readonly state: string;
  readonly dueOn: string | null;
  readonly kpiImpact: string;
  readonly owner: string;
  readonly completedAtMs: number | null;
}

/** Tasks finished between two instants or due between two days; cancelled ones are off the board. */
export async function listTasksOfMonth(
  read: TenantReader,
  done: { readonly startMs: number; readonly endMs: number },
  due: { readonly fromOn: string; readonly toOn: string },
): Promise<readonly FactTask[]> {
  const rows = await read
    .from('task')
    .leftJoin('profile', 'profile.id', 'task.owner_profile_id')
    .select([
      'task.pool_number as poolNumber',
      'task.title as title',
      'task.module as module',
      'task.track as track',
      'task.state as state',
      'task.due_on as dueOn',
      'task.kpi_impact as kpiImpact',
      'task.completed_at_ms as completedAtMs',
      sql<string>`coalesce(profile.name, task.owner_text, '')`.as('owner'),
    ])
    .where('task.state', '!=', 'cancelled')
    .where((eb) =>
      eb.or([
        eb.and([
          eb('task.completed_at_ms', '>=', done.startMs),
          eb('task.completed_at_ms', '<', done.endMs),
        ]),
        eb.and([eb('task.due_on', '>=', due.fromOn), eb('task.due_on', '<=', due.toOn)]),
      ]),
    )
    .orderBy('task.due_on')
    .orderBy('task.position')
    .orderBy('task.id')
    .execute();
  return rows;
}

/** The newest recommendation of each code out of summaries made between two instants. */
export async function listRecommendationsBetween(
  read: TenantReader,
  startMs: number,
  endMs: number,
): Promise<readonly { code: RecommendationCode; state: RecommendationState; reason: string }[]> {
  const rows = await read
    .from('recommendation')
    .select(['code', 'state', 'reason'])
    .where('created_at_ms', '>=', startMs)
    .where('created_at_ms', '<', endMs)
    .orderBy('created_at_ms', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.filter((row, index) => rows.findIndex(({ code }) => code === row.code) === index);
}

/** First and last event of the tenant recorded between two instants, by the tenant's own count. */
export async function eventRange(
  read: TenantReader,
  startMs: number,
  endMs: number,
): Promise<{ readonly first: number | null; readonly last: number | null }> {
  const row = await read.unscoped
    .selectFrom('event')
    .select([
      sql<number | null>`min(tenant_seq)`.as('first'),
      sql<number | null>`max(tenant_seq)`.as('last'),
    ])
    .where('tenant_id', '=', read.tenantId)
    .where('at_ms', '>=', startMs)
    .where('at_ms', '<', endMs)
    .executeTakeFirst();
  return { first: row?.first ?? null, last: row?.last ?? null };
}
