import { type Coded, coded } from '../../base/coded';
import type { GateEvaluation } from '../gates/evaluate-gates';
import { remediationOf } from '../gates/remediation';
import { isUnresolved } from '../incidents/incident-state';
import { isTrackUp } from '../metrics/track-up';
import { TREND_KEYS, TREND_TRACK, type TrendKey, type Trends } from '../metrics/trend';
import { MODULES, type Module } from '../roles/module';
import { countedSeverity } from './count-p0';
import type { SnapshotIncident } from './snapshot';

/** Rendered under `cycles.failing.<code>`; in the order in which a module's reasons are told. */
export const FAILING_CODES = [
  'open_incident',
  'failing_gate',
  'failed_tasks',
  'blocked_tasks',
  'trend_not_up',
  'trend_unknown',
] as const;
export type FailingCode = (typeof FAILING_CODES)[number];

export interface FailingModule {
  readonly module: Module;
  /** At least one. Parameters: `ref`, `severity`, `incidentId`; `gate`; `count`; `trend` with `value`. */
  readonly reasons: readonly Coded<FailingCode>[];
}

export interface FailingFacts {
  /** The incidents of the cycle's window, in the states they have now. */
  readonly incidents: readonly SnapshotIncident[];
  /** The gates that failed the cycle and fail still. */
  readonly gates: GateEvaluation;
  /** How many tasks of the board stand failed or blocked, by module. */
  readonly tasks: readonly {
    readonly module: Module;
    readonly failed: number;
    readonly blocked: number;
  }[];
  /** As the cycle read them. */
  readonly trends: Trends;
}

/**
 * The modules whose work a trend shows, by what their specialists answer for (M156, M157): being found and quoted,
 * query groups with a page for each, pages that serve the intent, ways that lead to a booking.
 *
 * None is of the acceleration tier (M158): that tier waits for a positive or recoverable quality trend (M159), so a
 * repair filed there could not begin.
 */
export const TREND_MODULES: Readonly<Record<TrendKey, readonly Module[]>> = {
  non_brand_visibility_trend: ['technical_foundation', 'aeo_answer_layer'],
  query_cluster_coverage_trend: ['intent_operations', 'content_system'],
  high_intent_session_trend: ['onpage_optimization', 'intent_operations'],
  conversion_assist_trend: ['internal_link_graph', 'content_system'],
};

/** A trend that nobody could read is repaired where figures come from: the module of the data gate's repair. */
const MEASURING: Module = 'technical_foundation';

/**
 * Which modules a remediation sprint is for (M147), each once, with every reason, in the taxonomy's order.
 *
 * A module fails by an unresolved incident of the window, by a gate that its owner repairs, by failed or blocked work,
 * and by a trend of a track that is not up (M141). Incidents of imported folders outside the taxonomy name no module.
 * An `intervene` always names one: it says that a track is not up.
 */
export function failingModules(facts: FailingFacts): readonly FailingModule[] {
  const reasons = [
    ...incidentReasons(facts),
    ...gateReasons(facts),
    ...taskReasons(facts),
    ...trendReasons(facts),
  ];
  return MODULES.flatMap((module) => {
    const own = reasons.filter((each) => each.module === module).map(({ reason }) => reason);
    return own.length === 0 ? [] : [{ module, reasons: own }];
  });
}

type Reason = { readonly module: string; readonly reason: Coded<FailingCode> };

function incidentReasons({ incidents }: FailingFacts): readonly Reason[] {
  return incidents.flatMap((incident) => {
    const severity = countedSeverity(incident);
    if (severity === undefined || !isUnresolved(incident.state)) return [];
    const reason = coded('open_incident' as const, {
      ref: incident.ref,
      severity,
      incidentId: incident.id,
    });
    return [{ module: incident.module, reason }];
  });
}

function gateReasons({ gates }: FailingFacts): readonly Reason[] {
  return remediationOf(gates).map(({ gate, module }) => ({
    module,
    reason: coded('failing_gate', { gate }),
  }));
}

function taskReasons({ tasks }: FailingFacts): readonly Reason[] {
  return tasks.flatMap(({ module, failed, blocked }) => [
    ...(failed > 0 ? [{ module, reason: coded('failed_tasks' as const, { count: failed }) }] : []),
    ...(blocked > 0
      ? [{ module, reason: coded('blocked_tasks' as const, { count: blocked }) }]
      : []),
  ]);
}

function trendReasons({ trends }: FailingFacts): readonly Reason[] {
  return TREND_KEYS.flatMap((trend): readonly Reason[] => {
    if (isTrackUp(TREND_TRACK[trend], trends)) return [];
    const value = trends[trend];
    return value === 'unknown'
      ? [{ module: MEASURING, reason: coded('trend_unknown', { trend }) }]
      : TREND_MODULES[trend].map((module) => ({
          module,
          reason: coded('trend_not_up', { trend, value }),
        }));
  });
}
