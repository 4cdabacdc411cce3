import { GATE_KEYS, type GateInputs } from '@shared/domain/gates/gate';
import { TRACKS, TREND_KEYS, TREND_TRACK, type Trends } from '@shared/domain/metrics/trend';
import { isJsonObject } from '@shared/domain/workspace/merge-json';
import type { JsonValue } from '@shared/domain/workspace/strict-json';
import { readJson, readTyped } from './read-json';
import type { WorkspaceFile } from './workspace';
import { placed } from './workspace-refusal';
import { gatesFile, metricsFile } from './workspace-schemas';

/** The five gates of `state/gates.json`; a gate that is none of them is refused, other keys are kept in the file. */
export function parseGates(file: WorkspaceFile): {
  readonly inputs: GateInputs;
  readonly atMs: number | undefined;
} {
  refuseForeign(file, readJson(file), [], /_gate$/, GATE_KEYS);
  const typed = readTyped(file, gatesFile);
  const { strategy_gate, compliance_gate, capacity_gate, data_gate, ownership_gate } = typed;
  return {
    inputs: {
      strategy_gate: {
        kpi_tree_bound: strategy_gate.kpi_tree_bound,
        approved: strategy_gate.approved,
      },
      compliance_gate: {
        documented: compliance_gate.documented,
        accepted_by_all: compliance_gate.accepted_by_all,
      },
      capacity_gate: { rolling_weeks_feasible: capacity_gate.rolling_weeks_feasible },
      data_gate: {
        dashboard_stable: data_gate.dashboard_stable,
        reconcilable: data_gate.reconcilable,
      },
      ownership_gate: { priority_query_coverage: ownership_gate.priority_query_coverage },
    },
    atMs: typed.updated_at,
  };
}

/** The four trends of `state/metrics.json`; a trend in a track that it does not belong to is refused. */
export function parseTrends(file: WorkspaceFile): Trends {
  const raw = readJson(file);
  const tracks = TRACKS.map((track) => `${track}_track`);
  refuseForeign(file, raw, [], /_track$/, tracks);
  for (const track of TRACKS) {
    const known = TREND_KEYS.filter((key) => TREND_TRACK[key] === track);
    const key = `${track}_track`;
    if (isJsonObject(raw)) refuseForeign(file, raw[key], [key], /_trend$/, known);
  }
  const { visibility_track: visibility, quality_track: quality } = readTyped(file, metricsFile);
  return {
    non_brand_visibility_trend: visibility.non_brand_visibility_trend,
    query_cluster_coverage_trend: visibility.query_cluster_coverage_trend,
    high_intent_session_trend: quality.high_intent_session_trend,
    conversion_assist_trend: quality.conversion_assist_trend,
  };
}

/** Refuses a key that looks like one of ours and is none: a misspelt gate must not vanish among unknown keys. */
function refuseForeign(
  file: WorkspaceFile,
  raw: JsonValue | undefined,
  at: readonly string[],
  pattern: RegExp,
  known: readonly string[],
): void {
  if (!isJsonObject(raw)) return;
  const foreign = Object.keys(raw).find((key) => pattern.test(key) && !known.includes(key));
  if (foreign === undefined) return;
  throw placed(file, [...at, foreign], 'workspace_unknown_key', { known: known.join(', ') });
}
