import { type Coded, coded } from '../../base/coded';
import { MIN_QUERY_COVERAGE, MIN_ROLLING_WEEKS } from './gate';

/** What has to be so before growth to a million visits is aimed at (M127). */
export const PRECONDITIONS = [
  'serviceable_demand',
  'content_throughput',
  'technical_stability',
  'authority_channel',
  'data_trust',
] as const;
export type Precondition = (typeof PRECONDITIONS)[number];

export interface PreconditionState {
  readonly key: Precondition;
  /** `unknown` where no fact is there; never counted as met. */
  readonly state: 'met' | 'unmet' | 'unknown';
  /** Rendered under `outlook.reason.<code>`. */
  readonly reason: Coded<OutlookReason>;
}

export type OutlookReason =
  | 'demand_owned'
  | 'demand_open'
  | 'demand_unknown'
  | 'throughput_proven'
  | 'throughput_short'
  | 'throughput_unknown'
  | 'structure_broken'
  | 'structure_green'
  | 'structure_unknown'
  | 'authority_worked'
  | 'authority_idle'
  | 'authority_unknown'
  | 'data_trusted'
  | 'data_gate_fails'
  | 'data_contested';

/** The facts behind the five; undefined is not known. */
export interface OutlookFacts {
  readonly coverage: { readonly owned: number; readonly priority: number };
  /** Weeks of eight with finished work; undefined while nothing was ever finished. */
  readonly provenWeeks: number | undefined;
  /** Open P0 and P1 of the structural tier, as INC-0041, INC-0042. */
  readonly brokenStructure: string;
  /** The newest technical score; undefined while none was recorded. */
  readonly technicalScore: number | undefined;
  /** Authority tasks: finished in the eight weeks, and open. */
  readonly authority: { readonly finished: number; readonly open: number };
  readonly dataGatePasses: boolean;
  readonly openConflicts: number;
}

/** The five preconditions from what is known (M127). */
export function preconditions(facts: OutlookFacts): readonly PreconditionState[] {
  return PRECONDITIONS.map((key) => ({ key, ...JUDGES[key](facts) }));
}

type Judged = Omit<PreconditionState, 'key'>;
const met = (code: OutlookReason, params = {}): Judged => ({
  state: 'met',
  reason: coded(code, params),
});
const unmet = (code: OutlookReason, params = {}): Judged => ({
  state: 'unmet',
  reason: coded(code, params),
});
const unknown = (code: OutlookReason): Judged => ({ state: 'unknown', reason: coded(code) });

const JUDGES: Readonly<Record<Precondition, (facts: OutlookFacts) => Judged>> = {
  serviceable_demand: ({ coverage }) => {
    if (coverage.priority === 0) return unknown('demand_unknown');
    const isOwned = coverage.owned / coverage.priority >= MIN_QUERY_COVERAGE;
    return isOwned ? met('demand_owned', coverage) : unmet('demand_open', coverage);
  },
  content_throughput: ({ provenWeeks: weeks }) => {
    if (weeks === undefined) return unknown('throughput_unknown');
    return weeks >= MIN_ROLLING_WEEKS
      ? met('throughput_proven', { weeks })
      : unmet('throughput_short', { weeks });
  },
  technical_stability: ({ brokenStructure, technicalScore }) => {
    if (brokenStructure !== '') return unmet('structure_broken', { refs: brokenStructure });
    return technicalScore === undefined
      ? unknown('structure_unknown')
      : met('structure_green', { score: technicalScore });
  },
  authority_channel: ({ authority: { finished, open } }) => {
    if (finished > 0) return met('authority_worked', { count: finished });
    return open > 0 ? unmet('authority_idle', { count: open }) : unknown('authority_unknown');
  },
  data_trust: ({ dataGatePasses, openConflicts }) => {
    if (!dataGatePasses) return unmet('data_gate_fails');
    return openConflicts > 0
      ? unmet('data_contested', { count: openConflicts })
      : met('data_trusted');
  },
};

/** From this many that fail on, the range is lowered and the failing are remedied before any scaling (M127). */
export const DOWNSCOPE_FROM = 2;

/** What follows: lower the range, wait for what is unmet or unknown, or plan for the full range. */
export function outlookVerdict(
  states: readonly PreconditionState[],
): 'downscope' | 'not_yet' | 'may_aim' {
  if (states.filter(({ state }) => state === 'unmet').length >= DOWNSCOPE_FROM) return 'downscope';
  return states.every(({ state }) => state === 'met') ? 'may_aim' : 'not_yet';
}

/** Monthly sessions that each stage is about (M170); the last has no upper end. A condition, never a promise. */
export const OUTCOME_BANDS = [
  { key: 'foundation', from: 100_000, to: 300_000 },
  { key: 'growth', from: 300_000, to: 700_000 },
  { key: 'scale', from: 700_000, to: undefined },
] as const;
export type OutcomeBand = (typeof OUTCOME_BANDS)[number]['key'];

/** The band that a month's sessions lie in; undefined below the first, and where they are not known. */
export function bandOf(sessions: number | undefined): OutcomeBand | undefined {
  if (sessions === undefined) return undefined;
  return OUTCOME_BANDS.find(({ from, to }) => sessions >= from && sessions < (to ?? Infinity))?.key;
}

/**
 * The highest band that may be planned for (M127, M170): one above where the month lies when all five hold, where it
 * lies when not, and one below when the range has to be lowered.
 */
export function plannedBand(
  current: OutcomeBand | undefined,
  verdict: ReturnType<typeof outlookVerdict>,
): OutcomeBand {
  const place = OUTCOME_BANDS.findIndex(({ key }) => key === current);
  const step = verdict === 'may_aim' ? 1 : verdict === 'downscope' ? -1 : 0;
  const last = OUTCOME_BANDS.length - 1;
  return OUTCOME_BANDS[Math.min(last, Math.max(0, place + step))]?.key ?? 'foundation';
}
