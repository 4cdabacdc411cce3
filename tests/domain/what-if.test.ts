import { DAY_MS } from '@shared/base/days';
import { CADENCES, POLICY_VERSION, WINDOW_DAYS } from '@shared/domain/cycles/cycle';
import {
  RHYTHM_STEPS,
  type RhythmFacts,
  rhythmTicks,
  rhythmWindow,
} from '@shared/domain/cycles/rhythm';
import { type CycleSnapshot, recompute } from '@shared/domain/cycles/snapshot';
import { leavesWindows, whatIf } from '@shared/domain/cycles/what-if';
import { isInWindow, observationWindow } from '@shared/domain/cycles/window';
import { evaluateGates } from '@shared/domain/gates/evaluate-gates';
import { deriveTrend, relativeChange } from '@shared/domain/metrics/derive-trend';
import { thresholdDistance } from '@shared/domain/metrics/threshold-distance';
import { TREND_KEYS } from '@shared/domain/metrics/trend';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PASSING_INPUTS } from './examples';

const NOW_MS = Date.UTC(2026, 9, 31, 12);

function snapshot(cadence: (typeof CADENCES)[number] = 'weekly'): CycleSnapshot {
  const { startMs, endMs } = observationWindow(cadence, NOW_MS);
  return {
    policyVersion: POLICY_VERSION,
    cadence,
    asOfMs: NOW_MS,
    windowStartMs: startMs,
    windowEndMs: endMs,
    gates: { inputs: PASSING_INPUTS, evaluation: evaluateGates(PASSING_INPUTS) },
    trends: TREND_KEYS.map((key) => ({ key, value: 'up', method: 'derived' })),
    incidents: [
      {
        id: 'p0',
        ref: 'INC-0001',
        severity: 'P0',
        highestSeverity: 'P0',
        occurredAtMs: NOW_MS - DAY_MS,
        declaredInError: false,
        state: 'open',
        module: 'technical_foundation',
      },
    ],
    fixFirst: false,
  };
}

const nothing = { trends: {}, added: [], incidents: [] };
const decide = (changes: Partial<Parameters<typeof whatIf>[1]>) =>
  recompute(whatIf(snapshot(), { ...nothing, ...changes })).decision;

describe('a what-if', () => {
  test('[Q12] a P0 that is resolved still rolls back; one that is removed does not', () => {
    expect(decide({})).toBe('rollback');
    expect(decide({ incidents: [{ incidentId: 'p0', resolved: true }] })).toBe('rollback');
    const resolved = whatIf(snapshot(), {
      ...nothing,
      incidents: [{ incidentId: 'p0', resolved: true }],
    });
    expect(resolved.incidents).toMatchObject([{ state: 'resolved' }]);
    expect(decide({ incidents: [{ incidentId: 'p0', removed: true }] })).toBe('continue');
  });

  test.each(CADENCES)(
    '[M196][Q36] a P0 moved over the edge of the %s window leaves it by a millisecond',
    (cadence) => {
      const base = snapshot(cadence);
      const moved = (occurredAtMs: number) =>
        recompute(whatIf(base, { ...nothing, incidents: [{ incidentId: 'p0', occurredAtMs }] }));
      const edgeMs = NOW_MS - WINDOW_DAYS[cadence] * DAY_MS;
      expect(moved(edgeMs)).toMatchObject({ decision: 'rollback', counts: { p0: 1 } });
      expect(moved(edgeMs - 1)).toMatchObject({ decision: 'continue', counts: { p0: 0 } });
    },
  );

  test('[Q12] it says when each P0 leaves each window: inside until a millisecond before', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: NOW_MS }), (occurredAtMs) => {
        const leaves = leavesWindows({ occurredAtMs });
        for (const cadence of CADENCES) {
          const at = (ms: number) => isInWindow(occurredAtMs, observationWindow(cadence, ms));
          expect([at(leaves[cadence] - 1), at(leaves[cadence])]).toEqual([true, false]);
        }
      }),
    );
  });

  test('trends and added incidents count like those that were read', () => {
    const removed = [{ incidentId: 'p0', removed: true }];
    const trends = { high_intent_session_trend: 'flat', conversion_assist_trend: 'down' } as const;
    expect(decide({ incidents: removed, trends })).toBe('intervene');
    const added = { id: 'a', ref: '+1', occurredAtMs: NOW_MS, module: 'content_system' };
    expect(decide({ incidents: removed, added: [{ ...added, severity: 'P1' }] })).toBe('continue');
    expect(decide({ incidents: removed, added: [{ ...added, severity: 'P0' }] })).toBe('rollback');
  });

  test('leaves what it was made from as it was', () => {
    const base = snapshot();
    const copy = structuredClone(base);
    whatIf(base, { ...nothing, incidents: [{ incidentId: 'p0', removed: true }] });
    expect(base).toEqual(copy);
  });
});

describe('the distance to a threshold', () => {
  test('[Q37] is told in the measure’s own units', () => {
    const figure = (value: number) => ({
      value,
      observationIds: [],
      source: 's',
      tier: 'primary' as const,
      asOfMs: 0,
    });
    const reading = { current: figure(1204), previous: figure(1196), change: 1204 / 1196 - 1 };
    expect(thresholdDistance(reading, 'count')).toEqual({
      up: { value: 1220, gap: 16 },
      down: { value: 1172, gap: -32 },
    });
    expect(thresholdDistance({ current: figure(1) }, 'count')).toBeUndefined();
    // Five days of seven are there, a hundred a day as before: two more a day are missing, over five days.
    const missing = { current: figure(500), previous: figure(700), change: 0 };
    expect(thresholdDistance(missing, 'count')).toMatchObject({ up: { value: 510, gap: 10 } });
  });

  test('[Q37] the value named turns the trend, and one step less does not', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1_000_000 }),
        fc.integer({ min: 1, max: 1_000_000 }),
        (now, before) => {
          const figure = (value: number) => ({
            value,
            observationIds: [],
            source: 's',
            tier: 'primary' as const,
            asOfMs: 0,
          });
          const change = relativeChange(now, before) ?? 0;
          const found = thresholdDistance(
            { current: figure(now), previous: figure(before), change },
            'count',
          );
          const { up, down } = found ?? { up: { value: 0 }, down: { value: 0 } };
          expect(deriveTrend(up.value, before)).toBe('up');
          expect(deriveTrend(up.value - 1, before)).not.toBe('up');
          expect(deriveTrend(down.value, before)).toBe('down');
          expect(deriveTrend(down.value + 1, before)).not.toBe('down');
        },
      ),
    );
  });
});

describe('a rhythm', () => {
  const none: RhythmFacts = {
    gateChecks: 0,
    unseenIncidents: 1,
    dispatched: 0,
    waitingReview: 1,
    reviewed: 0,
    decided: false,
    coverageFigures: 0,
    contentDispatched: 0,
    stuckDebt: 1,
    openRecommendations: 1,
    decidedRecommendations: 0,
    growthReports: 0,
  };
  const all: RhythmFacts = {
    gateChecks: 1,
    unseenIncidents: 0,
    dispatched: 1,
    waitingReview: 0,
    reviewed: 1,
    decided: true,
    coverageFigures: 1,
    contentDispatched: 1,
    stuckDebt: 0,
    openRecommendations: 0,
    decidedRecommendations: 1,
    growthReports: 1,
  };

  test.each([
    ['weekly', 4],
    ['monthly', 3],
    ['quarterly', 3],
  ] as const)('[M153] the %s one has %i steps that facts alone tick', (cadence, steps) => {
    expect(RHYTHM_STEPS[cadence]).toHaveLength(steps);
    expect(rhythmTicks(cadence, none).map(({ done }) => done)).toEqual(Array(steps).fill(false));
    expect(rhythmTicks(cadence, all).map(({ done }) => done)).toEqual(Array(steps).fill(true));
  });

  test.each([
    ['weekly', 'gate_and_risk', { unseenIncidents: 1 }],
    ['weekly', 'gate_and_risk', { gateChecks: 0 }],
    ['weekly', 'qa_and_publication', { waitingReview: 1 }],
    ['weekly', 'decision', { decided: false }],
    ['quarterly', 'patterns', { openRecommendations: 1 }],
    ['quarterly', 'architecture', { decided: false }],
  ] as const)('[M153] %s: %s stays open with %o', (cadence, step, over) => {
    const ticks = rhythmTicks(cadence, { ...all, ...over });
    expect(ticks.find((tick) => tick.step === step)?.done).toBe(false);
  });

  test('[M153] covers from the cycle before to this one, or to now', () => {
    const at = { previousMs: 10, cycleMs: undefined, nowMs: 50, windowMs: 7 };
    expect(rhythmWindow(at)).toEqual({ startMs: 10, endMs: 50 });
    expect(rhythmWindow({ ...at, cycleMs: 40 })).toEqual({ startMs: 10, endMs: 40 });
    expect(rhythmWindow({ ...at, previousMs: undefined })).toEqual({ startMs: 43, endMs: 50 });
  });
});
