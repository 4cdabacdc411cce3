import { DAY_MS } from '@shared/base/days';
import { CADENCES, POLICY_VERSION, WINDOW_DAYS } from '@shared/domain/cycles/cycle';
import { decideCycle } from '@shared/domain/cycles/decide-cycle';
import { obligationsOf } from '@shared/domain/cycles/obligations';
import {
  type CycleSnapshot,
  recompute,
  type SnapshotIncident,
  trendsOf,
} from '@shared/domain/cycles/snapshot';
import { observationWindow } from '@shared/domain/cycles/window';
import { evaluateGates } from '@shared/domain/gates/evaluate-gates';
import { INCIDENT_STATES, SEVERITIES } from '@shared/domain/incidents/incident';
import { TREND_KEYS, TREND_VALUES } from '@shared/domain/metrics/trend';
import type { TrendReading } from '@shared/domain/metrics/trend-reading';
import { cycleReport } from '@shared/domain/reports/cycle-report';
import { LOCALES } from '@shared/domain/tenants/tenant';
import { cycleReportMarkdown } from '@shared/i18n/documents/cycle-report-markdown';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PASSING_INPUTS } from './examples';

const AS_OF_MS = Date.UTC(2026, 9, 31, 12);

const incident: fc.Arbitrary<SnapshotIncident> = fc.record({
  id: fc.constantFrom('a', 'b', 'c'),
  ref: fc.constant('INC-0001'),
  module: fc.constant('technical_foundation'),
  severity: fc.constantFrom(...SEVERITIES),
  highestSeverity: fc.constantFrom(...SEVERITIES),
  state: fc.constantFrom(...INCIDENT_STATES),
  declaredInError: fc.boolean(),
  occurredAtMs: fc.integer({ min: AS_OF_MS - 100 * DAY_MS, max: AS_OF_MS }),
});

const readings: fc.Arbitrary<readonly TrendReading[]> = fc
  .tuple(...TREND_KEYS.map(() => fc.constantFrom(...TREND_VALUES)))
  .map((values) =>
    TREND_KEYS.map((key, index) => ({
      key,
      value: values[index] ?? 'unknown',
      method: 'derived' as const,
    })),
  );

const snapshot: fc.Arbitrary<CycleSnapshot> = fc
  .record({
    cadence: fc.constantFrom(...CADENCES),
    approved: fc.boolean(),
    trends: readings,
    incidents: fc.array(incident, { maxLength: 4 }),
    fixFirst: fc.boolean(),
  })
  .map(({ cadence, approved, trends, incidents, fixFirst }) => {
    const inputs = { ...PASSING_INPUTS, strategy_gate: { kpi_tree_bound: true, approved } };
    const { startMs, endMs } = observationWindow(cadence, AS_OF_MS);
    return {
      policyVersion: POLICY_VERSION,
      cadence,
      asOfMs: AS_OF_MS,
      windowStartMs: startMs,
      windowEndMs: endMs,
      gates: { inputs, evaluation: evaluateGates(inputs) },
      trends,
      incidents,
      fixFirst,
    };
  });

describe('a decision kept with its inputs', () => {
  test('[M192] recomputes to the same result after it was stored as JSON', () => {
    fc.assert(
      fc.property(snapshot, (each) => {
        const stored: CycleSnapshot = JSON.parse(JSON.stringify(each));
        expect(recompute(stored)).toEqual(recompute(each));
        expect(recompute(stored).gates).toEqual(each.gates.evaluation);
      }),
    );
  });

  test('[M196] rollback exactly when a P0 that was not declared in error lies in its window', () => {
    fc.assert(
      fc.property(snapshot, (each) => {
        const p0 = each.incidents.filter(
          (one) =>
            one.highestSeverity === 'P0' &&
            !one.declaredInError &&
            one.occurredAtMs >= AS_OF_MS - WINDOW_DAYS[each.cadence] * DAY_MS,
        );
        const result = recompute(each);
        expect(result.counts.p0).toBe(p0.length);
        expect(result.decision === 'rollback').toBe(p0.length > 0);
      }),
    );
  });

  test('[Q18] what is computed is the rules of the policy and nothing else', () => {
    fc.assert(
      fc.property(snapshot, (each) => {
        const result = recompute(each);
        const trends = trendsOf(each.trends);
        expect(result).toMatchObject(decideCycle({ p0InWindow: result.counts.p0, trends }));
      }),
    );
  });

  test('[Q37] a trend that was not read is unknown', () => {
    expect(new Set(Object.values(trendsOf([])))).toEqual(new Set(['unknown']));
  });
});

describe('obligations', () => {
  const of = (over: Partial<SnapshotIncident>) =>
    obligationsOf([
      {
        id: 'i',
        ref: 'INC-0007',
        module: 'content_system',
        severity: 'P1',
        highestSeverity: 'P1',
        state: 'open',
        declaredInError: false,
        occurredAtMs: AS_OF_MS,
        ...over,
      },
    ]).map((each) => each.code);

  test('[Q17] [M178] an unresolved P1 obliges to an intervention sprint, a resolved one does not', () => {
    expect(of({})).toEqual(['p1_intervention_sprint']);
    expect(of({ state: 'resolved' })).toEqual([]);
    expect(of({ severity: 'P2', highestSeverity: 'P2' })).toEqual([]);
  });

  test('[M149] a P0 obliges to its postmortem until it is closed', () => {
    expect(of({ highestSeverity: 'P0', state: 'resolved' })).toEqual(['p0_postmortem']);
    expect(of({ highestSeverity: 'P0', state: 'closed' })).toEqual([]);
  });
});

describe('the report of a cycle', () => {
  const sample = fc.sample(snapshot, { numRuns: 1, seed: 7 })[0];
  if (sample === undefined) throw new Error('no sample');
  const report = cycleReport(sample, { planName: 'direct-bookings', decidedAtMs: AS_OF_MS });

  test.each(LOCALES)(
    '[M146] names plan, gates, tracks, incidents, decision and actions in %s',
    (locale) => {
      const markdown = cycleReportMarkdown(report, locale, 'America/Sao_Paulo');
      expect(markdown.match(/^## /gm)).toHaveLength(6);
      expect(markdown).toContain('direct-bookings');
      expect(markdown).toContain('2026-10-31T12:00:00.000Z');
      expect(markdown).toContain(`(${report.decision})`);
      expect(markdown).toMatch(/P0: \d+\n- P1: \d+\n- P2: \d+/);
      expect(markdown).toBe(markdown.trim());
      expect(markdown.split('\n').filter((line) => line.startsWith('- ')).length).toBe(
        4 + 5 + 4 + 3 + (report.drift ? 3 : 2) + report.actions.length + report.extra.length,
      );
    },
  );

  test('the same decision is always written in the same words', () => {
    const again = cycleReport(JSON.parse(JSON.stringify(sample)), {
      planName: 'direct-bookings',
      decidedAtMs: AS_OF_MS,
    });
    expect(cycleReportMarkdown(again, 'en', 'UTC')).toBe(cycleReportMarkdown(report, 'en', 'UTC'));
  });
});
