import { type PermissionRole, roleSuffices } from '../people/permission';
import type { ReportState } from './report';

/** Legal moves (model 5.3); `stale` from an approved or exported report is a change of the data behind it. */
const MOVES: Readonly<Record<ReportState, readonly ReportState[]>> = {
  draft: ['in_review'],
  in_review: ['draft', 'approved'],
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

/** What a report becomes when figures behind it change: an approval covers what was approved (model 5.3). */
export function stateAfterDataChange(state: ReportState): ReportState {
  return state === 'approved' || state === 'exported' ? 'stale' : state;
}
