import { type Coded, coded } from '../../base/coded';
import type { CampaignState } from '../campaigns/campaign';
import type { GateKey } from '../gates/gate';
import { type PermissionRole, roleSuffices } from '../people/permission';
import type { TierHold, TierHolds } from '../policy/tier-law';
import type { Tier } from '../roles/module';
import { type BoardLimits, type ColumnCounts, fullColumn } from './board';
import { missingFields, type SprintRecord } from './missing-fields';
import type { BlockReason, TaskState } from './task';

/** What a move reads of a task. */
export interface MovableTask extends SprintRecord {
  readonly state: TaskState;
  readonly tier: Tier;
  /** Belongs to a sprint board, so INV4 binds it. */
  readonly sprintItem: boolean;
  /** Its type asks for a review before it is completed. */
  readonly needsReview: boolean;
  /** Where a blocked task came from and why it is blocked. */
  readonly blockedFrom?: TaskState | undefined;
  readonly blockReason?: BlockReason | undefined;
}

/** What a move reads of everything around the task. */
export interface MoveContext {
  readonly role: PermissionRole;
  /** The tenant's failing gates, in their order. */
  readonly failingGates: readonly GateKey[];
  /** The running campaign, if there is one. */
  readonly campaign?: CampaignState | undefined;
  /** P0 incidents of the tenant that are not resolved. */
  readonly unresolvedP0: number;
  /** Tasks that have to be completed before this one. */
  readonly openDependencies: number;
  /** What the law of the tiers holds back now (M159); absent where a screen does not know it. */
  readonly tierHolds?: TierHolds | undefined;
  /** The tenant's limits and what lies in its columns; absent where a screen does not know them. */
  readonly wip?: { readonly limits: BoardLimits; readonly counts: ColumnCounts } | undefined;
}

/** Rendered under `tasks.refused.<code>`. */
export type TaskMoveProblem =
  | 'illegal_move'
  | 'review_first'
  | 'needs_manager'
  | 'missing_fields'
  | 'gates_failing'
  | TierHold
  | 'p0_pause'
  | 'campaign_paused'
  | 'dependencies_open'
  | 'wip_full';

export type TaskMove =
  | { readonly allowed: true }
  | { readonly allowed: false; readonly reasons: readonly Coded<TaskMoveProblem>[] };

/** Legal moves (model 5.3); `blocked` goes back only to where it came from, or off the board. */
const MOVES: Readonly<Record<TaskState, readonly TaskState[]>> = {
  draft: ['scheduled', 'blocked', 'cancelled'],
  scheduled: ['in_progress', 'draft', 'blocked', 'cancelled'],
  in_progress: ['needs_review', 'completed', 'failed', 'blocked'],
  needs_review: ['completed', 'in_progress', 'failed', 'blocked', 'cancelled'],
  completed: [],
  failed: ['scheduled', 'cancelled'],
  blocked: ['cancelled'],
  cancelled: [],
};

/** States that an editor may put a task into; everything else takes a manager (M49, M50). */
const EDITOR_STATES: readonly TaskState[] = ['draft', 'needs_review'];

/** The states that the lifecycle knows from here, whoever asks. */
export function taskMoves({ state, blockedFrom }: MovableTask): readonly TaskState[] {
  return state === 'blocked' && blockedFrom !== undefined
    ? [blockedFrom, ...MOVES.blocked]
    : MOVES[state];
}

/**
 * Decides a move of a task over the lifecycle (M39, model 5.3). All reasons of a refusal are named.
 *
 * A sprint item is scheduled and started only with its four fields (INV4, M197). The acceleration tier starts nothing
 * while a gate fails (INV1, Q19), while a P0 is unresolved (M149) or while the campaign is paused (Q11). The law of the
 * tiers binds every start: performance needs structure green, acceleration also quality that is up or can recover
 * (M159). No column takes more than its limit.
 */
export function decideMove(task: MovableTask, to: TaskState, context: MoveContext): TaskMove {
  if (!taskMoves(task).includes(to)) {
    return { allowed: false, reasons: [coded('illegal_move', { from: task.state, to })] };
  }
  const reasons = [
    ...roleProblems(to, context),
    ...reviewProblems(task, to),
    ...fieldProblems(task, to),
    ...startProblems(task, to, context),
    ...pauseProblems(task, to, context),
    ...limitProblems(task, to, context),
  ];
  return reasons.length === 0 ? { allowed: true } : { allowed: false, reasons };
}

type Problems = readonly Coded<TaskMoveProblem>[];

function roleProblems(to: TaskState, { role }: MoveContext): Problems {
  if (EDITOR_STATES.includes(to) || roleSuffices(role, 'manager')) return [];
  return [coded('needs_manager', { to })];
}

function reviewProblems(task: MovableTask, to: TaskState): Problems {
  const skips = task.state === 'in_progress' && to === 'completed' && task.needsReview;
  return skips ? [coded('review_first')] : [];
}

/** Every state in which work is committed or done needs the whole record, also on the way back from a block. */
function fieldProblems(task: MovableTask, to: TaskState): Problems {
  if (!task.sprintItem || !isExecuting(to)) return [];
  const missing = missingFields(task);
  return missing.length === 0 ? [] : [coded('missing_fields', { fields: missing.join(', ') })];
}

function startProblems(task: MovableTask, to: TaskState, context: MoveContext): Problems {
  // Changes requested in a review continue work that was started before.
  if (to !== 'in_progress' || task.state === 'needs_review') return [];
  const problems: Coded<TaskMoveProblem>[] = [];
  if (context.openDependencies > 0) {
    problems.push(coded('dependencies_open', { count: context.openDependencies }));
  }
  if (task.tier === 'acceleration_core' && context.failingGates.length > 0) {
    problems.push(coded('gates_failing', { gates: context.failingGates.join(', ') }));
  }
  return [...problems, ...(context.tierHolds?.[task.tier] ?? [])];
}

/** Stops starts, and the way back for what a pause blocked, as long as its cause lasts. */
function pauseProblems(task: MovableTask, to: TaskState, context: MoveContext): Problems {
  const starts = to === 'in_progress' && task.tier === 'acceleration_core';
  const resumes = task.state === 'blocked' && to !== 'cancelled';
  const problems: Coded<TaskMoveProblem>[] = [];
  if (context.unresolvedP0 > 0 && (starts || (resumes && task.blockReason === 'p0_pause'))) {
    problems.push(coded('p0_pause', { count: context.unresolvedP0 }));
  }
  const paused = context.campaign === 'rolled_back';
  if (paused && (starts || (resumes && task.blockReason === 'campaign_pause'))) {
    problems.push(coded('campaign_paused'));
  }
  return problems;
}

/** A full column takes no more, whichever way the task comes (M40); what the program itself moves is not asked. */
function limitProblems(
  { state: from }: MovableTask,
  to: TaskState,
  { wip }: MoveContext,
): Problems {
  const full = wip === undefined ? undefined : fullColumn({ from, to }, wip);
  return full === undefined ? [] : [coded('wip_full', { ...full })];
}

function isExecuting(state: TaskState): boolean {
  return ['scheduled', 'in_progress', 'needs_review', 'completed'].includes(state);
}
