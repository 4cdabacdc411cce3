import { coded } from '@shared/base/coded';
import type { Day } from '@shared/base/days';
import { decideRecommendationMove } from '@shared/domain/reports/recommendation-state';
import { RECOMMENDATION_WORK } from '@shared/domain/reports/recommendation-task';
import type { RecommendationState } from '@shared/domain/reports/report';
import { tierOf } from '@shared/domain/roles/module';
import { awayProblem, deferredUntilMs } from '@shared/domain/today/snooze';
import { text } from '@shared/i18n/format';
import { accountableRole } from '../campaigns/sprint-board';
import { refuse } from '../refuse';
import {
  findRecommendation,
  moveRecommendation,
  type RecommendationRow,
} from '../store/recommendations';
import { findTask, insertTasks } from '../store/tasks';
import type { TenantWriter } from '../store/tenant-access';
import { getTenant } from '../store/tenants';
import { captureUndo } from '../store/undo-points';
import { requireFound, requireVersion } from '../store/versioned';
import { UNDO_KINDS } from '../undo/kinds';
import { pointOf, undoable } from '../undo/undoable';

export interface AskedDecision {
  readonly recommendationId: string;
  readonly expectedVersion?: number | undefined;
  readonly to: RecommendationState;
  readonly reason: string;
  readonly untilOn?: Day | undefined;
}

/**
 * Decides on a recommendation (M184): accepting it makes the task that does it, once; deferring it takes a reason and may
 * name the day on which it comes back. Throws not_found, conflict, `recommendation_*`, `today_until_*`.
 */
export async function decideRecommendation(
  writer: TenantWriter,
  asked: AskedDecision,
): Promise<RecommendationRow> {
  const { recommendationId: id, expectedVersion, to } = asked;
  const row = requireFound('recommendation', id, await findRecommendation(writer, id));
  if (expectedVersion !== undefined) {
    requireVersion('recommendation', expectedVersion, row.version);
  }
  const reason = asked.reason.trim();
  const decided = decideRecommendationMove(row.state, to, reason);
  if (!decided.allowed) {
    const params = { from: row.state, to };
    throw refuse('rule_violation', `recommendation_${decided.reason}`, params);
  }
  const untilMs =
    to === 'deferred' && asked.untilOn !== undefined
      ? await requireUntil(writer, asked.untilOn)
      : null;
  const taskId = to === 'accepted' ? await taskFor(writer, row) : row.task_id;
  await undoable(writer, { kind: 'recommendation', id, did: 'recommendation_decided' }, () =>
    moveRecommendation(writer, row, { to, reason, untilMs, taskId }),
  );
  // After the decision, which names the command: what is taken back is the decision with its task.
  if (taskId !== null && taskId !== row.task_id) await keepMade(writer, taskId);
  return requireFound('recommendation', id, await findRecommendation(writer, id));
}

/** The first instant of a day that is to come. */
export async function requireUntil(writer: TenantWriter, untilOn: Day): Promise<number> {
  const { zone } = await getTenant(writer);
  const untilMs = deferredUntilMs(untilOn, zone) ?? writer.nowMs;
  const problem = awayProblem(untilMs, writer.nowMs);
  if (problem !== undefined) throw refuse('invalid_input', `today_${problem}`);
  return untilMs;
}

/** The task that does it: the one that was made before, unless somebody cancelled it. */
async function taskFor(writer: TenantWriter, row: RecommendationRow): Promise<string> {
  const made = row.task_id === null ? undefined : await findTask(writer, row.task_id);
  return made === undefined || made.state === 'cancelled' ? makeTask(writer, row) : made.id;
}

/** A draft in the tenant's language. */
async function makeTask(writer: TenantWriter, { id, code }: RecommendationRow): Promise<string> {
  const tenant = await getTenant(writer);
  const { content_locale: locale } = tenant;
  const { module, track } = RECOMMENDATION_WORK[code];
  const title = text(locale, `reports.recommendation.${code}`);
  const signal = text(locale, `reports.recommendationSignal.${code}`);
  const [taskId] = await insertTasks(writer, [
    {
      title,
      acceptanceSignal: signal,
      track,
      module,
      tier: tierOf(module),
      accountableRole: accountableRole(module, tenant),
      source: 'recommendation',
      sourceRef: id,
      searchTitle: title,
      searchBody: signal,
    },
  ]);
  if (taskId === undefined) throw new Error('A task was not made');
  return taskId;
}

async function keepMade(writer: TenantWriter, taskId: string): Promise<void> {
  const after = (await UNDO_KINDS.task.snapshots(writer, [taskId])).get(taskId);
  const point = pointOf('task', taskId, undefined, after);
  await captureUndo(writer, coded('task_created'), point === undefined ? [] : [point]);
}
