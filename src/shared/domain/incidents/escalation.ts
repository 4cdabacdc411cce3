import { type Module, tierOf } from '../roles/module';
import type { TaskState } from '../tasks/task';

/** What a P0 asks for at once (M176); rendered under `incidents.escalation.<code>`. */
export const ESCALATION_STEPS = [
  { code: 'pause_acceleration', automatic: true },
  { code: 'roll_back_changes', automatic: false },
  { code: 'open_postmortem', automatic: true },
  { code: 'run_cycle', automatic: false },
] as const;
export type EscalationStep = (typeof ESCALATION_STEPS)[number]['code'];

const PAUSABLE_STATES: readonly TaskState[] = ['draft', 'scheduled', 'in_progress', 'needs_review'];

/** What the pause reads of a task. */
export interface PausableTask {
  readonly id: string;
  readonly module: Module;
  readonly state: TaskState;
}

/**
 * The tasks that a P0 blocks at once with the reason `p0_pause` (M149, M176, Q11): those of the acceleration tier
 * that are not yet ended. The caller passes one tenant's tasks; other tenants are never touched.
 */
export function tasksToPause<T extends PausableTask>(tasks: readonly T[]): readonly T[] {
  return tasks.filter(
    (task) => tierOf(task.module) === 'acceleration_core' && PAUSABLE_STATES.includes(task.state),
  );
}
