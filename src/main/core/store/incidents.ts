import type { IncidentState, Severity } from '@shared/domain/incidents/incident';
import type { Selectable } from 'kysely';
import { voidApprovals } from './approvals';
import type { IncidentTable } from './schema-work';
import { indexForSearch } from './search-index';
import type { TenantReader, TenantWriter } from './tenant-access';
import { parseTimeCursor } from './time-cursor';

const COLUMNS = [
  'id',
  'ordinal',
  'severity',
  'highest_severity',
  'module',
  'summary',
  'state',
  'occurred_at_ms',
  'recorded_at_ms',
  'recorded_by',
  'root_cause',
  'remediation',
  'prevention',
  'declared_in_error',
  'version',
] as const;
export type IncidentRow = Pick<Selectable<IncidentTable>, (typeof COLUMNS)[number]>;

/** States in which an incident still does harm (model 5.3). */
const UNRESOLVED = ['open', 'acknowledged', 'mitigating'] as const satisfies IncidentState[];

export interface NewIncident {
  readonly severity: Severity;
  /** A module key; an imported one may be outside the taxonomy. */
  readonly module: string;
  readonly summary: string;
  /** When it happened, ms UTC; windows read this (D6). */
  readonly occurredAtMs: number;
  readonly origin?: 'native' | 'imported';
  readonly state?: IncidentState;
}

/** INC-0042: the number an incident is called by within its tenant. */
export function incidentRef(ordinal: number): string {
  return `INC-${String(ordinal).padStart(4, '0')}`;
}

export async function findIncident(
  read: TenantReader,
  id: string,
): Promise<IncidentRow | undefined> {
  return read.from('incident').select(COLUMNS).where('id', '=', id).executeTakeFirst();
}

export interface IncidentFilter {
  readonly states?: readonly IncidentState[] | undefined;
  readonly severity?: Severity | undefined;
}

function matching(read: TenantReader, { states, severity }: IncidentFilter) {
  let found = read.from('incident');
  if (states !== undefined) found = found.where('state', 'in', states);
  if (severity !== undefined) found = found.where('severity', '=', severity);
  return found;
}

/** Newest first by when they occurred; one row more than `limit` when there is a next page (D13). */
export async function listIncidents(
  read: TenantReader,
  filter: IncidentFilter,
  page: { readonly after?: string | undefined; readonly limit: number },
): Promise<readonly IncidentRow[]> {
  let found = matching(read, filter).select(COLUMNS);
  if (page.after !== undefined) {
    const { atMs, id } = parseTimeCursor(page.after);
    found = found.where((eb) =>
      eb.or([
        eb('occurred_at_ms', '<', atMs),
        eb.and([eb('occurred_at_ms', '=', atMs), eb('id', '<', id)]),
      ]),
    );
  }
  return found
    .orderBy('occurred_at_ms', 'desc')
    .orderBy('id', 'desc')
    .limit(page.limit + 1)
    .execute();
}

export async function countIncidents(read: TenantReader, filter: IncidentFilter): Promise<number> {
  const { count } = await matching(read, filter)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

/** How many are unresolved, by the severity they have now; a P0 declared in error is none (Q40). */
export async function countUnresolved(
  read: TenantReader,
): Promise<{ readonly p0: number; readonly p1: number; readonly p2: number }> {
  const rows = await read
    .from('incident')
    .select((eb) => ['severity', eb.fn.countAll<number>().as('count')])
    .where('state', 'in', UNRESOLVED)
    .where((eb) => eb.or([eb('declared_in_error', '=', 0), eb('severity', '!=', 'P0')]))
    .groupBy('severity')
    .execute();
  const of = (severity: Severity) => rows.find((row) => row.severity === severity)?.count ?? 0;
  return { p0: of('P0'), p1: of('P1'), p2: of('P2') };
}

/** The unresolved incidents, oldest first; the oldest 1,000 are more than any tenant has. */
export async function listUnresolved(read: TenantReader): Promise<readonly IncidentRow[]> {
  return read
    .from('incident')
    .select(COLUMNS)
    .where('state', 'in', UNRESOLVED)
    .orderBy('id')
    .limit(1_000)
    .execute();
}

/** Every incident that occurred from `startMs` to `endMs`, both inside (D6). A window bounds the list. */
export async function incidentsOccurred(
  read: TenantReader,
  window: { readonly startMs: number; readonly endMs: number },
): Promise<readonly IncidentRow[]> {
  return read
    .from('incident')
    .select(COLUMNS)
    .where('occurred_at_ms', '>=', window.startMs)
    .where('occurred_at_ms', '<=', window.endMs)
    .orderBy('occurred_at_ms')
    .orderBy('id')
    .execute();
}

/** Incidents that ever were P0 and were not declared in error; the newest 1,000 are more than any tenant has. */
export async function listP0s(read: TenantReader): Promise<readonly IncidentRow[]> {
  return read
    .from('incident')
    .select(COLUMNS)
    .where('highest_severity', '=', 'P0')
    .where('declared_in_error', '=', 0)
    .orderBy('occurred_at_ms', 'desc')
    .limit(1_000)
    .execute();
}

export async function incidentsById(
  read: TenantReader,
  ids: readonly string[],
): Promise<readonly IncidentRow[]> {
  if (ids.length === 0) return [];
  return read.from('incident').select(COLUMNS).where('id', 'in', ids).execute();
}

/** The incidents that a task was scheduled for, whatever became of it since; drafts and cancelled ones do not count. */
export async function incidentsWithScheduledWork(
  read: TenantReader,
  ids: readonly string[],
): Promise<ReadonlySet<string | null>> {
  if (ids.length === 0) return new Set();
  const rows = await read
    .from('task')
    .select('incident_id')
    .distinct()
    .where('incident_id', 'in', ids)
    .where('state', 'not in', ['draft', 'cancelled'])
    .execute();
  return new Set(rows.map(({ incident_id }) => incident_id));
}

/** Adds an incident under the tenant's next number, with its event and its search row; answers its id. */
export async function insertIncident(writer: TenantWriter, incident: NewIncident): Promise<string> {
  const id = writer.newId();
  const last = await writer
    .from('incident')
    .select((eb) => eb.fn.max('ordinal').as('ordinal'))
    .executeTakeFirst();
  const { severity, module, summary, occurredAtMs } = incident;
  const state = incident.state ?? 'open';
  const ordinal = (last?.ordinal ?? 0) + 1;
  await writer.insert('incident', {
    id,
    ordinal,
    severity,
    highest_severity: severity,
    module,
    summary,
    state,
    occurred_at_ms: occurredAtMs,
    recorded_at_ms: writer.nowMs,
    recorded_by: writer.actor,
    origin: incident.origin ?? 'native',
  });
  writer.event({
    type: 'incident.recorded',
    subject: `incident:${id}`,
    to: state,
    payload: { severity, module },
    text: summary,
    occurredAtMs,
  });
  await indexForSearch(writer, {
    kind: 'incident',
    id,
    title: `${incidentRef(ordinal)} ${summary}`,
    body: '',
  });
  writer.touch('incidents');
  return id;
}

type Change = Partial<
  Pick<
    IncidentRow,
    | 'state'
    | 'severity'
    | 'highest_severity'
    | 'root_cause'
    | 'remediation'
    | 'prevention'
    | 'declared_in_error'
  >
>;

/** Writes an incident's fields and its next version; each caller below adds the event that says why. */
async function change(writer: TenantWriter, row: IncidentRow, fields: Change): Promise<void> {
  await writer
    .update('incident')
    .set({ ...fields, version: row.version + 1 })
    .where('id', '=', row.id)
    .execute();
  writer.touch('incidents');
}

export async function moveIncident(
  writer: TenantWriter,
  row: IncidentRow,
  to: IncidentState,
  note: string,
): Promise<void> {
  await change(writer, row, { state: to });
  writer.event({
    type: 'incident.moved',
    subject: `incident:${row.id}`,
    from: row.state,
    to,
    payload: {},
    ...(note !== '' && { text: note }),
  });
}

/** The closing record (M175); what was written before stays readable in the events' texts. */
export async function saveClosingRecord(
  writer: TenantWriter,
  row: IncidentRow,
  fields: Pick<Change, 'root_cause' | 'remediation' | 'prevention'>,
): Promise<void> {
  const next = { ...row, ...fields };
  await change(writer, row, fields);
  writer.event({
    type: 'incident.record_saved',
    subject: `incident:${row.id}`,
    payload: { fields: Object.keys(fields) },
    text: Object.values(fields).join('\n\n'),
  });
  await indexForSearch(writer, {
    kind: 'incident',
    id: row.id,
    title: `${incidentRef(row.ordinal)} ${row.summary}`,
    body: [next.root_cause, next.remediation, next.prevention].join('\n'),
  });
}

export function noteIncident(writer: TenantWriter, incidentId: string, text: string): void {
  writer.event({ type: 'incident.noted', subject: `incident:${incidentId}`, payload: {}, text });
  writer.touch('incidents');
}

/** `highest` is the worst severity that the incident ever held, this one included (Q40). */
export async function changeIncidentSeverity(
  writer: TenantWriter,
  row: IncidentRow,
  to: Severity,
  highest: Severity,
  justification: string,
): Promise<void> {
  await change(writer, row, { severity: to, highest_severity: highest });
  writer.event({
    type: 'incident.severity_changed',
    subject: `incident:${row.id}`,
    from: row.severity,
    to,
    payload: { highest },
    text: justification,
  });
  await voidApprovals(writer, `incident:${row.id}`, 'edited');
}

/** Takes a P0 that never was one out of the count (Q40). */
export async function declareIncidentInError(
  writer: TenantWriter,
  row: IncidentRow,
  evidence: string,
): Promise<void> {
  await change(writer, row, { declared_in_error: 1 });
  writer.event({
    type: 'incident.declared_in_error',
    subject: `incident:${row.id}`,
    payload: {},
    text: evidence,
  });
  await voidApprovals(writer, `incident:${row.id}`, 'edited');
}
