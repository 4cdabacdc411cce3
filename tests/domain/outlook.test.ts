import { addDays } from '@shared/base/days';
import {
  bandOf,
  OUTCOME_BANDS,
  type OutlookFacts,
  outlookVerdict,
  plannedBand,
  preconditions,
} from '@shared/domain/gates/outlook';
import { mondayOf, provenWeeks, throughputWeeks } from '@shared/domain/gates/throughput';
import { describe, expect, test } from 'vitest';

const ALL_MET: OutlookFacts = {
  coverage: { owned: 17, priority: 20 },
  provenWeeks: 8,
  brokenStructure: '',
  technicalScore: 88,
  authority: { finished: 1, open: 0 },
  dataGatePasses: true,
  openConflicts: 0,
};
const NOTHING: OutlookFacts = {
  coverage: { owned: 0, priority: 0 },
  provenWeeks: undefined,
  brokenStructure: '',
  technicalScore: undefined,
  authority: { finished: 0, open: 0 },
  dataGatePasses: false,
  openConflicts: 0,
};
const states = (facts: Partial<OutlookFacts>) =>
  preconditions({ ...ALL_MET, ...facts }).map(({ state, reason }) => [state, reason.code]);

describe('the five preconditions', () => {
  test('[M127] all are met from facts; where nothing is stored they are unknown, and only the gate is known to fail', () => {
    expect(preconditions(ALL_MET).map(({ state }) => state)).toEqual(Array(5).fill('met'));
    expect(states(NOTHING)).toEqual([
      ['unknown', 'demand_unknown'],
      ['unknown', 'throughput_unknown'],
      ['unknown', 'structure_unknown'],
      ['unknown', 'authority_unknown'],
      ['unmet', 'data_gate_fails'],
    ]);
  });

  test.each([
    [0, { coverage: { owned: 16, priority: 20 } }, 'demand_open'],
    [1, { provenWeeks: 7 }, 'throughput_short'],
    [2, { brokenStructure: 'INC-0001' }, 'structure_broken'],
    [3, { authority: { finished: 0, open: 2 } }, 'authority_idle'],
    [4, { openConflicts: 1 }, 'data_contested'],
  ] as const)('[M127] number %i fails by its own fact', (index, facts, code) => {
    expect(states(facts)[index]).toEqual(['unmet', code]);
    expect(states(facts).filter(([state]) => state === 'met')).toHaveLength(4);
  });

  test.each([
    ['all met', {}, 'may_aim'],
    ['one that fails', { openConflicts: 1 }, 'not_yet'],
    ['one unknown', { technicalScore: undefined }, 'not_yet'],
    ['two that fail', { openConflicts: 1, provenWeeks: 7 }, 'downscope'],
    ['one that fails and all others unknown', NOTHING, 'not_yet'],
  ] as const)('[M127] with %s', (_, facts, verdict) => {
    expect(outlookVerdict(preconditions({ ...ALL_MET, ...facts }))).toBe(verdict);
  });
});

describe('outcome bands', () => {
  test.each([
    [undefined, undefined],
    [99_999, undefined],
    [100_000, 'foundation'],
    [299_999, 'foundation'],
    [300_000, 'growth'],
    [699_999, 'growth'],
    [700_000, 'scale'],
    [2_000_000, 'scale'],
  ] as const)('[M170] %s sessions lie in %s', (sessions, band) => {
    expect(bandOf(sessions)).toBe(band);
  });

  test('[M170] bands meet without a gap, and only met conditions raise the one to plan for', () => {
    OUTCOME_BANDS.slice(1).forEach(({ from }, index) => {
      expect(OUTCOME_BANDS[index]?.to).toBe(from);
    });
    expect(plannedBand('growth', 'may_aim')).toBe('scale');
    expect(plannedBand('growth', 'not_yet')).toBe('growth');
    expect(plannedBand('growth', 'downscope')).toBe('foundation');
    expect(plannedBand('scale', 'may_aim')).toBe('scale');
    expect(plannedBand(undefined, 'may_aim')).toBe('foundation');
    expect(plannedBand('foundation', 'downscope')).toBe('foundation');
  });
});

describe('throughput', () => {
  test('[M116] the eight whole weeks before this one, Monday to Sunday, this week left out', () => {
    expect([mondayOf('2026-11-02'), mondayOf('2026-11-03'), mondayOf('2026-11-08')]).toEqual(
      Array(3).fill('2026-11-02'),
    );
    const weeks = throughputWeeks(
      ['2026-09-06', '2026-09-07', '2026-10-25', '2026-11-01', '2026-11-01', '2026-11-02'],
      '2026-11-03',
    );
    expect(weeks.map(({ startOn }) => startOn)).toEqual(
      Array.from({ length: 8 }, (_, week) => addDays('2026-09-07', 7 * week)),
    );
    expect(weeks.map(({ completed }) => completed)).toEqual([1, 0, 0, 0, 0, 0, 1, 2]);
    expect(provenWeeks(weeks)).toBe(3);
  });
});
