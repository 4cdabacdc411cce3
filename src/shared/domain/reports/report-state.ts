import { type PermissionRole, roleSuffices } from '../people/permission';
import type { ReportState } from './report';

/** Legal moves (model 5.3); `stale` is a change of the data behind what was seen. */
const MOVES: Readonly<Record<ReportState, readonly ReportState[]>> = {
  draft: ['in_review'],
  in_review: ['draft', 'approved', 'stale'],
  approved: ['exported', 'stale'],
  exported: ['stale'],
  stale: ['in_review'],
};

/** Rendered under `reports.refused.<code>`. */
export type ReportMoveProblem = 'illegal_move' | 'needs_owner';

/** Decides a move of a report: in review it is an Owner who approves (M48); a stale one is reviewed anew. */
export function decideReportMove(
  from: ReportState,
  to: ReportState,
  role: PermissionRole,
): { readonly allowed: true } | { readonly allowed: false; readonly reason: ReportMoveProblem } {
  if (!MOVES[from].includes(to)) return { allowed: false, reason: 'illegal_move' };
  if (to === 'approved' && !roleSuffices(role, 'owner')) {
    return { allowed: false, reason: 'needs_owner' };
  }
  return { allowed: true };
}

/** What a report becomes when figures behind it change: a review and an approval cover what was seen (model 5.3). */
export function stateAfterDataChange(state: ReportState): ReportState {
  return state === 'draft' ? 'draft' : 'stale';
}
