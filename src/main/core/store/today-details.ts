import type { MetricKey } from '@shared/domain/metrics/metric';
import type { TodayKind } from '@shared/domain/today/today-kind';
import { TASK_COLUMNS, type TaskRow } from './tasks';
import type { TenantsReader } from './tenant-access';
import type { TodayLine } from './today-list';

/** What the rows of a page say beside their age; every map is by the thing's id, which is unique over tenants (D11). */
export interface TodayDetails {
  readonly incidents: ReadonlyMap<string, IncidentDetail>;
  readonly tasks: ReadonlyMap<string, TaskRow>;
  /** How many tasks a pause holds, by `<tenant> <cause>`. */
  readonly paused: ReadonlyMap<string, number>;
  readonly conflicts: ReadonlyMap<string, ConflictDetail>;
  readonly evidence: ReadonlyMap<string, EvidenceDetail>;
  readonly recommendations: ReadonlyMap<string, RecommendationDetail>;
  readonly approvals: ReadonlyMap<string, ApprovalDetail>;
  /** Why and by whom a row was put off, by `<tenant> <kind> <subject>`. */
  readonly deferrals: ReadonlyMap<string, { readonly reason: string; readonly set_by: string }>;
}

type IncidentDetail = Awaited<ReturnType<typeof incidentsOf>>[number];
type EvidenceDetail = Awaited<ReturnType<typeof evidenceOf>>[number];
type RecommendationDetail = Awaited<ReturnType<typeof recommendationsOf>>[number];
type ApprovalDetail = Awaited<ReturnType<typeof approvalsOf>>[number];
interface ConflictDetail {
  readonly id: string;
  readonly key: MetricKey;
  readonly from_on: string;
  readonly to_on: string;
}

export const lineKey = (line: Pick<TodayLine, 'tenant_id' | 'kind' | 'subject_id'>): string =>
  `${line.tenant_id} ${line.kind} ${line.subject_id}`;

/** Reads each kind once, whatever number of rows it has. */
export async function todayDetails(
  read: TenantsReader,
  lines: readonly TodayLine[],
): Promise<TodayDetails> {
  const ids = (...kinds: readonly TodayKind[]) =>
    lines.filter(({ kind }) => kinds.includes(kind)).map(({ subject_id: id }) => id);
  return {
    incidents: byId(await incidentsOf(read, ids('incident', 'postmortem'))),
    tasks: byId(await tasksOf(read, ids('task'))),
    paused: await pausedOf(read, ids('paused')),
    conflicts: byId(await conflictsOf(read, ids('conflict'))),
    evidence: byId(await evidenceOf(read, ids('evidence'))),
    recommendations: byId(await recommendationsOf(read, ids('recommendation'))),
    approvals: byId(await approvalsOf(read, ids('approval'))),
    deferrals: await deferralsOf(read, lines),
  };
}

function byId<Row extends { readonly id: string }>(rows: readonly Row[]): ReadonlyMap<string, Row> {
  return new Map(rows.map((row) => [row.id, row]));
}

async function incidentsOf(read: TenantsReader, ids: readonly string[]) {
  if (ids.length === 0) return [];
  return read
    .from('incident')
    .select([
      'incident.id',
      'incident.ordinal',
      'incident.severity',
      'incident.state',
      'incident.summary',
      'incident.occurred_at_ms',
      'incident.root_cause',
      'incident.remediation',
      'incident.prevention',
    ])
    .where('incident.id', 'in', ids)
    .execute();
}

async function tasksOf(read: TenantsReader, ids: readonly string[]): Promise<readonly TaskRow[]> {
  if (ids.length === 0) return [];
  return read.from('task').select(TASK_COLUMNS).where('task.id', 'in', ids).execute();
}

async function pausedOf(
  read: TenantsReader,
  causes: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (causes.length === 0) return new Map();
  const rows = await read
    .from('task')
    .select((eb) => ['task.tenant_id', 'task.pause_cause', eb.fn.countAll<number>().as('count')])
    .where('task.past', '=', 0)
    .where('task.pause_cause', 'is not', null)
    .where('task.state', 'in', ['failed', 'blocked'])
    .groupBy(['task.tenant_id', 'task.pause_cause'])
    .execute();
  return new Map(rows.map((row) => [`${row.tenant_id} ${row.pause_cause}`, row.count]));
}

async function conflictsOf(
  read: TenantsReader,
  ids: readonly string[],
): Promise<readonly ConflictDetail[]> {
  if (ids.length === 0) return [];
  return read
    .from('metric_conflict')
    .select([
      'metric_conflict.id',
      'metric_conflict.key',
      'metric_conflict.from_on',
      'metric_conflict.to_on',
    ])
    .where('metric_conflict.id', 'in', ids)
    .execute();
}

async function evidenceOf(read: TenantsReader, ids: readonly string[]) {
  if (ids.length === 0) return [];
  return read
    .from('gate_evidence')
    .leftJoin('gate_evidence_fault', (join) =>
      join
        .onRef('gate_evidence_fault.tenant_id', '=', 'gate_evidence.tenant_id')
        .onRef('gate_evidence_fault.evidence_id', '=', 'gate_evidence.id'),
    )
    .select([
      'gate_evidence.id',
      'gate_evidence.gate_key',
      'gate_evidence.field',
      'gate_evidence.expires_on',
      'gate_evidence_fault.found',
    ])
    .where('gate_evidence.id', 'in', ids)
    .execute();
}

async function recommendationsOf(read: TenantsReader, ids: readonly string[]) {
  if (ids.length === 0) return [];
  return read
    .from('recommendation')
    .select([
      'recommendation.id',
      'recommendation.code',
      'recommendation.report_id',
      'recommendation.reason',
      'recommendation.version',
    ])
    .where('recommendation.id', 'in', ids)
    .execute();
}

async function approvalsOf(read: TenantsReader, ids: readonly string[]) {
  if (ids.length === 0) return [];
  return read
    .from('approval')
    .select([
      'approval.id',
      'approval.title',
      'approval.action',
      'approval.requested_at_ms',
      'approval.expires_at_ms',
    ])
    .where('approval.id', 'in', ids)
    .execute();
}

async function deferralsOf(read: TenantsReader, lines: readonly TodayLine[]) {
  const ids = lines.map(({ subject_id: id }) => id);
  if (ids.length === 0) return new Map();
  const rows = await read
    .from('inbox_mark')
    .select([
      'inbox_mark.tenant_id',
      'inbox_mark.kind',
      'inbox_mark.subject_id',
      'inbox_mark.reason',
      'inbox_mark.set_by',
    ])
    .where('inbox_mark.mark', '=', 'deferred')
    .where('inbox_mark.subject_id', 'in', ids)
    .execute();
  return new Map(rows.map((row) => [lineKey(row), row]));
}
