import type { Cadence } from '@shared/domain/cycles/cycle';
import type { FieldEvidence, ReportedCycle } from '@shared/domain/health/health';
import {
  INCIDENT_WORDS,
  type IncidentRecord,
  type LooseTask,
} from '@shared/domain/health/incident-words';
import type { IncidentState, Severity } from '@shared/domain/incidents/incident';
import { TRACKS, type Track } from '@shared/domain/metrics/trend';
import type { RecommendationCode } from '@shared/domain/reports/report';
import { sql } from 'kysely';
import type { ByTenant } from './agency-facts';
import { incidentRef } from './incidents';
import type { TenantsReader } from './tenant-access';

/** The newest evidence of every field of each tenant. */
export async function newestEvidence(
  read: TenantsReader,
): Promise<ByTenant<readonly FieldEvidence[]>> {
  const rows = await read
    .from('gate_evidence')
    .select(['tenant_id', 'gate_key as gate', 'field'])
    // SQLite takes the other columns of the row that the maximum stands in.
    .select([sql<string>`max(printf('%020d', at_ms) || id)`.as('newest'), 'expires_on'])
    .groupBy(['tenant_id', 'gate_key', 'field'])
    .execute();
  return grouped(rows, ({ gate, field, expires_on }) => ({
    gate,
    field,
    expiresOn: expires_on ?? undefined,
  }));
}

/** The plan that each tenant's running campaign carries out, and when that was started. */
export async function runningPlans(
  read: TenantsReader,
): Promise<ByTenant<{ readonly id: string; readonly title: string; readonly startedMs: number }>> {
  const rows = await read
    .from('campaign')
    .innerJoin('plan', (join) =>
      join
        .onRef('plan.tenant_id', '=', 'campaign.tenant_id')
        .onRef('plan.id', '=', 'campaign.plan_id'),
    )
    .select(['campaign.tenant_id', 'plan.id', 'plan.title', 'campaign.started_at_ms as startedMs'])
    .where('campaign.ended_at_ms', 'is', null)
    .execute();
  return new Map(rows.map(({ tenant_id, ...plan }) => [tenant_id, plan]));
}

/** How many tasks of each track are scheduled, under way, in review or were finished since an instant. */
export async function workOfTracks(
  read: TenantsReader,
  sinceMs: number,
): Promise<ByTenant<Readonly<Record<Track, number>>>> {
  const rows = await read
    .from('task')
    .select((eb) => ['tenant_id', 'track', eb.fn.countAll<number>().as('count')])
    .where('past', '=', 0)
    .where('track', 'in', TRACKS)
    .where((eb) =>
      eb.or([
        eb('state', 'in', ['scheduled', 'in_progress', 'needs_review']),
        eb.and([eb('state', '=', 'completed'), eb('completed_at_ms', '>=', sinceMs)]),
      ]),
    )
    .groupBy(['tenant_id', 'track'])
    .execute();
  const of = (own: typeof rows, track: Track) => own.find((row) => row.track === track)?.count ?? 0;
  return new Map(
    [...Map.groupBy(rows, ({ tenant_id }) => tenant_id)].map(([tenantId, own]) => [
      tenantId,
      { visibility: of(own, 'visibility'), quality: of(own, 'quality') },
    ]),
  );
}

/** The newest binding cycle of every cadence of each tenant, with the report that it left. */
export async function reportedCycles(
  read: TenantsReader,
): Promise<ByTenant<readonly (ReportedCycle & { readonly cadence: Cadence })[]>> {
  const rows = await read
    .from('cycle_run')
    .leftJoin('report', (join) =>
      join
        .onRef('report.tenant_id', '=', 'cycle_run.tenant_id')
        .onRef('report.id', '=', 'cycle_run.report_id'),
    )
    .select([
      'cycle_run.tenant_id',
      'cycle_run.id as cycleId',
      'cycle_run.cadence',
      'cycle_run.ordinal',
      'cycle_run.decided_at_ms as decidedAtMs',
      'report.id as reportId',
    ])
    .where(
      sql<boolean>`cycle_run.id = (SELECT n.id FROM cycle_run n WHERE n.tenant_id = cycle_run.tenant_id
        AND n.cadence = cycle_run.cadence AND n.as_of = 0 AND n.origin = 'native'
        ORDER BY n.decided_at_ms DESC, n.id DESC LIMIT 1)`,
    )
    .execute();
  return grouped(rows, ({ tenant_id: _, reportId, ...cycle }) => ({
    ...cycle,
    reportId: reportId ?? undefined,
  }));
}

export interface HealthIncident extends IncidentRecord {
  readonly id: string;
  readonly ref: string;
  readonly severity: Severity;
  readonly state: IncidentState;
  readonly declaredInError: boolean;
}

/** Every incident of each tenant, without its words. */
export async function incidentRecords(
  read: TenantsReader,
): Promise<ByTenant<readonly HealthIncident[]>> {
  const rows = await read
    .from('incident')
    .select(['tenant_id', 'id', 'ordinal', 'severity', 'state', 'module', 'declared_in_error'])
    .select(['occurred_at_ms as occurredAtMs', 'recorded_at_ms as recordedAtMs'])
    .orderBy('ordinal')
    .execute();
  return grouped(rows, ({ ordinal, declared_in_error, ...row }) => ({
    ...row,
    ref: incidentRef(ordinal),
    declaredInError: declared_in_error === 1,
  }));
}

/** Tasks of each tenant since an instant that name one of the words and belong to no incident, the newest first. */
export async function looseTasks(
  read: TenantsReader,
  sinceMs: number,
): Promise<ByTenant<readonly LooseTask[]>> {
  const rows = await read
    .from('task')
    .select(['tenant_id', 'id', 'title', 'notes', 'module', 'created_at_ms as createdAtMs'])
    .where('source', 'in', ['manual', 'import'])
    .where('incident_id', 'is', null)
    .where('state', '!=', 'cancelled')
    .where('created_at_ms', '>=', sinceMs)
    .where((eb) =>
      eb.or(
        INCIDENT_WORDS.flatMap((word) => [
          eb('title', 'like', `%${word}%`),
          eb('notes', 'like', `%${word}%`),
        ]),
      ),
    )
    .orderBy('created_at_ms', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return grouped(rows, ({ title, ...row }) => ({ ...row, title: title ?? '' }));
}

export interface NewestRecommendation {
  readonly code: RecommendationCode;
  readonly reportId: string;
  readonly open: boolean;
}

/** Of every recommendation of each tenant the newest: what an older summary said is answered by the newer one. */
export async function newestRecommendations(
  read: TenantsReader,
): Promise<ByTenant<readonly NewestRecommendation[]>> {
  const rows = await read
    .from('recommendation')
    .select(['tenant_id', 'code', 'report_id as reportId', 'state'])
    .select(sql<string>`max(printf('%020d', created_at_ms) || id)`.as('newest'))
    .groupBy(['tenant_id', 'code'])
    .execute();
  return grouped(rows, ({ code, reportId, state }) => ({ code, reportId, open: state === 'open' }));
}

function grouped<Row extends { readonly tenant_id: string }, T>(
  rows: readonly Row[],
  make: (row: Row) => T,
): ByTenant<readonly T[]> {
  return new Map(
    [...Map.groupBy(rows, ({ tenant_id }) => tenant_id)].map(([tenantId, own]) => [
      tenantId,
      own.map(make),
    ]),
  );
}
