import type { TaskState } from '../tasks/task';
import { type IncidentState, POSTMORTEM_DUE_MS, type Severity } from './incident';
import { isUnresolved } from './incident-state';

const DAY_MS = 24 * 60 * 60 * 1000;

/** How long each severity has: a P0 until its postmortem is written, the others until they are resolved (M174, Q10). */
export const DEADLINES = {
  P0: { kind: 'postmortem', withinMs: POSTMORTEM_DUE_MS },
  P1: { kind: 'resolution', withinMs: 7 * DAY_MS },
  // A month as the windows count it.
  P2: { kind: 'resolution', withinMs: 30 * DAY_MS },
} as const satisfies Record<Severity, { readonly kind: string; readonly withinMs: number }>;

export const DEADLINE_STATES = ['met', 'running', 'overdue'] as const;
export type DeadlineState = (typeof DEADLINE_STATES)[number];

export interface Deadline {
  readonly kind: (typeof DEADLINES)[Severity]['kind'];
  readonly dueMs: number;
  readonly state: DeadlineState;
}

/** By when an incident is to be dealt with, counted from when it occurred. The due instant itself is in time. */
export function deadlineOf(
  incident: {
    readonly severity: Severity;
    readonly state: IncidentState;
    readonly occurredAtMs: number;
  },
  nowMs: number,
): Deadline {
  const { kind, withinMs } = DEADLINES[incident.severity];
  const dueMs = incident.occurredAtMs + withinMs;
  const met = kind === 'postmortem' ? incident.state === 'closed' : !isUnresolved(incident.state);
  return { kind, dueMs, state: met ? 'met' : nowMs > dueMs ? 'overdue' : 'running' };
}

export const PREVENTION_STATES = ['open', 'overdue', 'done', 'dropped'] as const;
export type PreventionState = (typeof PREVENTION_STATES)[number];

/** Where the work that an incident asked for stands (M175): overdue is open past its last day, in the tenant's zone. */
export function preventionState(
  task: { readonly state: TaskState; readonly dueOn: string | null },
  today: string,
): PreventionState {
  if (task.state === 'completed') return 'done';
  if (task.state === 'cancelled' || task.state === 'failed') return 'dropped';
  return task.dueOn !== null && task.dueOn < today ? 'overdue' : 'open';
}
