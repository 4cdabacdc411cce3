import { AppError } from '@shared/base/errors';
import type { Severity } from '@shared/domain/incidents/incident';
import type { IncidentLinkKind } from '@shared/domain/incidents/incident-link';
import type { TaskState } from '@shared/domain/tasks/task';
import { sql } from 'kysely';
import type { FileRow } from './files';
import { TASK_COLUMNS, type TaskRow } from './tasks';
import type { TenantReader, TenantsReader, TenantWriter } from './tenant-access';

/** The work that an incident asked for, in the order in which it was asked; 200 are more than any incident has. */
export async function listIncidentTasks(
  read: TenantReader,
  incidentId: string,
): Promise<readonly TaskRow[]> {
  return read
    .from('task')
    .select(TASK_COLUMNS)
    .where('task.incident_id', '=', incidentId)
    .orderBy('task.id')
    .limit(200)
    .execute();
}

export interface PreventionRow {
  readonly tenantId: string;
  readonly taskId: string;
  readonly title: string | null;
  readonly state: TaskState;
  readonly ownerProfileId: string | null;
  readonly ownerText: string | null;
  readonly dueOn: string | null;
  /** `due_on`, or a day after all days: what the pages go by. */
  readonly dueKey: string;
  readonly incidentId: string;
  readonly ordinal: number;
  readonly severity: Severity;
  readonly summary: string;
}

/** The days that it is now, by tenant. */
export type Todays = ReadonlyMap<string, string>;

const ENDED = ['completed', 'cancelled', 'failed'] as const satisfies TaskState[];
const NO_DAY = '9999-12-31';

function asked(read: TenantsReader) {
  return read
    .from('task')
    .innerJoin('incident', (join) =>
      join
        .onRef('incident.tenant_id', '=', 'task.tenant_id')
        .onRef('incident.id', '=', 'task.incident_id'),
    )
    .where('task.incident_id', 'is not', null);
}

function inState(
  read: TenantsReader,
  state: 'open' | 'overdue' | 'done',
  todays: Todays,
): ReturnType<typeof asked> {
  const found = asked(read);
  if (state === 'done') return found.where('task.state', '=', 'completed');
  const open = found.where('task.state', 'not in', ENDED);
  if (state === 'open') return open;
  return open.where((eb) =>
    eb.or(
      [...todays].map(([tenantId, today]) =>
        eb.and([eb('task.tenant_id', '=', tenantId), eb('task.due_on', '<', today)]),
      ),
    ),
  );
}

/** By due day, the work without one last; one more than `limit` when there is a next page (D13). */
export async function listPrevention(
  read: TenantsReader,
  state: 'open' | 'overdue' | 'done',
  todays: Todays,
  page: { readonly after?: string | undefined; readonly limit: number },
): Promise<readonly PreventionRow[]> {
  const dueKey = sql<string>`coalesce(task.due_on, ${NO_DAY})`;
  let found = inState(read, state, todays).select([
    'task.tenant_id as tenantId',
    'task.id as taskId',
    'task.title',
    'task.state',
    'task.owner_profile_id as ownerProfileId',
    'task.owner_text as ownerText',
    'task.due_on as dueOn',
    dueKey.as('dueKey'),
    'incident.id as incidentId',
    'incident.ordinal',
    'incident.severity',
    'incident.summary',
  ]);
  if (page.after !== undefined) {
    const { due, id } = parseDueCursor(page.after);
    found = found.where((eb) =>
      eb.or([eb(dueKey, '>', due), eb.and([eb(dueKey, '=', due), eb('task.id', '>', id)])]),
    );
  }
  return found
    .orderBy(dueKey)
    .orderBy('task.id')
    .limit(page.limit + 1)
    .execute();
}

export async function countPrevention(
  read: TenantsReader,
  state: 'open' | 'overdue' | 'done',
  todays: Todays,
): Promise<number> {
  const { count } = await inState(read, state, todays)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

export const dueCursor = ({ dueKey, taskId }: PreventionRow): string => `${dueKey}.${taskId}`;

function parseDueCursor(text: string): { readonly due: string; readonly id: string } {
  const match = /^(\d{4}-\d{2}-\d{2})\.([0-9A-Z]{26})$/.exec(text);
  if (match?.[1] === undefined || match[2] === undefined) {
    throw new AppError('invalid_input', 'The place to read on from is none that a list gave.', {
      details: { reason: 'bad_cursor' },
    });
  }
  return { due: match[1], id: match[2] };
}

/** The files beside an incident, in the order in which they were attached. */
export async function listIncidentFiles(
  read: TenantReader,
  incidentId: string,
): Promise<readonly FileRow[]> {
  return read
    .from('incident_file')
    .innerJoin('file', (join) =>
      join
        .onRef('file.tenant_id', '=', 'incident_file.tenant_id')
        .onRef('file.id', '=', 'incident_file.file_id'),
    )
    .select([
      'file.id',
      'file.name',
      'file.bytes',
      'file.sha256',
      'file.media_type',
      'incident_file.added_at_ms',
      'incident_file.added_by',
    ])
    .where('incident_file.incident_id', '=', incidentId)
    .orderBy('incident_file.added_at_ms')
    .orderBy('incident_file.file_id')
    .execute();
}

export async function attachToIncident(
  writer: TenantWriter,
  incidentId: string,
  file: Pick<FileRow, 'id' | 'name'>,
): Promise<void> {
  await writer.insert('incident_file', {
    incident_id: incidentId,
    file_id: file.id,
    added_at_ms: writer.nowMs,
    added_by: writer.actor,
  });
  writer.event({
    type: 'incident.file_added',
    subject: `incident:${incidentId}`,
    payload: { fileId: file.id },
    text: file.name,
  });
  writer.touch('incidents');
}

export interface IncidentLink {
  readonly kind: IncidentLinkKind;
  readonly id: string;
}

/** In the order in which they were made. */
export async function listIncidentLinks(
  read: TenantReader,
  incidentId: string,
): Promise<readonly IncidentLink[]> {
  const rows = await read
    .from('incident_link')
    .select('target')
    .where('incident_id', '=', incidentId)
    .orderBy('added_at_ms')
    .orderBy('target')
    .execute();
  return rows.map(({ target }) => {
    const colon = target.indexOf(':');
    // Written below, from the closed list of kinds.
    return { kind: target.slice(0, colon) as IncidentLinkKind, id: target.slice(colon + 1) };
  });
}

export async function linkIncident(
  writer: TenantWriter,
  incidentId: string,
  { kind, id }: IncidentLink,
): Promise<void> {
  const target = `${kind}:${id}`;
  await writer.insert('incident_link', {
    incident_id: incidentId,
    target,
    added_at_ms: writer.nowMs,
    added_by: writer.actor,
  });
  const subject = `incident:${incidentId}`;
  writer.event({ type: 'incident.linked', subject, payload: { target } });
  writer.touch('incidents');
}

export async function unlinkIncident(
  writer: TenantWriter,
  incidentId: string,
  { kind, id }: IncidentLink,
): Promise<void> {
  const target = `${kind}:${id}`;
  await writer
    .remove('incident_link')
    .where('incident_id', '=', incidentId)
    .where('target', '=', target)
    .execute();
  const subject = `incident:${incidentId}`;
  writer.event({ type: 'incident.unlinked', subject, payload: { target } });
  writer.touch('incidents');
}
