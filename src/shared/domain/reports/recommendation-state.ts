import type { RecommendationState } from './report';

const MOVES: Readonly<Record<RecommendationState, readonly RecommendationState[]>> = {
  open: ['accepted', 'deferred', 'done'],
  accepted: ['done', 'open'],
  // Put off again, once its day has come.
  deferred: ['open', 'accepted', 'deferred', 'done'],
  done: [],
};

/** Rendered under `reports.refused.<code>`. */
export type RecommendationMoveProblem = 'illegal_move' | 'reason_missing';

/** Decides what becomes of a recommendation (M184): it is acted on or explicitly deferred, and deferring takes a reason. */
export function decideRecommendationMove(
  from: RecommendationState,
  to: RecommendationState,
  reason: string,
):
  | { readonly allowed: true }
  | { readonly allowed: false; readonly reason: RecommendationMoveProblem } {
  if (!MOVES[from].includes(to)) return { allowed: false, reason: 'illegal_move' };
  if (to === 'deferred' && reason.trim() === '')
    return { allowed: false, reason: 'reason_missing' };
  return { allowed: true };
}
