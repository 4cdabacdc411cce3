import type { Output } from '@shared/contract';
import type { ApprovalState } from '@shared/domain/approvals/approval';
import type { StateName } from '../../ui/state-looks';

export type Approval = Output<'approvals.get'>;
export type ApprovalLine = Output<'approvals.list'>['rows'][number];
export type ContentField = Approval['content'][number];

/** How each state is drawn; its word is `approvals.state.<name>`. */
export const APPROVAL_LOOKS = {
  requested: 'needs_review',
  on_hold: 'paused',
  changes_requested: 'blocked',
  approved: 'completed',
  consumed: 'completed',
  rejected: 'failed',
  expired: 'missed',
  voided: 'cancelled',
} as const satisfies Record<ApprovalState, StateName>;

/** What the list can be cut to; the first is what it opens with. Words: `approvals.filter.<name>`. */
export const FILTERS = {
  waiting: ['requested', 'on_hold'],
  back: ['changes_requested', 'rejected'],
  approved: ['approved', 'consumed'],
  past: ['expired', 'voided'],
  all: undefined,
} as const satisfies Record<string, readonly ApprovalState[] | undefined>;
export type FilterName = keyof typeof FILTERS;
export const FILTER_NAMES = Object.keys(FILTERS) as FilterName[]; // the object's own keys

/** The view that shows what an approval is about. */
export const SUBJECT_VIEW = { plan: 'plans', incident: 'incidents', report: 'reports' } as const;

/** `4be1 90c7 … 2d3f`: enough of a hash to compare by eye; the whole one can be copied. */
export function shortHash(hash: string): string {
  return `${hash.slice(0, 4)} ${hash.slice(4, 8)} … ${hash.slice(-4)}`;
}
