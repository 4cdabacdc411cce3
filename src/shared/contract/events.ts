import { z } from 'zod';

const ids = z.object({});
const ref = (fields: z.ZodRawShape) => z.object(fields);
const text = z.string();
const n = z.number();

/**
 * Every event type with its version and the schema of its payload: ids, codes and numbers only; free text goes to
 * `event_text` (D2). A state change carries `from` and `to` in the event's own columns. A type that is not here does
 * not compile.
 */
export const EVENT_TYPES = {
  'profile.created': { v: 1, payload: ref({ admin: z.boolean() }) },
  'profile.renamed': { v: 1, payload: ids },
  'profile.pin_changed': { v: 1, payload: ref({ how: z.enum(['own', 'reset', 'recovery']) }) },
  'profile.preferences_changed': { v: 1, payload: ref({ locale: text, theme: text }) },
  'session.opened': { v: 1, payload: ids },
  'session.refused': { v: 1, payload: ref({ failures: n }) },
  'setting.changed': { v: 1, payload: ref({ key: text }) },
  'tenant.created': { v: 1, payload: ref({ slug: text }) },
  'tenant.updated': { v: 1, payload: ref({ fields: z.array(text) }) },
  'membership.set': { v: 1, payload: ref({ profileId: text, role: text }) },
  'membership.removed': { v: 1, payload: ref({ profileId: text }) },
  'inventory.saved': { v: 1, payload: ref({ kind: text, quantity: n }) },
  'inventory.removed': { v: 1, payload: ids },
  'file.added': { v: 1, payload: ref({ sha256: text, bytes: n }) },
  'backup.created': { v: 1, payload: ref({ name: text, kind: text, bytes: n }) },
  'backup.restored': { v: 1, payload: ref({ name: text, headHash: text }) },
  'event.text_erased': { v: 1, payload: ref({ seq: n }) },

  'plan.created': { v: 1, payload: ref({ goalKind: text, origin: text }) },
  'plan.removed': { v: 1, payload: ids },
  'plan.updated': { v: 1, payload: ref({ version: n }) },
  'plan.moved': {
    v: 1,
    payload: ref({ selfApproved: z.boolean().optional(), gaps: z.array(text).optional() }),
  },
  'plan.reviewed': { v: 1, payload: ref({ verdict: text }) },
  'notepad.saved': { v: 1, payload: ref({ section: text }) },

  'gate.input_changed': { v: 1, payload: ref({ field: text, evidenceId: text.optional() }) },
  'gate.status_changed': { v: 1, payload: ref({ reason: text }) },
  'gate.evidence_file_found': { v: 1, payload: ref({ evidenceId: text, field: text }) },
  'cluster.saved': {
    v: 1,
    payload: ref({ version: n, priority: z.boolean(), queries: n, rivals: n, bridges: n }),
  },
  'cluster.removed': { v: 1, payload: ref({ priority: z.boolean(), queries: n }) },
  'gate.checked': { v: 1, payload: ref({ checkId: text, passed: n, asOfMs: n }) },

  'campaign.started': { v: 1, payload: ref({ planId: text, sprintSize: n }) },
  'campaign.refused': { v: 1, payload: ref({ reasons: z.array(text) }) },
  'campaign.moved': { v: 1, payload: ref({ why: text }) },

  'task.created': {
    v: 1,
    payload: ref({
      source: text,
      module: text,
      poolNumber: n.optional(),
      copiedFrom: text.optional(),
    }),
  },
  'task.updated': { v: 1, payload: ref({ fields: z.array(text) }) },
  'task.scheduled': {
    v: 1,
    payload: ref({
      dueFrom: text.nullable(),
      dueTo: text.nullable(),
      startMs: n.nullable(),
      endMs: n.nullable(),
      holidays: z.array(text),
    }),
  },
  'task.moved': { v: 1, payload: ref({ why: text.optional(), incidentId: text.optional() }) },

  'task.commented': { v: 1, payload: ids },
  'task.file_added': { v: 1, payload: ref({ fileId: text }) },
  'task.file_removed': { v: 1, payload: ref({ fileId: text }) },
  'task_template.saved': { v: 1, payload: ref({ version: n }) },
  'task_template.removed': { v: 1, payload: ids },

  'trend.set': { v: 1, payload: ref({ key: text }) },
  'trend.cleared': { v: 1, payload: ref({ key: text }) },
  'metrics.imported': {
    v: 1,
    payload: ref({ fileId: text, recorded: n, unchanged: n, refused: n, conflicts: n }),
  },
  'observation.recorded': { v: 1, payload: ref({ count: n, conflicts: n }) },
  'conflict.opened': { v: 1, payload: ref({ key: text, fromOn: text, toOn: text }) },
  'conflict.resolved': { v: 1, payload: ref({ chosenId: text }) },
  'conflict.reopened': { v: 1, payload: ref({ observationId: text }) },

  'cycle.decided': {
    v: 1,
    payload: ref({
      cadence: text,
      decision: text,
      rule: n.optional(),
      snapshotHash: text.optional(),
      policy: text.optional(),
      shadow: text.optional(),
    }),
  },
  'cycle.acknowledged': { v: 1, payload: ids },
  'cycle.obligation_deferred': { v: 1, payload: ref({ incidentId: text }) },

  'incident.recorded': { v: 1, payload: ref({ severity: text, module: text }) },
  'incident.moved': { v: 1, payload: ids },
  'incident.record_saved': { v: 1, payload: ref({ fields: z.array(text) }) },
  'incident.noted': { v: 1, payload: ids },
  'incident.file_added': { v: 1, payload: ref({ fileId: text }) },
  'incident.linked': { v: 1, payload: ref({ target: text }) },
  'incident.unlinked': { v: 1, payload: ref({ target: text }) },
  'incident.change_rolled_back': { v: 1, payload: ref({ groupId: text, things: n }) },
  'incident.rollback_refused': { v: 1, payload: ref({ groupId: text, reason: text }) },
  'incident.settled_by_hand': { v: 1, payload: ref({ groupId: text }) },
  'incident.severity_changed': { v: 1, payload: ref({ highest: text }) },
  'incident.declared_in_error': { v: 1, payload: ids },

  'report.created': { v: 1, payload: ref({ kind: text, period: text, hash: text }) },
  'report.moved': {
    v: 1,
    payload: ref({ selfApproved: z.boolean().optional(), changed: z.array(text).optional() }),
  },
  'report.commented': { v: 1, payload: ref({ version: n }) },
  'report.printed': { v: 1, payload: ref({ fileId: text, pages: n, sha256: text }) },
  'recommendation.created': { v: 1, payload: ref({ code: text, reportId: text }) },
  'recommendation.moved': {
    v: 1,
    payload: ref({ untilMs: n.optional(), taskId: text.optional() }),
  },

  'inbox.snoozed': { v: 1, payload: ref({ untilMs: n }) },
  'inbox.deferred': { v: 1, payload: ref({ untilMs: n }) },
  'inbox.assigned': { v: 1, payload: ref({ profileId: text.nullable() }) },
  'inbox.returned': { v: 1, payload: ref({ mark: text }) },

  'approval.requested': {
    v: 1,
    payload: ref({ action: text, subject: text, hash: text, round: n }),
  },
  'approval.voted': { v: 1, payload: ref({ votes: n, needed: n, selfApproved: z.boolean() }) },
  'approval.moved': {
    v: 1,
    payload: ref({ why: text.optional(), selfApproved: z.boolean().optional() }),
  },
  'approval.commented': { v: 1, payload: ids },

  'undo.applied': { v: 1, payload: ref({ groupId: text, undone: n, refused: n }) },
  'gate.evidence_withdrawn': {
    v: 1,
    payload: ref({ evidenceId: text, field: text, kind: text, hash: text }),
  },

  'workspace.imported': { v: 1, payload: ref({ contentHash: text, files: n }) },
} as const;

export type EventType = keyof typeof EVENT_TYPES;
export type EventPayload<T extends EventType> = z.input<(typeof EVENT_TYPES)[T]['payload']>;
