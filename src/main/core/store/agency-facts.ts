import type { Cadence, Decision } from '@shared/domain/cycles/cycle';
import type { Severity } from '@shared/domain/incidents/incident';
import type { ReportState } from '@shared/domain/reports/report';
import { type RawBuilder, sql } from 'kysely';
import type { TenantsReader } from './tenant-access';

/** One value for each tenant of a scope; one without rows has no entry. */
export type ByTenant<T> = ReadonlyMap<string, T>;

/** Unresolved incidents of each tenant by the severity they have now; a P0 declared in error is none (Q40). */
export async function incidentCounts(
  read: TenantsReader,
): Promise<ByTenant<{ readonly p0: number; readonly p1: number; readonly p2: number }>> {
  const rows = await read
    .from('incident')
    .select((eb) => ['tenant_id', 'severity', eb.fn.countAll<number>().as('count')])
    .where('state', 'in', ['open', 'acknowledged', 'mitigating'])
    .where((eb) => eb.or([eb('declared_in_error', '=', 0), eb('severity', '!=', 'P0')]))
    .groupBy(['tenant_id', 'severity'])
    .execute();
  const of = (own: typeof rows, severity: Severity) =>
    own.find((row) => row.severity === severity)?.count ?? 0;
  return mapOf(
    Map.groupBy(rows, ({ tenant_id }) => tenant_id),
    (own) => ({ p0: of(own, 'P0'), p1: of(own, 'P1'), p2: of(own, 'P2') }),
  );
}

export interface TaskCounts {
  readonly open: number;
  readonly blocked: number;
  readonly overdue: number;
  readonly missing: number;
}

/** Open tasks on each tenant's board; `todayOf` is the tenant's own day, which zones make differ. */
export async function taskCounts(
  read: TenantsReader,
  todayOf: ByTenant<string>,
): Promise<ByTenant<TaskCounts>> {
  const days = [...new Set(todayOf.values())];
  const sum = (what: RawBuilder<unknown>) => sql<number>`coalesce(sum(${what}), 0)`;
  const rows = await read
    .from('task')
    .select([
      'tenant_id',
      sql<number>`count(*)`.as('open'),
      sum(sql`state IN ('failed', 'blocked')`).as('blocked'),
      sum(sql`incomplete`).as('missing'),
      ...days.map((day, index) => sum(sql`due_on < ${day}`).as(`overdue_${index}`)),
    ])
    .where('state', 'not in', ['completed', 'cancelled'])
    // Boards of ended campaigns are history (Q27).
    .where('past', '=', 0)
    .groupBy('tenant_id')
    .execute();
  return new Map(
    rows.map((row) => {
      const day = days.indexOf(todayOf.get(row.tenant_id) ?? '');
      // One column for each of `days`, named by its place there.
      const overdue = (row as unknown as Record<string, number>)[`overdue_${day}`] ?? 0;
      const { open, blocked, missing } = row;
      return [row.tenant_id, { open, blocked, missing, overdue }];
    }),
  );
}

export interface LastDecision {
  readonly cycleId: string;
  readonly cadence: Cadence;
  readonly ordinal: number;
  readonly decision: Decision;
  readonly decidedAtMs: number;
}

/** Each tenant's newest decision and its newest weekly one; a look back is neither (D6). */
export async function lastDecisions(
  read: TenantsReader,
): Promise<ByTenant<{ readonly newest: LastDecision; readonly weeklyMs: number | null }>> {
  const rows = await read
    .from('cycle_run')
    .select([
      'cycle_run.tenant_id',
      'id as cycleId',
      'cadence',
      'ordinal',
      'decision',
      'decided_at_ms as decidedAtMs',
      sql<
        number | null
      >`(SELECT max(w.decided_at_ms) FROM cycle_run w WHERE w.tenant_id = cycle_run.tenant_id
        AND w.cadence = 'weekly' AND w.as_of = 0)`.as('weeklyMs'),
    ])
    .where(
      sql<boolean>`cycle_run.id = (SELECT n.id FROM cycle_run n WHERE n.tenant_id = cycle_run.tenant_id AND n.as_of = 0
        ORDER BY n.decided_at_ms DESC, n.id DESC LIMIT 1)`,
    )
    .execute();
  return new Map(
    rows.map(({ tenant_id, weeklyMs, ...newest }) => [tenant_id, { newest, weeklyMs }]),
  );
}

/** When each tenant's running campaign was started. */
export async function campaignStarts(read: TenantsReader): Promise<ByTenant<number>> {
  const rows = await read
    .from('campaign')
    .select(['tenant_id', 'started_at_ms'])
    .where('ended_at_ms', 'is', null)
    .execute();
  return new Map(rows.map((row) => [row.tenant_id, row.started_at_ms]));
}

/** The newest version's state of each tenant's readout of its own month. */
export async function readoutStates(
  read: TenantsReader,
  monthOf: ByTenant<string>,
): Promise<ByTenant<ReportState>> {
  const rows = await read
    .from('report')
    .select(['tenant_id', 'period', 'state'])
    .where('kind', '=', 'readout')
    .where('period', 'in', [...new Set(monthOf.values())])
    .orderBy('report_version')
    .execute();
  return new Map(
    rows.flatMap((row) =>
      row.period === monthOf.get(row.tenant_id) ? [[row.tenant_id, row.state] as const] : [],
    ),
  );
}

/** When anything of a tenant last changed: its newest event. */
export async function lastChanges(read: TenantsReader): Promise<ByTenant<number>> {
  const rows = await read.unscoped
    .selectFrom('tenant')
    .select([
      'tenant.id',
      sql<number | null>`(SELECT at_ms FROM event WHERE event.tenant_id = tenant.id
        ORDER BY tenant_seq DESC LIMIT 1)`.as('at_ms'),
    ])
    .where('tenant.id', 'in', read.tenantIds)
    .execute();
  return new Map(rows.flatMap(({ id, at_ms }) => (at_ms === null ? [] : [[id, at_ms] as const])));
}

function mapOf<T, U>(map: ReadonlyMap<string, T>, make: (value: T) => U): ByTenant<U> {
  return new Map([...map].map(([key, value]) => [key, make(value)]));
}
