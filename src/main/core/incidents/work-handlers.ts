import { dayOf } from '@shared/base/zones';
import type { Output } from '@shared/contract';
import { preventionState } from '@shared/domain/incidents/deadline';
import {
  type IncidentLinkKind,
  MAX_INCIDENT_FILES,
  MAX_INCIDENT_LINKS,
} from '@shared/domain/incidents/incident-link';
import { refuse } from '../refuse';
import type { Handlers } from '../rpc/context';
import { namesOf } from '../store/actor-names';
import { findFile } from '../store/files';
import {
  attachToIncident,
  countPrevention,
  dueCursor,
  type IncidentLink,
  linkIncident,
  listIncidentFiles,
  listIncidentLinks,
  listIncidentTasks,
  listPrevention,
  type Todays,
  unlinkIncident,
} from '../store/incident-work';
import { findIncident, incidentRef } from '../store/incidents';
import type { TenantReader, TenantsReader } from '../store/tenant-access';
import { getTenant } from '../store/tenants';
import { requireFound } from '../store/versioned';
import { ownerOf, taskTitle } from '../tasks/task-view';
import { findLinked } from './linked';

type Work = Output<'incidents.work'>;

/** What lies beside incidents: the work they asked for, files, links (M175, M177). */
export const incidentWorkHandlers = {
  'incidents.work': async ({ read, nowMs }, { incidentId }) => {
    await requireIncident(read, incidentId);
    return workOf(read, incidentId, nowMs);
  },

  'incidents.attachFile': async ({ read, write, nowMs }, { incidentId, fileId }) => {
    await write(async (writer) => {
      await requireIncident(writer, incidentId);
      const file = requireFound('file', fileId, await findFile(writer, fileId));
      const files = await listIncidentFiles(writer, incidentId);
      if (files.some(({ id }) => id === fileId)) return;
      if (files.length >= MAX_INCIDENT_FILES) {
        throw refuse('rule_violation', 'incident_files_full', { most: MAX_INCIDENT_FILES });
      }
      await attachToIncident(writer, incidentId, file);
    });
    return workOf(read, incidentId, nowMs);
  },

  'incidents.link': async ({ read, write, nowMs }, { incidentId, target }) => {
    await write(async (writer) => {
      await requireIncident(writer, incidentId);
      requireFound(target.kind, target.id, await findLinked(writer, target));
      const links = await listIncidentLinks(writer, incidentId);
      if (links.some((link) => isSame(link, target))) return;
      if (links.length >= MAX_INCIDENT_LINKS) {
        throw refuse('rule_violation', 'incident_links_full', { most: MAX_INCIDENT_LINKS });
      }
      await linkIncident(writer, incidentId, target);
    });
    return workOf(read, incidentId, nowMs);
  },

  'incidents.unlink': async ({ read, write, nowMs }, { incidentId, target }) => {
    await write(async (writer) => {
      await requireIncident(writer, incidentId);
      const links = await listIncidentLinks(writer, incidentId);
      requireFound(
        target.kind,
        target.id,
        links.find((link) => isSame(link, target)),
      );
      await unlinkIncident(writer, incidentId, target);
    });
    return workOf(read, incidentId, nowMs);
  },

  'incidents.prevention': async ({ read, nowMs }, { state, after, limit }) => {
    const todays = await todaysOf(read, nowMs);
    const found = await listPrevention(read, state, todays, { after, limit });
    const rows = found.slice(0, limit);
    const last = rows.at(-1);
    const nameOf = await namesOf(
      read,
      rows.map(({ ownerProfileId }) => ownerProfileId),
    );
    const counts = {
      open: await countPrevention(read, 'open', todays),
      overdue: await countPrevention(read, 'overdue', todays),
      done: await countPrevention(read, 'done', todays),
    };
    return {
      rows: rows.map((row) => ({
        tenantId: row.tenantId,
        taskId: row.taskId,
        title: row.title ?? '',
        state: row.state,
        prevention: preventionState(row, todays.get(row.tenantId) ?? ''),
        owner: row.ownerProfileId === null ? row.ownerText : nameOf(row.ownerProfileId),
        dueOn: row.dueOn,
        incident: {
          id: row.incidentId,
          ref: incidentRef(row.ordinal),
          severity: row.severity,
          summary: row.summary,
        },
      })),
      next: found.length > limit && last !== undefined ? dueCursor(last) : null,
      total: counts[state],
      counts,
    };
  },
} satisfies Partial<Handlers>;

async function requireIncident(read: TenantReader, id: string): Promise<void> {
  requireFound('incident', id, await findIncident(read, id));
}

const isSame = (
  one: IncidentLink,
  other: { readonly kind: IncidentLinkKind; readonly id: string },
) => one.kind === other.kind && one.id === other.id;

async function todaysOf(read: TenantsReader, nowMs: number): Promise<Todays> {
  const todays = new Map<string, string>();
  for (const tenantId of read.tenantIds) {
    const { zone } = await getTenant(read.forTenant(tenantId));
    todays.set(tenantId, dayOf(nowMs, zone));
  }
  return todays;
}

async function workOf(read: TenantReader, incidentId: string, nowMs: number): Promise<Work> {
  const { zone, content_locale: locale } = await getTenant(read);
  const today = dayOf(nowMs, zone);
  const tasks = await listIncidentTasks(read, incidentId);
  const files = await listIncidentFiles(read, incidentId);
  const nameOf = await namesOf(read, [
    ...tasks.map(({ owner_profile_id: owner }) => owner),
    ...files.map(({ added_by: by }) => by),
  ]);
  const rows = tasks.map((task) => ({
    taskId: task.id,
    title: taskTitle(task, locale),
    state: task.state,
    prevention: preventionState({ state: task.state, dueOn: task.due_on }, today),
    owner: ownerOf(task, nameOf)?.name ?? null,
    dueOn: task.due_on,
  }));
  const count = (...states: Work['tasks'][number]['prevention'][]) =>
    rows.filter(({ prevention }) => states.includes(prevention)).length;
  const links: Work['links'] = [];
  for (const link of await listIncidentLinks(read, incidentId)) {
    const found = await findLinked(read, link);
    if (found !== undefined) links.push({ ...link, ...found });
  }
  return {
    tasks: rows,
    counts: { open: count('open', 'overdue'), overdue: count('overdue'), done: count('done') },
    files: files.map((file) => ({
      id: file.id,
      name: file.name,
      bytes: file.bytes,
      addedAtMs: file.added_at_ms,
      addedBy: nameOf(file.added_by),
    })),
    links,
  };
}
