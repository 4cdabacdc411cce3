import { DAY_MS } from '../../base/days';

/** The runbook of the first week, in its order (M28); rendered under `plans.firstWeek.step.<key>`. */
export const FIRST_WEEK_STEPS = [
  'plan',
  'gate_inputs',
  'gates_pass',
  'start',
  'task_fields',
  'weekly_cycle',
  'incidents',
  'summary_7d',
] as const;
export type FirstWeekStep = (typeof FIRST_WEEK_STEPS)[number];

/** What makes an adoption complete (M28); rendered under `plans.firstWeek.condition.<key>`. */
export const ADOPTION_CONDITIONS = [
  'active_plan',
  'gates_passed_once',
  'weekly_report',
  'task_fields',
  'recommendations',
] as const;
export type AdoptionCondition = (typeof ADOPTION_CONDITIONS)[number];

/** What of a tenant's life the runbook is ticked from. */
export interface FirstWeekFacts {
  readonly plans: number;
  /** Whether a campaign runs on a plan of the tenant. */
  readonly hasActivePlan: boolean;
  /** Gate values that somebody set, of those there are. */
  readonly gateInputs: { readonly set: number; readonly all: number };
  /** Whether a check ever found all gates passing, or a campaign was started, which takes it. */
  readonly gatesPassedOnce: boolean;
  /** When the first campaign was started, ms UTC. */
  readonly startedAtMs: number | undefined;
  /** Sprint items that are scheduled, in progress or in review, and those of them with all four fields. */
  readonly activeTasks: { readonly filled: number; readonly all: number };
  /** Weekly cycles that were run here, and those of them whose report was written. */
  readonly weeklyCycles: number;
  readonly weeklyReports: number;
  readonly incidents: number;
  /** Summaries over seven days, and summaries over any days that recommend something. */
  readonly summaries7d: number;
  readonly summariesWithAdvice: number;
}

export interface Ticked<Key extends string> {
  readonly key: Key;
  readonly done: boolean;
}

/** The eight steps, ticked from what is there and by nobody's hand. */
export function firstWeekSteps(
  facts: FirstWeekFacts,
  nowMs: number,
): readonly Ticked<FirstWeekStep>[] {
  const { gateInputs, startedAtMs } = facts;
  const done: Readonly<Record<FirstWeekStep, boolean>> = {
    plan: facts.plans > 0,
    gate_inputs: gateInputs.set >= gateInputs.all,
    gates_pass: facts.gatesPassedOnce,
    start: startedAtMs !== undefined,
    task_fields: allFilled(facts),
    weekly_cycle: facts.weeklyCycles > 0,
    // A week of a campaign without any incident has none to record.
    incidents:
      facts.incidents > 0 || (startedAtMs !== undefined && nowMs - startedAtMs >= 7 * DAY_MS),
    summary_7d: facts.summaries7d > 0,
  };
  return FIRST_WEEK_STEPS.map((key) => ({ key, done: done[key] }));
}

/** The five conditions; an adoption is complete when all are met. */
export function adoptionConditions(facts: FirstWeekFacts): readonly Ticked<AdoptionCondition>[] {
  const done: Readonly<Record<AdoptionCondition, boolean>> = {
    active_plan: facts.hasActivePlan,
    gates_passed_once: facts.gatesPassedOnce,
    weekly_report: facts.weeklyReports > 0,
    task_fields: allFilled(facts),
    recommendations: facts.summariesWithAdvice > 0,
  };
  return ADOPTION_CONDITIONS.map((key) => ({ key, done: done[key] }));
}

/** Without a single active task nothing is filled. */
const allFilled = ({ activeTasks: { filled, all } }: FirstWeekFacts): boolean =>
  all > 0 && filled === all;
