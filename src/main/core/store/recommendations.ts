import type { RecommendationCode, RecommendationState } from '@shared/domain/reports/report';
import type { Selectable } from 'kysely';
import type { RecommendationTable } from './schema-records';
import type { TenantReader, TenantWriter } from './tenant-access';

const COLUMNS = [
  'id',
  'report_id',
  'code',
  'state',
  'reason',
  'created_at_ms',
  'version',
  'deferred_until_ms',
  'task_id',
] as const;
export type RecommendationRow = Pick<Selectable<RecommendationTable>, (typeof COLUMNS)[number]>;

/** A report's recommendations in the order they were made; at most four a report (M182). */
export async function recommendationsOf(
  read: TenantReader,
  reportId: string,
): Promise<readonly RecommendationRow[]> {
  return read
    .from('recommendation')
    .select(COLUMNS)
    .where('report_id', '=', reportId)
    .orderBy('id')
    .execute();
}

export async function findRecommendation(
  read: TenantReader,
  id: string,
): Promise<RecommendationRow | undefined> {
  return read.from('recommendation').select(COLUMNS).where('id', '=', id).executeTakeFirst();
}

/** Makes each recommendation of a report an item that is tracked (M184), with one event each. */
export async function insertRecommendations(
  writer: TenantWriter,
  reportId: string,
  codes: readonly RecommendationCode[],
): Promise<void> {
  for (const code of codes) {
    const id = writer.newId();
    await writer.insert('recommendation', {
      id,
      report_id: reportId,
      code,
      state: 'open',
      created_at_ms: writer.nowMs,
    });
    writer.event({
      type: 'recommendation.created',
      subject: `recommendation:${id}`,
      to: 'open',
      payload: { code, reportId },
    });
  }
  writer.touch('reports');
}

/** What was decided on a recommendation (M184). */
export interface RecommendationDecision {
  readonly to: RecommendationState;
  readonly reason: string;
  /** Until when a deferred one is off; null for good. */
  readonly untilMs: number | null;
  /** The task that does it. */
  readonly taskId: string | null;
}

export async function moveRecommendation(
  writer: TenantWriter,
  row: RecommendationRow,
  { to, reason, untilMs, taskId }: RecommendationDecision,
): Promise<void> {
  await writer
    .update('recommendation')
    .set({
      state: to,
      reason,
      deferred_until_ms: untilMs,
      task_id: taskId,
      version: row.version + 1,
    })
    .where('id', '=', row.id)
    .execute();
  writer.event({
    type: 'recommendation.moved',
    subject: `recommendation:${row.id}`,
    from: row.state,
    to,
    payload: {
      ...(untilMs !== null && { untilMs }),
      ...(taskId !== null && { taskId }),
    },
    ...(reason !== '' && { text: reason }),
  });
  writer.touch('reports');
}
