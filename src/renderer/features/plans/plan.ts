import type { Output } from '@shared/contract';
import { PLAN_PARTS, type PlanPart } from '@shared/domain/plans/plan';
import type { StateName } from '../../ui/state-looks';

export type PlanDetail = Output<'plans.get'>;
export type PlanListRow = Output<'plans.list'>[number];
export type Parts = NonNullable<PlanDetail['parts']>;
export type Check = PlanDetail['analyst'][number];

/** How each plan state is drawn; its word is `plans.state.<state>`. */
export const PLAN_LOOKS = {
  draft: 'draft',
  in_analysis: 'scheduled',
  in_review: 'needs_review',
  approved: 'completed',
  revise: 'blocked',
  active: 'in_progress',
  completed: 'completed',
  superseded: 'cancelled',
} as const satisfies Record<PlanDetail['state'], StateName>;

/** The text of a plan's state; one that its reviewer let pass says so. */
export const stateText = ({ state, passed }: Pick<PlanDetail, 'state' | 'passed'>) =>
  passed ? ('plans.state.reviewed' as const) : (`plans.state.${state}` as const);

/** Checks of a part that are not met: the analyst's, the reviewer's and those before dispatch. */
export function openChecks(
  { analyst, reviewer, dispatch }: PlanDetail,
  part?: PlanPart,
): readonly Check[] {
  return [...analyst, ...reviewer, ...dispatch].filter(
    (check) => !check.ok && (part === undefined || check.part === part),
  );
}

/** A field that somebody was led to; `turn` grows with every way there, also with a second one to the same field. */
export interface FieldTarget {
  readonly field: string;
  readonly turn: number;
}

/** The element of a part on the page. */
export const partId = (part: PlanPart): string => `plan-part-${PLAN_PARTS.indexOf(part)}`;
