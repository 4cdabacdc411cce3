import { coded } from '@shared/base/coded';
import { addDays } from '@shared/base/days';
import { weeklyOverdue } from '@shared/domain/cycles/weekly-overdue';
import type { FoldedObservation } from '@shared/domain/metrics/fold-observations';
import { METRICS, type MetricKey } from '@shared/domain/metrics/metric';
import { type DoNextFacts, doNext } from '@shared/domain/overview/do-next';
import { lifecycleSteps } from '@shared/domain/overview/lifecycle-steps';
import {
  type ModuleFacts,
  moduleHealth,
  pauseReasons,
} from '@shared/domain/overview/module-health';
import { taskEffect, weekEndBefore } from '@shared/domain/overview/task-effect';
import { twoTracks } from '@shared/domain/overview/two-tracks';
import { measuredFigure } from '@shared/domain/overview/window-figure';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const NONE: ReadonlySet<string> = new Set();

function metric(key: MetricKey) {
  const found = METRICS.find((each) => each.key === key);
  if (found === undefined) throw new Error(`No measure is called ${key}`);
  return found;
}

let made = 0;
function value(
  fromOn: string,
  toOn: string,
  amount: number,
  rest: Partial<FoldedObservation> = {},
): FoldedObservation {
  made += 1;
  return {
    id: `V${String(made).padStart(6, '0')}`,
    fromOn,
    toOn,
    value: amount,
    source: 'GA4',
    tier: 'primary',
    observedAtMs: made,
    ...rest,
  };
}

/** One value a week, the last one ending with `lastOn`. */
const weekly = (lastOn: string, amounts: readonly number[]) =>
  amounts.map((amount, index) => {
    const toOn = addDays(lastOn, -7 * (amounts.length - 1 - index));
    return value(addDays(toOn, -6), toOn, amount);
  });

const figure = (key: MetricKey, observations: readonly FoldedObservation[], todayOn: string) =>
  measuredFigure({ metric: metric(key), observations, chosenIds: NONE }, todayOn);

describe('a figure of the overview', () => {
  const sunday = '2026-11-01';
  const eightWeeks = weekly(sunday, [10, 10, 10, 10, 11, 11, 11, 11]);

  test('[M15] covers the 28 days that end with its newest day, beside the 28 before', () => {
    expect(figure('sessions', eightWeeks, '2026-11-03')).toEqual({
      value: 44,
      window: { fromOn: '2026-10-05', toOn: sunday },
      coveredDays: 28,
      windowDays: 28,
      previous: 40,
      change: expect.closeTo(0.1),
      difference: 4,
      sources: ['GA4'],
      tier: 'primary',
      asOfMs: eightWeeks.at(-1)?.observedAtMs,
    });
  });

  test('[M15] a window that is not wholly covered is compared by the day, and says what it covers', () => {
    const found = figure('sessions', weekly(sunday, [10, 10, 10, 10, 11, 11, 11]).slice(1), sunday);
    expect(found).toMatchObject({ coveredDays: 28, value: 43, previous: 20 });
    expect(found?.change).toBeCloseTo(43 / 28 / (20 / 14) - 1);
  });

  test.each([
    ['the newest day is 27 days old', '2026-11-28', 44],
    ['the newest day is 28 days old', '2026-11-29', undefined],
    ['nothing has been observed yet', '2025-01-01', undefined],
  ])('[M15] an old figure is not today’s: %s', (_, todayOn, expected) => {
    expect(figure('sessions', eightWeeks, todayOn)?.value).toBe(expected);
  });

  test('[M188] names every source it was made of, the preferred one first', () => {
    const mixed = [
      value('2026-10-19', '2026-10-25', 7, { source: 'Weekly dashboard', tier: 'secondary' }),
      value('2026-10-26', sunday, 8),
    ];
    expect(figure('sessions', mixed, sunday)).toMatchObject({
      value: 15,
      sources: ['GA4', 'Weekly dashboard'],
      coveredDays: 14,
    });
  });

  test('[M15] a state is the mean of its days and tells its difference', () => {
    const rating = weekly(sunday, [4.6, 4.6, 4.6, 4.6, 4.7, 4.7, 4.7, 4.7]);
    expect(figure('review_rating', rating, sunday)).toMatchObject({ value: 4.7, difference: 0.1 });
  });
});

describe('both tracks in one chart', () => {
  const lastOn = '2026-11-01';
  const line = (key: MetricKey, amounts: readonly number[]) =>
    weekly(lastOn, amounts).map((each) => ({ ...each, key }));
  const draw = (...lines: ReturnType<typeof line>[]) =>
    twoTracks({ observations: lines.flat(), chosenIds: NONE, todayOn: '2026-11-03' });

  test('[M15] leave 100 together in the first week that both have', () => {
    const found = draw(
      line('non_brand_clicks', [50, 100, 110, 120]),
      line('high_intent_sessions', [10, 10, 9]),
    );
    expect(found.weeksEndOn).toHaveLength(13);
    expect(found.baseOn).toBe('2026-10-18');
    expect(found.visibility.slice(-4)).toEqual([null, 100, 110, 120]);
    expect(found.quality.slice(-4)).toEqual([null, 100, 100, 90]);
    expect(found.lead).toBe(30);
  });

  test('[M15] a track is the mean of its measures', () => {
    const found = draw(
      line('non_brand_clicks', [100, 120]),
      line('query_cluster_coverage', [0.5, 0.5]),
      line('conversion_assists', [4, 6]),
    );
    expect(found.visibility.slice(-2)).toEqual([100, 110]);
    expect(found.quality.slice(-2)).toEqual([100, 150]);
    expect(found.lead).toBe(-40);
  });

  test('[M15] a week of which two days are still missing is no fall', () => {
    const found = twoTracks({
      observations: [
        ...line('non_brand_clicks', [70, 70]),
        { ...value('2026-11-02', '2026-11-06', 50), key: 'non_brand_clicks' as const },
      ],
      chosenIds: NONE,
      todayOn: '2026-11-06',
    });
    expect(found.visibility.at(-1)).toBe(100);
  });

  test('[M15] one track alone is drawn from its own first week, without a lead; none is an empty chart', () => {
    expect(draw(line('non_brand_clicks', [10, 12]))).toMatchObject({
      baseOn: '2026-10-25',
      lead: null,
    });
    expect(draw()).toMatchObject({ baseOn: null, lead: null });
  });
});

describe('the lifecycle as a row of steps', () => {
  const marks = (facts: Parameters<typeof lifecycleSteps>[0]) =>
    lifecycleSteps(facts).map(({ mark }) => mark);

  test.each([
    ['planning', false, false, false, 'current ahead ahead ahead ahead'],
    ['gate_remediation', true, false, false, 'passed current ahead ahead ahead'],
    ['planning', true, true, false, 'current passed ahead ahead ahead'],
    ['active_campaign', true, true, true, 'passed passed current ahead ahead'],
    ['incident', true, true, true, 'passed passed passed current ahead'],
    ['gate_remediation', true, false, true, 'passed current passed ahead ahead'],
    ['reporting', true, true, true, 'passed passed passed ahead current'],
  ] as const)(
    '[M186] %s, plan %s, gates %s, campaign %s',
    (lifecycle, hasPlan, gates, started, expected) => {
      const facts = { lifecycle, hasPlan, gatesAllPassed: gates, campaignStarted: started };
      expect(marks(facts).join(' ')).toBe(expected);
    },
  );
});

describe('the health of a module', () => {
  const none = { structure_core: [], performance_core: [], acceleration_core: [] };
  const calm = {
    failingGates: [],
    campaign: 'active',
    unresolvedP0: 0,
    tierHolds: none,
  } as const;
  const quiet: ModuleFacts = {
    module: 'content_system',
    p0: 0,
    p1: 0,
    p2: 0,
    worstSinceMs: null,
    failed: 0,
    blocked: 0,
    inProgress: 0,
  };

  test.each([
    ['p0', { p0: 1, p1: 1, failed: 1 }],
    ['p1', { p1: 1, failed: 1 }],
    ['failed', { failed: 1, blocked: 1, p2: 1 }],
    ['blocked', { blocked: 1, p2: 1 }],
    ['p2', { p2: 1 }],
    ['healthy', {}],
  ] as const)('[M158] is %s by the worst that is open', (expected, open) => {
    expect(moduleHealth({ ...quiet, ...open }, calm)).toBe(expected);
  });

  test.each([
    ['a gate fails', { ...calm, failingGates: ['data_gate'] }, ['gates_failing']],
    ['a P0 is open', { ...calm, unresolvedP0: 1 }, ['p0_pause']],
    ['the campaign is paused', { ...calm, campaign: 'rolled_back' }, ['campaign_paused']],
    [
      'quality falls',
      { ...calm, tierHolds: { ...none, acceleration_core: [coded('quality_not_recoverable')] } },
      ['quality_not_recoverable'],
    ],
    ['nothing holds it', calm, []],
  ] as const)(
    '[M158] the acceleration tier is paused when %s, the others are not',
    (_, law, reasons) => {
      expect(pauseReasons('scale_loop', law)).toEqual(reasons);
      expect(pauseReasons('technical_foundation', law)).toEqual([]);
      const health = moduleHealth({ ...quiet, module: 'scale_loop', p2: 1 }, law);
      expect(health).toBe(reasons.length === 0 ? 'p2' : 'paused');
    },
  );
});

const NOTHING: DoNextFacts = {
  incidents: [],
  hasPlan: true,
  failingGates: [],
  gatesSinceMs: null,
  stoppedTasks: [],
  overdueCycle: undefined,
  conflicts: [],
  postmortems: [],
  recommendations: [],
  incompleteTasks: { count: 0, sinceMs: null },
  readout: undefined,
};

describe('what to do next', () => {
  const everything: DoNextFacts = {
    incidents: [
      { id: 'B', ref: 'INC-0002', severity: 'P1', summary: 'Slow', sinceMs: 1 },
      { id: 'A', ref: 'INC-0003', severity: 'P0', summary: 'Down', sinceMs: 9 },
      { id: 'C', ref: 'INC-0001', severity: 'P0', summary: 'Gone', sinceMs: 5 },
    ],
    hasPlan: true,
    failingGates: ['data_gate', 'ownership_gate'],
    gatesSinceMs: 3,
    stoppedTasks: [
      {
        id: 'T',
        title: 'Menu',
        state: 'blocked',
        reason: { code: 'other', params: {} },
        sinceMs: 2,
      },
      { id: 'U', title: 'Map', state: 'failed', reason: null, sinceMs: 8 },
    ],
    overdueCycle: { sinceMs: 4, days: 2 },
    conflicts: [{ id: 'K', key: 'bookings', fromOn: '2026-10-01', toOn: '2026-10-31', sinceMs: 6 }],
    postmortems: [{ id: 'P', ref: 'INC-0000', dueMs: 7 }],
    recommendations: [{ id: 'R', reportId: 'S', code: 'keep_both_tracks', sinceMs: 6 }],
    incompleteTasks: { count: 12, sinceMs: 1 },
    readout: { month: '2026-10', state: 'draft', sinceMs: 8 },
  };

  test('[M43] comes in the order in which it is to be done, the oldest of a kind first', () => {
    expect(doNext(everything).map(({ kind, subjectId }) => `${kind} ${subjectId}`)).toEqual([
      'incident_p0 C',
      'incident_p0 A',
      'incident_p1 B',
      'gates_failing null',
      'task_failed U',
      'task_blocked T',
      'cycle_overdue null',
      'conflict_open K',
      'postmortem_due P',
      'recommendation_open S',
      'fields_missing null',
      'readout_missing null',
    ]);
  });

  test('[M43] a blocked task brings its reason, and a line of many says how many', () => {
    const items = doNext(everything);
    expect(items.find(({ kind }) => kind === 'task_blocked')).toMatchObject({
      params: { title: 'Menu' },
      reason: { code: 'other' },
      count: 1,
      sinceMs: 2,
    });
    expect(items.find(({ kind }) => kind === 'fields_missing')).toMatchObject({ count: 12 });
    expect(items.find(({ kind }) => kind === 'gates_failing')).toMatchObject({ count: 2 });
  });

  test('[M43] what a pause blocked is one line for its one cause', () => {
    const paused = (id: string, sinceMs: number) =>
      ({
        id,
        title: id,
        state: 'blocked',
        reason: { code: 'p0_pause', params: {} },
        sinceMs,
      }) as const;
    const own = { ...paused('C', 3), reason: { code: 'other', params: {} } };
    const stoppedTasks = [paused('A', 5), paused('B', 4), own];
    expect(doNext({ ...NOTHING, stoppedTasks })).toMatchObject([
      { kind: 'task_blocked', subjectId: 'C', count: 1 },
      { kind: 'tasks_paused', subjectId: null, count: 2, sinceMs: 4, params: { why: 'p0_pause' } },
    ]);
  });

  test('[M29] without a plan the plan comes before its gates; with nothing open there is nothing to do', () => {
    const fresh = { ...NOTHING, hasPlan: false, failingGates: ['data_gate'] as const };
    expect(doNext(fresh).map(({ kind }) => kind)).toEqual(['plan_missing']);
    expect(doNext(NOTHING)).toEqual([]);
  });

  test('[M43] nothing that is open is left out, in whatever order it is found', () => {
    const stopped = fc.array(
      fc.record({ id: fc.uuid(), state: fc.constantFrom('failed', 'blocked'), sinceMs: fc.nat() }),
    );
    fc.assert(
      fc.property(stopped, (tasks) => {
        const stoppedTasks = tasks.map((task) => ({ ...task, title: '', reason: null }));
        const found = doNext({ ...NOTHING, stoppedTasks });
        expect(found.map(({ subjectId }) => subjectId).toSorted()).toEqual(
          tasks.map(({ id }) => id).toSorted(),
        );
        expect(doNext({ ...NOTHING, stoppedTasks: stoppedTasks.toReversed() })).toEqual(found);
      }),
    );
  });
});

describe('a weekly cycle that is late', () => {
  const DAY = 86_400_000;
  const start = 100 * DAY;

  test.each([
    [
      'seven days after the last one it is in time',
      start,
      start + 10 * DAY,
      start + 17 * DAY,
      undefined,
    ],
    ['a millisecond later it is a day late', start, start + 10 * DAY, start + 17 * DAY + 1, 1],
    ['without any it counts from the start of the campaign', start, undefined, start + 9 * DAY, 2],
    [
      'a campaign later than the last one counts from its start',
      start,
      start - DAY,
      start + 7 * DAY,
      undefined,
    ],
    ['without a campaign nothing is late', undefined, start, start + 90 * DAY, undefined],
  ])('[M43] %s', (_, campaignStartedMs, lastWeeklyMs, nowMs, days) => {
    expect(weeklyOverdue({ campaignStartedMs, lastWeeklyMs, nowMs })?.days).toBe(days);
  });
});

describe('a task and the measure it is meant to move', () => {
  const todayOn = '2026-11-05'; // a Thursday
  const weeks = weekly('2026-11-01', [20, 21, 30, 33]);
  const effect = (startedOn: string | undefined, observations = weeks) =>
    taskEffect(
      { metric: metric('bookings'), observations, chosenIds: NONE },
      { startedOn, todayOn },
    );

  test.each([
    ['2026-11-05', '2026-11-01'],
    ['2026-11-02', '2026-11-01'],
    ['2026-11-01', '2026-10-25'],
  ])('[M15] the last whole week before %s ended on %s', (day, end) => {
    expect(weekEndBefore(day)).toBe(end);
  });

  test('[M15] the last whole week before it started stands beside the newest', () => {
    expect(effect('2026-10-21')).toMatchObject({
      before: { value: 21, window: { fromOn: '2026-10-12', toOn: '2026-10-18' } },
      now: { value: 33, window: { fromOn: '2026-10-26', toOn: '2026-11-01' } },
      change: expect.closeTo(33 / 21 - 1),
    });
  });

  test('[M15] before a week has ended since its start there is nothing to compare', () => {
    expect(effect('2026-11-03')).toMatchObject({ before: { value: 33 }, now: undefined });
    expect(effect('2026-11-03').change).toBeUndefined();
  });

  test('[M15] one not started shows the newest week alone', () => {
    expect(effect(undefined)).toMatchObject({ before: undefined, now: { value: 33 } });
  });

  test('[M15] a week that still runs is not compared', () => {
    const running = [...weeks, value('2026-11-02', '2026-11-05', 2)];
    expect(effect('2026-10-21', running)).toMatchObject({ now: { value: 33 } });
  });

  test('[M15] without a value there is none', () => {
    expect(effect('2026-10-21', [])).toEqual({
      before: undefined,
      now: undefined,
      change: undefined,
    });
  });
});
