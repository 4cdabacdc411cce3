import type { Params } from '../../base/coded';
import type { HealthState } from '../health/health';

/** The four dimensions of the end-state acceptance (M185), in their order; rendered under `endState.dimension.<key>`. */
export const END_STATE_DIMENSIONS = [
  'operating_stability',
  'visibility_growth',
  'quality_integrity',
  'business_contribution',
] as const;
export type EndStateDimension = (typeof END_STATE_DIMENSIONS)[number];

export const END_STATE_LINES = [
  'gates_pass',
  'weekly_in_time',
  'no_rollback',
  'severe_resolved',
  'recommendations_decided',
  'trend_up',
  'conflicts_settled',
  'postmortems_closed',
  'measure_up',
  'no_business_fall',
] as const;
export type EndStateLineCode = (typeof END_STATE_LINES)[number];

export const ARTIFACT_KINDS = [
  'gate_check',
  'cycle',
  'report',
  'incident',
  'observation',
  'conflict',
] as const;
export type ArtifactKind = (typeof ARTIFACT_KINDS)[number];

/** A record of the tenant that a line rests on. */
export interface Artifact {
  readonly kind: ArtifactKind;
  readonly id: string;
  /** What it is called: INC-0001, a number of its cadence, a source. */
  readonly label: string;
}

/** One thing that was looked at; rendered under `endState.line.<code>`. */
export interface EndStateLine {
  readonly code: EndStateLineCode;
  /** `each` line has to be met; of the `one` lines of a dimension one is enough (M141). */
  readonly weighs: 'each' | 'one';
  readonly state: HealthState;
  readonly params: Params;
  readonly artifacts: readonly Artifact[];
}

export interface EndStatePart {
  readonly dimension: EndStateDimension;
  readonly state: HealthState;
  readonly lines: readonly EndStateLine[];
}

export interface EndState {
  readonly windowDays: number;
  readonly windowStartMs: number;
  readonly windowEndMs: number;
  /** Accepted (`met`) only when all four dimensions are. */
  readonly state: HealthState;
  readonly parts: readonly EndStatePart[];
}

/** The acceptance over a window, from lines that each name the records they rest on (M185). */
export function endStateOf(
  window: Pick<EndState, 'windowDays' | 'windowStartMs' | 'windowEndMs'>,
  lines: Readonly<Record<EndStateDimension, readonly EndStateLine[]>>,
): EndState {
  const parts = END_STATE_DIMENSIONS.map((dimension) => ({
    dimension,
    state: stateOf(lines[dimension]),
    lines: lines[dimension],
  }));
  return { ...window, state: worst(parts.map(({ state }) => state)), parts };
}

function stateOf(lines: readonly EndStateLine[]): HealthState {
  const of = (weighs: EndStateLine['weighs']) =>
    lines.filter((line) => line.weighs === weighs).map(({ state }) => state);
  const ones = of('one');
  return worst([...of('each'), ...(ones.length === 0 ? [] : [best(ones)])]);
}

/** One that is not met decides, then one that is unknown; nothing at all is unknown. */
function worst(states: readonly HealthState[]): HealthState {
  if (states.includes('not_met')) return 'not_met';
  return states.length === 0 || states.includes('unknown') ? 'unknown' : 'met';
}

/** One that is met is enough; where none is, one that is known says that it is not. */
function best(states: readonly HealthState[]): HealthState {
  if (states.includes('met')) return 'met';
  return states.includes('not_met') ? 'not_met' : 'unknown';
}
