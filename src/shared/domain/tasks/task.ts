/** The lifecycle (M39, Q5): failed and blocked share a column but are two states; cancelled is off the board. */
export const TASK_STATES = [
  'draft',
  'scheduled',
  'in_progress',
  'needs_review',
  'completed',
  'failed',
  'blocked',
  'cancelled',
] as const;
export type TaskState = (typeof TASK_STATES)[number];

export const TASK_TRACKS = ['visibility', 'quality', 'none'] as const;
export type TaskTrack = (typeof TASK_TRACKS)[number];

export const TASK_SOURCES = [
  'manual',
  'pool',
  'gate',
  'cycle',
  'incident',
  'import',
  'recommendation',
  'template',
  'playbook',
] as const;
export type TaskSource = (typeof TASK_SOURCES)[number];

/** The four fields without which a sprint item is not executable (INV4, M197). */
export const SPRINT_FIELDS = ['owner', 'dueOn', 'kpiImpact', 'rollbackCondition'] as const;
export type SprintField = (typeof SPRINT_FIELDS)[number];

/** Why a task is blocked; rendered under `tasks.blocked.<code>`. */
export const BLOCK_REASONS = ['p0_pause', 'campaign_pause', 'dependency', 'other'] as const;
export type BlockReason = (typeof BLOCK_REASONS)[number];

/** Longest title, in characters as JavaScript counts them. */
export const MAX_TITLE = 500;
