import { addMonths, type Day, daysBetween } from '../../base/days';
import { METRICS, type MetricKey } from '../metrics/metric';

/** The five factors of a task's priority (M64), in the order in which they are shown. */
export const FACTORS = ['impact', 'effort', 'urgency', 'freshness', 'seasonality'] as const;
export type Factor = (typeof FACTORS)[number];

/** Each factor from 0 (nothing speaks for the task) to 100 (everything does). */
export type FactorValues = Readonly<Record<Factor, number>>;

/** What the factors of one task are read from. */
export interface PriorityFacts {
  /** The measure that the task is meant to move. */
  readonly kpiKey?: MetricKey | undefined;
  /** The measure of the plan's goal. */
  readonly goalKey?: MetricKey | undefined;
  /** Minutes that the work is thought to take. */
  readonly effortMinutes?: number | undefined;
  readonly dueOn?: Day | undefined;
  /** Today in the tenant's zone. */
  readonly today: Day;
  /** Last day on which work of the task's module was finished; undefined where none was. */
  readonly moduleWorkedOn?: Day | undefined;
  readonly season: SeasonFacts;
}

/** What of a tenant's year is known; one of them for all its tasks. */
export interface SeasonFacts {
  /** Public holidays from today on, by day. */
  readonly holidays: readonly Holiday[];
  /**
   * Bookings of a calendar month ('01' to '12') over the mean month of the last whole year; 1 is an average month.
   * Empty while no whole year of bookings is known.
   */
  readonly monthIndex: Readonly<Record<string, number>>;
}

export interface Holiday {
  readonly onDay: Day;
  readonly name: string;
}

/** What the season holds for one task: a holiday that its work comes well before, and the month after it. */
export interface TaskSeason {
  readonly holiday: (Holiday & { readonly days: number }) | undefined;
  readonly month: { readonly month: string; readonly index: number } | undefined;
}

/** What an unknown fact counts as: it neither lifts a task nor sinks it. */
export const NEUTRAL = 50;

const LAYER_IMPACT = { leading: 40, mid: 65, business: 85 } as const;
/** A task that names no measure may still be right, but nothing says so. */
const NO_MEASURE = 20;
const GOAL_BONUS = 15;

/** Closer to business is worth more; the measure of the goal itself most of all. */
export function impactOf({ kpiKey, goalKey }: PriorityFacts): number {
  const measure = METRICS.find(({ key }) => key === kpiKey);
  if (measure === undefined) return NO_MEASURE;
  return LAYER_IMPACT[measure.layer] + (kpiKey === goalKey ? GOAL_BONUS : 0);
}

/** Half an hour or less is 100, two working days or more is 0; each doubling costs the same. */
export function effortOf({ effortMinutes }: PriorityFacts): number {
  if (effortMinutes === undefined) return NEUTRAL;
  const [least, most] = [30, 960];
  const doublings = Math.log2(Math.max(effortMinutes, least) / least);
  return clamp(100 * (1 - doublings / Math.log2(most / least)));
}

/** Overdue and today 100, then falling by the day to 0 sixty days ahead; without a day 10. */
export function urgencyOf({ dueOn, today }: PriorityFacts): number {
  if (dueOn === undefined) return 10;
  return clamp(100 * (1 - daysBetween(today, dueOn) / 60));
}

/** How long the module was left alone: 0 where work was finished today, 100 after ninety days or where none ever was. */
export function freshnessOf({ moduleWorkedOn, today }: PriorityFacts): number {
  if (moduleWorkedOn === undefined) return 100;
  return clamp((100 * daysBetween(moduleWorkedOn, today)) / 90);
}

/**
 * Work pays before a season, not in it: a holiday 14 to 45 days after the work is done adds 30 (fewer days add less),
 * a month after it that is busier than the average adds up to 50 and a quieter one takes as much.
 */
export function seasonalityOf(facts: PriorityFacts): number {
  const { holiday, month } = taskSeason(facts);
  return clamp(NEUTRAL + holidayLead(holiday?.days) + monthLift(month?.index));
}

/** The season as one task meets it: seen from the day on which it is due, or from today where that has passed. */
export function taskSeason({ dueOn, today, season }: PriorityFacts): TaskSeason {
  const on = dueOn === undefined || dueOn < today ? today : dueOn;
  const next = season.holidays.find(({ onDay }) => onDay >= on);
  const days = next === undefined ? LAST_LEAD + 1 : daysBetween(on, next.onDay);
  const month = addMonths(on.slice(0, 7), 1).slice(5);
  const index = season.monthIndex[month];
  return {
    holiday: next === undefined || days > LAST_LEAD ? undefined : { ...next, days },
    month: index === undefined ? undefined : { month, index },
  };
}

/** Days before a holiday: from here on there is the whole lead, and beyond the other none yet. */
const [WHOLE_LEAD, LAST_LEAD] = [14, 45];

function holidayLead(days: number | undefined): number {
  if (days === undefined) return 0;
  return days >= WHOLE_LEAD ? 30 : Math.round((30 * days) / WHOLE_LEAD);
}

function monthLift(index: number | undefined): number {
  return index === undefined ? 0 : Math.max(-50, Math.min(50, (index - 1) * 100));
}

function clamp(value: number): number {
  return Math.round(Math.max(0, Math.min(100, value)));
}
