import type { Cadence } from './cycle';
import type { Window } from './window';

/** The steps of each guided rhythm (M153), in their order; rendered under `cycles.rhythm.<code>`. */
export const RHYTHM_STEPS = {
  weekly: ['gate_and_risk', 'module_dispatch', 'qa_and_publication', 'decision'],
  monthly: ['cluster_and_decay', 'new_and_refresh', 'authority_and_debt'],
  quarterly: ['architecture', 'patterns', 'concentration'],
} as const satisfies Record<Cadence, readonly string[]>;
export type RhythmStep = (typeof RHYTHM_STEPS)[Cadence][number];

/** What the tenant's records say of the stretch of time that a rhythm covers. */
export interface RhythmFacts {
  /** Checks of the gates. */
  readonly gateChecks: number;
  /** P0 and P1 that nobody has acknowledged, now. */
  readonly unseenIncidents: number;
  /** Tasks that were scheduled or started. */
  readonly dispatched: number;
  /** Tasks that wait for a review, now. */
  readonly waitingReview: number;
  /** Tasks that came out of a review or were completed. */
  readonly reviewed: number;
  /** The cadence's cycle was run and acknowledged. */
  readonly decided: boolean;
  /** Figures of the coverage of query clusters that were recorded. */
  readonly coverageFigures: number;
  /** Tasks of content and of intent work that were scheduled or started. */
  readonly contentDispatched: number;
  /** Tasks of authority and technical work that stand failed, blocked or past their day, now. */
  readonly stuckDebt: number;
  /** Recommendations nobody has decided on, now. */
  readonly openRecommendations: number;
  /** Recommendations that were decided on. */
  readonly decidedRecommendations: number;
  /** Growth summaries that were saved. */
  readonly growthReports: number;
}

export interface RhythmTick {
  readonly step: RhythmStep;
  readonly done: boolean;
  /** What it was ticked by, or what is missing; parameters of `cycles.rhythm.fact.<step>`. */
  readonly params: Readonly<Record<string, number | string>>;
}

/** Which steps of a cadence's rhythm the facts say are done (M153); nobody ticks them by hand. */
export function rhythmTicks(cadence: Cadence, facts: RhythmFacts): readonly RhythmTick[] {
  return RHYTHM_STEPS[cadence].map((step) => ({ step, ...TICKS[step](facts) }));
}

const TICKS: Readonly<Record<RhythmStep, (facts: RhythmFacts) => Omit<RhythmTick, 'step'>>> = {
  gate_and_risk: ({ gateChecks, unseenIncidents }) => ({
    done: gateChecks > 0 && unseenIncidents === 0,
    params: { checks: gateChecks, unseen: unseenIncidents },
  }),
  module_dispatch: ({ dispatched }) => ({ done: dispatched > 0, params: { count: dispatched } }),
  qa_and_publication: ({ waitingReview, reviewed }) => ({
    done: waitingReview === 0 && reviewed > 0,
    params: { waiting: waitingReview, reviewed },
  }),
  decision: ({ decided }) => ({ done: decided, params: { decided: decided ? 'yes' : 'no' } }),
  cluster_and_decay: ({ coverageFigures }) => ({
    done: coverageFigures > 0,
    params: { count: coverageFigures },
  }),
  new_and_refresh: ({ contentDispatched }) => ({
    done: contentDispatched > 0,
    params: { count: contentDispatched },
  }),
  authority_and_debt: ({ stuckDebt }) => ({ done: stuckDebt === 0, params: { count: stuckDebt } }),
  architecture: ({ gateChecks, decided }) => ({
    done: gateChecks > 0 && decided,
    params: { checks: gateChecks, decided: decided ? 'yes' : 'no' },
  }),
  patterns: ({ openRecommendations, decidedRecommendations }) => ({
    done: openRecommendations === 0 && decidedRecommendations > 0,
    params: { open: openRecommendations, decided: decidedRecommendations },
  }),
  concentration: ({ growthReports }) => ({
    done: growthReports > 0,
    params: { count: growthReports },
  }),
};

/**
 * What a rhythm covers: from the cycle before to the cycle, or to now while none was run; from the campaign's start,
 * at the earliest a window's length back, where no cycle came before.
 */
export function rhythmWindow(facts: {
  readonly previousMs: number | undefined;
  readonly cycleMs: number | undefined;
  readonly nowMs: number;
  readonly windowMs: number;
}): Window {
  const endMs = facts.cycleMs ?? facts.nowMs;
  return { startMs: facts.previousMs ?? endMs - facts.windowMs, endMs };
}
