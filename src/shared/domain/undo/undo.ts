/**
 * Things whose changes a person can take back (D14), each with its own way back in the core.
 * Not among them, because others may have acted on it at once: recording an incident, starting a campaign, running a
 * cycle, and every approval.
 */
export const UNDO_SUBJECT_KINDS = [
  'task',
  'task_file',
  'task_template',
  'gate_input',
  'cluster',
  'trend',
  'conflict',
  'inventory',
  'tenant',
  'plan',
  'notepad',
  'recommendation',
  'inbox_mark',
  'inbox_deferral',
  'commentary',
  'setting',
] as const;
export type UndoSubjectKind = (typeof UNDO_SUBJECT_KINDS)[number];

/** What a command did; rendered under `undo.did.<code>` with `count`. */
export const UNDO_DEEDS = [
  'task_created',
  'task_changed',
  'task_moved',
  'task_scheduled',
  'task_duplicated',
  'tasks_filled',
  'tasks_scheduled',
  'tasks_cancelled',
  'file_attached',
  'file_detached',
  'template_saved',
  'template_removed',
  'gate_input',
  'cluster_saved',
  'cluster_removed',
  'clusters_imported',
  'trend_set',
  'trend_cleared',
  'conflict_resolved',
  'inventory_saved',
  'inventory_removed',
  'tenant_changed',
  'plan_changed',
  'plan_duplicated',
  'notepad_saved',
  'recommendation_decided',
  'inbox_snoozed',
  'inbox_deferred',
  'inbox_assigned',
  'inbox_returned',
  'commentary_saved',
  'setting_changed',
] as const;
export type UndoDeed = (typeof UNDO_DEEDS)[number];

/** Where a command of one's own stands: it can be taken back, was taken back, or nothing of it can be. */
export const UNDO_STATES = ['ready', 'undone', 'moved_on'] as const;
export type UndoState = (typeof UNDO_STATES)[number];
