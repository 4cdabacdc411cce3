import type { Input } from '@shared/contract';
import type { TREND_KEYS } from '@shared/domain/metrics/trend';
import { describe, expect, test } from 'vitest';
import { refusalOf } from '../helpers/refusal-of';
import { countRows, storedEvents, storedProblems } from '../helpers/stored-events';
import { signInAs, TEST_NOW_MS, type TestAgency, testAgency } from '../helpers/test-core';

type Given = Input<'observations.record'>['observations'][number];

const OCTOBER = { key: 'bookings', fromOn: '2026-10-01', toOn: '2026-10-31' } as const;
/** The week that ends with the false clock's day, 3 November, and the one before it. */
const THIS_WEEK = { fromOn: '2026-10-28', toOn: '2026-11-03' };
const WEEK_BEFORE = { fromOn: '2026-10-21', toOn: '2026-10-27' };

function record({ owner, scope }: TestAgency, ...observations: Given[]) {
  return owner.call('observations.record', { observations }, scope);
}

function conflicts({ owner, scope }: TestAgency) {
  return owner.call('conflicts.list', {}, scope);
}

async function signal({ owner, scope }: TestAgency, key: (typeof TREND_KEYS)[number]) {
  const { signals } = await owner.call('metrics.trends', { windowDays: 7 }, scope);
  const found = signals.find((each) => each.key === key);
  if (found === undefined) throw new Error(`No signal ${key}`);
  return found;
}

describe('values', () => {
  test('[M42] [M189] [D11] a value keeps its source, its tier, its times and the text it was written as', async () => {
    const agency = await testAgency();
    const { owner, scope } = agency;
    const observedAtMs = TEST_NOW_MS - 1_000;
    expect(
      await record(agency, {
        ...OCTOBER,
        valueText: '041.50',
        source: 'Booking engine',
        observedAtMs,
      }),
    ).toEqual({ recorded: 1, unchanged: 0, conflicts: 0 });
    expect(await owner.call('observations.list', OCTOBER, scope)).toEqual([
      {
        ...OCTOBER,
        id: expect.any(String),
        value: 41.5,
        valueText: '041.50',
        source: 'Booking engine',
        tier: 'primary',
        observedAtMs,
        recordedAtMs: TEST_NOW_MS,
        by: 'Olga',
        chosen: true,
        file: null,
      },
    ]);
  });

  test('[D11] the same value of the same source again changes nothing, however it is written', async () => {
    const agency = await testAgency();
    const value = { ...OCTOBER, source: 'Booking engine' };
    await record(agency, { ...value, valueText: '4.5' });
    const events = storedEvents(agency.core).length;
    expect(
      await record(agency, { ...value, valueText: '4.50' }, { ...value, valueText: '+04.500' }),
    ).toEqual({ recorded: 0, unchanged: 2, conflicts: 0 });
    expect(storedEvents(agency.core)).toHaveLength(events);
    expect(await conflicts(agency)).toEqual([]);
  });

  test.each([
    ['observation_not_decimal', { valueText: '1.234,5' }],
    ['observation_not_decimal', { valueText: '12 bookings' }],
    ['observation_below_zero', { valueText: '-1' }],
    ['observation_above_one', { key: 'query_cluster_coverage', valueText: '85' }],
    ['observation_not_minor_units', { key: 'revenue_attributed', valueText: '12.50' }],
    ['observation_backwards', { valueText: '1', fromOn: '2026-11-01' }],
    ['observation_in_future', { valueText: '1', observedAtMs: TEST_NOW_MS + 1 }],
    ['observation_in_future', { valueText: '1', fromOn: '2026-11-04', toOn: '2026-11-05' }],
  ] as const)('%s names the row, and nothing of the call is kept: %o', async (reason, wrong) => {
    const agency = await testAgency();
    const good = { ...OCTOBER, valueText: '41', source: 'Booking engine' };
    expect(await refusalOf(record(agency, good, { ...good, ...wrong }))).toMatchObject({
      code: 'invalid_input',
      reason,
      row: 2,
      message: expect.stringMatching(/^Row 2 \(/),
    });
    expect(countRows(agency.core, 'observation')).toBe(0);
  });

  test('[M49] an Editor records no values', async () => {
    const agency = await testAgency();
    const { client } = await signInAs(agency, 'Edi', 'editor');
    const asked = client.call(
      'observations.record',
      { observations: [{ ...OCTOBER, valueText: '41', source: 'By hand' }] },
      agency.scope,
    );
    expect(await refusalOf(asked)).toMatchObject({ code: 'forbidden', needs: 'manager' });
  });
});

describe('conflicts', () => {
  const ENGINE = { ...OCTOBER, valueText: '41', source: 'Booking engine' } as const;
  const ANALYTICS = {
    ...OCTOBER,
    valueText: '38',
    source: 'Analytics',
    tier: 'secondary',
  } as const;

  test('[M188] [M198] a second value keeps both with source and time, and opens one conflict', async () => {
    const agency = await testAgency();
    await record(agency, ENGINE);
    agency.core.clock.nowMs += 1_000;
    expect(await record(agency, ANALYTICS)).toEqual({ recorded: 1, unchanged: 0, conflicts: 1 });
    expect(await conflicts(agency)).toMatchObject([
      {
        ...OCTOBER,
        state: 'open',
        chosenId: null,
        observations: [
          { value: 41, source: 'Booking engine', observedAtMs: TEST_NOW_MS, chosen: true },
          { value: 38, source: 'Analytics', observedAtMs: TEST_NOW_MS + 1_000, chosen: false },
        ],
      },
    ]);
    expect(storedEvents(agency.core).map(({ type }) => type)).toContain('conflict.opened');
  });

  test('[M189] a source that corrects itself overwrites nothing: both of its values stay', async () => {
    const agency = await testAgency();
    await record(agency, ENGINE);
    await record(agency, { ...ENGINE, valueText: '44' });
    const [conflict] = await conflicts(agency);
    expect(conflict?.observations.map(({ valueText }) => valueText)).toEqual(['41', '44']);
  });

  test('two sources that agree are no conflict', async () => {
    const agency = await testAgency();
    expect(await record(agency, ENGINE, { ...ANALYTICS, valueText: '41.0' })).toEqual({
      recorded: 2,
      unchanged: 0,
      conflicts: 0,
    });
  });

  test('[M188] resolving keeps every value and says who chose which one and why', async () => {
    const agency = await testAgency();
    const { owner, scope } = agency;
    await record(agency, ENGINE, ANALYTICS);
    const [open] = await conflicts(agency);
    const analytics = open?.observations.find(({ source }) => source === 'Analytics');
    const resolved = await owner.call(
      'conflicts.resolve',
      { conflictId: open?.id ?? '', chosenId: analytics?.id ?? '', note: 'It leaves out no-shows' },
      scope,
    );
    expect(resolved).toMatchObject({
      state: 'resolved',
      chosenId: analytics?.id,
      note: 'It leaves out no-shows',
      resolvedBy: 'Olga',
      resolvedAtMs: TEST_NOW_MS,
      observations: [
        { source: 'Booking engine', chosen: false },
        { source: 'Analytics', chosen: true },
      ],
    });
    expect(await owner.call('conflicts.list', { state: 'open' }, scope)).toEqual([]);
    expect(await storedProblems(agency.core)).toEqual([]);
  });

  test('[M198] a value nobody has seen yet reopens it; one that agrees with a known value does not', async () => {
    const agency = await testAgency();
    const { owner, scope } = agency;
    await record(agency, ENGINE, ANALYTICS);
    const [open] = await conflicts(agency);
    const [chosen] = open?.observations ?? [];
    await owner.call(
      'conflicts.resolve',
      { conflictId: open?.id ?? '', chosenId: chosen?.id ?? '', note: 'The ledger' },
      scope,
    );
    const third = { ...OCTOBER, source: 'Front desk', valueText: '38' };
    expect(await record(agency, third)).toMatchObject({ recorded: 1, conflicts: 0 });
    expect(await conflicts(agency)).toMatchObject([{ state: 'resolved' }]);
    expect(await record(agency, { ...third, valueText: '40' })).toMatchObject({ conflicts: 1 });
    const [again, ...others] = await conflicts(agency);
    expect(others).toEqual([]);
    expect(again).toMatchObject({ id: open?.id, state: 'open', chosenId: null, resolvedBy: null });
    expect(again?.observations).toHaveLength(4);
  });

  test('the choice has to be one of the values that the conflict holds, with a note', async () => {
    const agency = await testAgency();
    const { owner, scope } = agency;
    await record(agency, ENGINE, ANALYTICS, { ...ENGINE, key: 'sessions', valueText: '900' });
    const [open] = await conflicts(agency);
    const [elsewhere] = await owner.call(
      'observations.list',
      { ...OCTOBER, key: 'sessions' },
      scope,
    );
    const resolve = (chosenId: string | undefined, note: string) =>
      owner.call(
        'conflicts.resolve',
        { conflictId: open?.id ?? '', chosenId: chosenId ?? '', note },
        scope,
      );
    expect(await refusalOf(resolve(elsewhere?.id, 'Why not'))).toMatchObject({
      reason: 'not_of_conflict',
    });
    expect(await refusalOf(resolve(open?.observations[0]?.id, '  '))).toMatchObject({
      code: 'invalid_input',
    });
    expect(await conflicts(agency)).toMatchObject([{ state: 'open' }]);
  });
});

describe('trends', () => {
  const clicks = (period: typeof THIS_WEEK, valueText: string, more: Partial<Given> = {}) => ({
    key: 'non_brand_clicks' as const,
    ...period,
    valueText,
    source: 'Search console',
    ...more,
  });

  test.each([
    ['1020', 'up', 0.02],
    ['1019', 'flat', 0.019],
    ['980', 'down', -0.02],
    ['981', 'flat', -0.019],
  ] as const)('[Q37] %s clicks after 1000 are %s', async (now, trend, change) => {
    const agency = await testAgency();
    await record(agency, clicks(WEEK_BEFORE, '1000'), clicks(THIS_WEEK, now));
    const read = await signal(agency, 'non_brand_visibility_trend');
    expect(read).toMatchObject({
      trend,
      method: 'derived',
      track: 'visibility',
      metricKey: 'non_brand_clicks',
      current: { value: Number(now), source: 'Search console', tier: 'primary' },
      previous: { value: 1000 },
      override: null,
      others: [],
    });
    expect(read.change).toBeCloseTo(change, 10);
  });

  test('[Q37] with one window missing a trend is unknown', async () => {
    const agency = await testAgency();
    await record(agency, clicks(THIS_WEEK, '1020'));
    expect(await signal(agency, 'non_brand_visibility_trend')).toMatchObject({
      trend: 'unknown',
      previous: { value: null, source: null, tier: null, asOfMs: null },
      change: null,
    });
  });

  test('[M188] a trend uses the better tier, shows the value beside it, and follows the choice of a person', async () => {
    const agency = await testAgency();
    const { owner, scope } = agency;
    const other = { source: 'Log files', tier: 'secondary' } as const;
    await record(
      agency,
      clicks(WEEK_BEFORE, '1000'),
      clicks(THIS_WEEK, '1100'),
      clicks(THIS_WEEK, '900', other),
    );
    expect(await signal(agency, 'non_brand_visibility_trend')).toMatchObject({
      trend: 'up',
      others: [{ value: 900, ...other }],
    });
    const [open] = await conflicts(agency);
    const chosen = open?.observations.find(({ source }) => source === 'Log files');
    await owner.call(
      'conflicts.resolve',
      { conflictId: open?.id ?? '', chosenId: chosen?.id ?? '', note: 'Bots are filtered there' },
      scope,
    );
    expect(await signal(agency, 'non_brand_visibility_trend')).toMatchObject({
      trend: 'down',
      current: { value: 900, ...other },
      others: [{ value: 1100, source: 'Search console' }],
    });
    const cycle = await owner.call('cycles.run', { cadence: 'weekly' }, scope);
    // [M192] the decision keeps both values.
    expect(cycle.signals[0]).toMatchObject({
      trend: 'down',
      current: { value: 900 },
      others: [{ value: 1100 }],
    });
  });

  test('[Q37] an override carries its note, its actor, its time and the value before; clearing goes back', async () => {
    const agency = await testAgency();
    const { owner, scope, core } = agency;
    await record(agency, clicks(WEEK_BEFORE, '1000'), clicks(THIS_WEEK, '900'));
    const key = 'non_brand_visibility_trend';
    const set = (note: string) => owner.call('metrics.setTrend', { key, value: 'up', note }, scope);
    expect(await refusalOf(set(' '))).toMatchObject({ code: 'invalid_input' });
    expect(await set('A known bot was filtered')).toEqual({ key, from: 'down', to: 'up' });
    expect(await signal(agency, key)).toMatchObject({
      trend: 'up',
      method: 'override',
      current: { value: 900 },
      override: {
        value: 'up',
        note: 'A known bot was filtered',
        by: 'Olga',
        atMs: TEST_NOW_MS,
      },
    });
    expect(storedEvents(core).at(-1)).toMatchObject({ type: 'trend.set', from: 'down', to: 'up' });
    await owner.call('metrics.clearTrend', { key }, scope);
    expect(await signal(agency, key)).toMatchObject({ trend: 'down', method: 'derived' });
    const events = storedEvents(core).length;
    await owner.call('metrics.clearTrend', { key }, scope);
    expect(storedEvents(core)).toHaveLength(events);
  });

  test('[M141] every trend has its measure and its track, in their order', async () => {
    const { owner, scope } = await testAgency();
    const { signals } = await owner.call('metrics.trends', {}, scope);
    expect(signals.map(({ key, track, metricKey }) => [key, track, metricKey])).toEqual([
      ['non_brand_visibility_trend', 'visibility', 'non_brand_clicks'],
      ['query_cluster_coverage_trend', 'visibility', 'query_cluster_coverage'],
      ['high_intent_session_trend', 'quality', 'high_intent_sessions'],
      ['conversion_assist_trend', 'quality', 'conversion_assists'],
    ]);
  });
});
