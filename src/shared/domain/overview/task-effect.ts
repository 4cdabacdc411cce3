import { addDays, type Day, dayNumber } from '../../base/days';
import {
  daysUpTo,
  figureOver,
  type MeasuredFigure,
  type MeasureObservations,
  newestDay,
} from './window-figure';

/** A measure before a task was started and now (M15, M42). It says what the figure did, never why. */
export interface TaskEffect {
  /** Over the last whole week before the start; undefined for a task not started, or without a value then. */
  readonly before: MeasuredFigure | undefined;
  /** Over the newest whole week that is over; undefined without a value, and while no week has ended since the start. */
  readonly now: MeasuredFigure | undefined;
  /** Share of `before`; undefined where none can be said. */
  readonly change: number | undefined;
}

/** Monday is 0. */
const weekday = (day: Day) => (dayNumber(day) + 3) % 7;

/** The Sunday that ends the last whole week before `day`. */
export function weekEndBefore(day: Day): Day {
  return addDays(day, -1 - weekday(day));
}

/** Weeks run from Monday to Sunday, as sources report them; a week that still runs is not compared. */
export function taskEffect(
  measure: MeasureObservations,
  { startedOn, todayOn }: { readonly startedOn: Day | undefined; readonly todayOn: Day },
): TaskEffect {
  const newestOn = newestDay(measure.observations, todayOn);
  // The week of the newest day, when it is over; else the one before.
  const lastEnd =
    newestOn && [weekEndBefore(addDays(newestOn, 1)), weekEndBefore(todayOn)].sort()[0];
  const before =
    startedOn === undefined
      ? undefined
      : figureOver(measure, daysUpTo(weekEndBefore(startedOn), 7));
  const isSince = startedOn === undefined || (lastEnd !== undefined && lastEnd >= startedOn);
  const now =
    lastEnd === undefined || !isSince ? undefined : figureOver(measure, daysUpTo(lastEnd, 7));
  return { before, now, change: changeOf(before, now, measure) };
}

function changeOf(
  before: MeasuredFigure | undefined,
  now: MeasuredFigure | undefined,
  { metric }: MeasureObservations,
): number | undefined {
  if (before === undefined || now === undefined) return undefined;
  const level = ({ value, coveredDays }: MeasuredFigure) =>
    metric.fold === 'sum' ? value / coveredDays : value;
  return level(before) === 0 ? undefined : (level(now) - level(before)) / Math.abs(level(before));
}
