import {
  ADOPTION_CONDITIONS,
  adoptionConditions,
  FIRST_WEEK_STEPS,
  type FirstWeekFacts,
  firstWeekSteps,
} from '@shared/domain/plans/first-week';
import { describe, expect, test } from 'vitest';

const DAY_MS = 86_400_000;
const NOW = 100 * DAY_MS;
const NOTHING: FirstWeekFacts = {
  plans: 0,
  hasActivePlan: false,
  gateInputs: { set: 0, all: 11 },
  gatesPassedOnce: false,
  startedAtMs: undefined,
  activeTasks: { filled: 0, all: 0 },
  weeklyCycles: 0,
  weeklyReports: 0,
  incidents: 0,
  summaries7d: 0,
  summariesWithAdvice: 0,
};
const done = (over: Partial<FirstWeekFacts>) =>
  firstWeekSteps({ ...NOTHING, ...over }, NOW).flatMap((each) => (each.done ? [each.key] : []));
const met = (over: Partial<FirstWeekFacts>) =>
  adoptionConditions({ ...NOTHING, ...over }).flatMap((each) => (each.done ? [each.key] : []));

describe('the runbook of the first week', () => {
  test('[M28] has eight steps, and none is done before anything is', () => {
    expect(firstWeekSteps(NOTHING, NOW).map(({ key }) => key)).toEqual([...FIRST_WEEK_STEPS]);
    expect(FIRST_WEEK_STEPS).toHaveLength(8);
    expect(done({})).toEqual([]);
  });

  test.each([
    [{ plans: 1 }, ['plan']],
    [{ gateInputs: { set: 10, all: 11 } }, []],
    [{ gateInputs: { set: 11, all: 11 } }, ['gate_inputs']],
    [{ gatesPassedOnce: true }, ['gates_pass']],
    [{ startedAtMs: NOW - 1 }, ['start']],
    [{ startedAtMs: NOW - 7 * DAY_MS + 1 }, ['start']],
    [{ startedAtMs: NOW - 7 * DAY_MS }, ['start', 'incidents']],
    [{ activeTasks: { filled: 2, all: 3 } }, []],
    [{ activeTasks: { filled: 3, all: 3 } }, ['task_fields']],
    [{ weeklyCycles: 1 }, ['weekly_cycle']],
    [{ incidents: 1 }, ['incidents']],
    [{ summaries7d: 1 }, ['summary_7d']],
  ] as const)('[M28] %j ticks %j', (facts, steps) => {
    expect(done(facts)).toEqual(steps);
  });
});

describe('a complete adoption', () => {
  test('[M28] has five conditions, none of which is met by nothing', () => {
    expect(adoptionConditions(NOTHING).map(({ key }) => key)).toEqual([...ADOPTION_CONDITIONS]);
    expect(ADOPTION_CONDITIONS).toHaveLength(5);
    expect(met({})).toEqual([]);
  });

  test.each([
    [{ hasActivePlan: true }, ['active_plan']],
    [{ gatesPassedOnce: true }, ['gates_passed_once']],
    [{ weeklyCycles: 1 }, []],
    [{ weeklyReports: 1 }, ['weekly_report']],
    [{ activeTasks: { filled: 3, all: 3 } }, ['task_fields']],
    [{ activeTasks: { filled: 2, all: 3 } }, []],
    [{ summaries7d: 1 }, []],
    [{ summariesWithAdvice: 1 }, ['recommendations']],
  ] as const)('[M28] %j meets %j', (facts, conditions) => {
    expect(met(facts)).toEqual(conditions);
  });
});
