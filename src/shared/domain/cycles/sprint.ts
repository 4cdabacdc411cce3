import { addDays, type Day } from '../../base/days';
import { type Cadence, type CycleOrigin, type Decision, WINDOW_DAYS } from './cycle';

/** Rendered under `errors.<code>`. */
export type SprintProblem =
  | 'imported_cycle'
  | 'sprint_of_as_of'
  | 'sprint_not_intervene'
  | 'sprint_after_next_cycle';

/**
 * Why no remediation sprint is planned from a cycle, if so (M147): only an `intervene` that binds asks for one, and
 * only until the next cycle of its cadence has looked at the trends again.
 */
export function sprintProblem(cycle: {
  readonly origin: CycleOrigin;
  readonly asOf: boolean;
  readonly decision: Decision;
  readonly isFollowed: boolean;
}): SprintProblem | undefined {
  if (cycle.origin === 'imported') return 'imported_cycle';
  if (cycle.asOf) return 'sprint_of_as_of';
  if (cycle.decision !== 'intervene') return 'sprint_not_intervene';
  return cycle.isFollowed ? 'sprint_after_next_cycle' : undefined;
}

/** The day by which a sprint is done: the one before the next cycle of the cadence is due, never one in the past. */
export function sprintDueOn(cadence: Cadence, decidedOn: Day, todayOn: Day): Day {
  const dueOn = addDays(decidedOn, WINDOW_DAYS[cadence] - 1);
  return dueOn < todayOn ? todayOn : dueOn;
}
