import type { IncidentState, Severity } from '@shared/domain/incidents/incident';
import { sql } from 'kysely';
import type { TenantReader } from './tenant-access';

/** The newest kept check of the gates. */
export async function newestCheckId(read: TenantReader): Promise<string | undefined> {
  const row = await read
    .from('gate_check')
    .select('id')
    .orderBy('at_ms', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.id;
}

/** Incidents that occurred in a window, and older ones that are not resolved; none declared in error. */
export async function countedIncidents(
  read: TenantReader,
  { startMs, endMs }: { readonly startMs: number; readonly endMs: number },
): Promise<
  readonly {
    readonly id: string;
    readonly ordinal: number;
    readonly severity: Severity;
    readonly state: IncidentState;
  }[]
> {
  return read
    .from('incident')
    .select(['id', 'ordinal', 'severity', 'state'])
    .where('declared_in_error', '=', 0)
    .where('occurred_at_ms', '<=', endMs)
    .where((eb) =>
      eb.or([
        eb('occurred_at_ms', '>=', startMs),
        eb('state', 'in', ['open', 'acknowledged', 'mitigating']),
      ]),
    )
    .orderBy('ordinal')
    .execute();
}

/** Of every recommendation the newest, with the day of the summary that made it. */
export async function recommendationReports(read: TenantReader): Promise<
  readonly {
    readonly reportId: string;
    readonly period: string;
    readonly open: boolean;
  }[]
> {
  const rows = await read
    .from('recommendation')
    .innerJoin('report', (join) =>
      join
        .onRef('report.tenant_id', '=', 'recommendation.tenant_id')
        .onRef('report.id', '=', 'recommendation.report_id'),
    )
    .select(['report.id as reportId', 'report.period', 'recommendation.state'])
    // SQLite takes the other columns of the row that the maximum stands in.
    .select(
      sql<string>`max(printf('%020d', recommendation.created_at_ms) || recommendation.id)`.as(
        'newest',
      ),
    )
    .groupBy('recommendation.code')
    .execute();
  return rows.map(({ reportId, period, state }) => ({ reportId, period, open: state === 'open' }));
}
