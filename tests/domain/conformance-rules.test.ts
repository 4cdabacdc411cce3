import { readFileSync } from 'node:fs';
import { HOUR_MS } from '@shared/base/days';
import { decideStart } from '@shared/domain/campaigns/decide-start';
import { cycleActions } from '@shared/domain/cycles/actions';
import { type CountedIncident, countP0 } from '@shared/domain/cycles/count-p0';
import { decideCycle } from '@shared/domain/cycles/decide-cycle';
import { observationWindow, parseCadence } from '@shared/domain/cycles/window';
import { evaluateGates } from '@shared/domain/gates/evaluate-gates';
import type { GateInputs } from '@shared/domain/gates/gate';
import type { Severity } from '@shared/domain/incidents/incident';
import type { Trends } from '@shared/domain/metrics/trend';
import { summarize } from '@shared/domain/reports/growth-summary';
import { describe, expect, test } from 'vitest';
import { CONFORMANCE_DIR, hasConformanceData } from './shared-folder';

interface ConformanceCase {
  readonly id: number;
  readonly input: {
    readonly gates: GateInputs;
    readonly metrics: {
      readonly visibility_track: Pick<
        Trends,
        'non_brand_visibility_trend' | 'query_cluster_coverage_trend'
      >;
      readonly quality_track: Pick<Trends, 'high_intent_session_trend' | 'conversion_assist_trend'>;
    };
    readonly incidents: readonly {
      readonly severity: Severity;
      readonly age_hours: number;
      readonly summary: string;
    }[];
    readonly cadence: string;
    readonly has_plan: boolean;
    readonly report_window_days: number;
  };
  readonly expected: unknown;
}

const AS_OF_MS = Date.UTC(2026, 10, 21);

const present = hasConformanceData('Conformance of the pure rules');
const cases: readonly ConformanceCase[] = present
  ? JSON.parse(readFileSync(`${CONFORMANCE_DIR}decisions.json`, 'utf8')).cases
  : [];

/** What our rules answer, in the shape in which the reference's answers were recorded. */
function answer({ input }: ConformanceCase) {
  const evaluation = evaluateGates(input.gates);
  const incidents: readonly CountedIncident[] = input.incidents.map((each) => ({
    id: each.summary,
    severity: each.severity,
    highestSeverity: each.severity,
    occurredAtMs: AS_OF_MS - each.age_hours * HOUR_MS,
    declaredInError: false,
  }));
  const plan = input.has_plan ? { id: 'p', name: 'plan', state: 'approved' as const } : undefined;
  const start = decideStart({ plan, evaluation });
  const cadence = parseCadence(input.cadence);
  if (cadence === undefined) throw new Error(`No cadence ${input.cadence}`);
  const { decision } = decideCycle({
    p0InWindow: countP0(incidents, observationWindow(cadence, AS_OF_MS)),
    trends: { ...input.metrics.visibility_track, ...input.metrics.quality_track },
  });
  const summary = summarize({
    gates: evaluation,
    cycles: [{ decision, decidedAtMs: AS_OF_MS }],
    incidents,
    windowDays: input.report_window_days,
    asOfMs: AS_OF_MS,
  });
  return {
    gates: Object.fromEntries(evaluation.gates.map((gate) => [gate.key, gate.status])),
    all_passed: evaluation.allPassed,
    check_gates_exit: evaluation.allPassed ? 0 : 2,
    campaign_started: start.allowed,
    start_exit: start.allowed ? 0 : 2,
    decision,
    action_count: cycleActions(decision, cadence, { fixFirst: !evaluation.allPassed }).actions
      .length,
    report: {
      ...summary.decisions,
      ...summary.incidents,
      recommendation_count: summary.recommendations.length,
    },
  };
}

describe.skipIf(!present)('the rules answer as the reference did', () => {
  test('there are 150 recorded cases', () => {
    expect(cases).toHaveLength(150);
  });

  test.each(cases)('[M114-M145] [M180] case $id', (each) => {
    expect(answer(each)).toEqual(each.expected);
  });
});
