import type { Coded } from '@shared/base/coded';
import { AppError } from '@shared/base/errors';
import type { Parsed } from '@shared/contract';
import { missingFields } from '@shared/domain/tasks/missing-fields';
import type { TaskState } from '@shared/domain/tasks/task';
import {
  decideMove,
  type MovableTask,
  type MoveContext,
  type TaskMoveProblem,
} from '@shared/domain/tasks/task-state';
import { text } from '@shared/i18n/format';
import { readWip } from '../board/limits';
import { readGateEvaluation } from '../gates/read-gates';
import type { TenantContext } from '../rpc/context';
import { findRunningCampaign } from '../store/campaigns';
import { countUnresolved } from '../store/incidents';
import { blockOf, moveTask, type TaskRow } from '../store/tasks';
import type { TenantReader, TenantWriter } from '../store/tenant-access';
import { isSprintItem, sprintRecord } from './task-view';
import { readTierHolds } from './tier-holds';

/** Moves a task over its lifecycle, or refuses with every reason and every missing field (M39, INV4). */
export async function moveOnBoard(
  writer: TenantWriter,
  role: TenantContext['role'],
  task: TaskRow,
  { to, reason }: Parsed<'tasks.move'>,
): Promise<void> {
  const move = decideMove(movableTask(task), to, await moveContext(writer, role, writer.nowMs));
  if (!move.allowed) throw moveRefused(task, move.reasons);
  const note = reason.trim();
  await moveTask(writer, task, {
    to,
    text: reason,
    ...(to === 'blocked' && {
      block: { code: 'other' as const, params: note === '' ? {} : { note } },
    }),
  });
}

/**
 * Throws unless a task may be put back as it was: a state may be left by any way, but is entered again only as work
 * coming out of a block would enter it, with its fields, past the gates, a P0 and a pause. `after` is the task as it
 * would be.
 */
export async function requireRestorable(writer: TenantWriter, after: TaskRow): Promise<void> {
  const { state: to } = after;
  if (!isSetOff(to)) return;
  const asBlocked: MovableTask = {
    ...movableTask(after),
    state: 'blocked',
    blockedFrom: to,
    blockReason: undefined,
  };
  // Whose role it is to move there was asked when it was moved away.
  const move = decideMove(asBlocked, to, await moveContext(writer, 'owner', writer.nowMs));
  if (!move.allowed) throw moveRefused(after, move.reasons);
}

/** Work that is promised or under way. */
export function isSetOff(state: TaskState): boolean {
  return state === 'scheduled' || state === 'in_progress' || state === 'needs_review';
}

/** Everything around a task that decides whether it may start. */
export async function moveContext(
  read: TenantReader,
  role: TenantContext['role'],
  nowMs: number,
): Promise<MoveContext> {
  const { gates } = await readGateEvaluation(read, nowMs);
  return {
    role,
    failingGates: gates.filter(({ status }) => status === 'fail').map(({ key }) => key),
    campaign: (await findRunningCampaign(read))?.state,
    unresolvedP0: (await countUnresolved(read)).p0,
    // Tasks depend on each other only in phased plans, which this store does not hold yet.
    openDependencies: 0,
    tierHolds: await readTierHolds(read, nowMs),
    wip: await readWip(read),
  };
}

/** A stored task as the rule of moves reads it. */
export function movableTask(task: TaskRow): MovableTask {
  const sprintItem = isSprintItem(task);
  return {
    ...sprintRecord(task),
    state: task.state,
    tier: task.tier,
    sprintItem,
    needsReview: sprintItem,
    blockedFrom: task.blocked_from ?? undefined,
    blockReason: blockOf(task)?.code,
  };
}

function moveRefused(task: TaskRow, reasons: readonly Coded<TaskMoveProblem>[]): AppError {
  const codes = reasons.map(({ code }) => code);
  const message = reasons.map(sentence).join(' ');
  const details = {
    reasons,
    missing: codes.includes('missing_fields') ? missingFields(sprintRecord(task)) : [],
  };
  return codes.includes('needs_manager')
    ? new AppError('forbidden', message, {
        details: { ...details, reason: 'role', needs: 'manager', why: 'move_refused' },
      })
    : new AppError('rule_violation', message, { details: { ...details, reason: 'move_refused' } });
}

/** States in a sentence are words, not keys. */
function sentence({ code, params }: Coded<TaskMoveProblem>): string {
  if (code !== 'illegal_move') return text('en', `tasks.refused.${code}`, params);
  const name = (state: unknown) =>
    // decideMove puts the two states there.
    text('en', `tasks.state.${state as TaskState}`).toLowerCase();
  return text('en', 'tasks.refused.illegal_move', {
    from: name(params.from),
    to: name(params.to),
  });
}
