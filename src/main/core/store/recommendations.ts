import type { RecommendationCode, RecommendationState } from '@shared/domain/reports/report';
import type { Selectable } from 'kysely';
import type { RecommendationTable } from './schema-records';
import type { TenantReader, TenantWriter } from './tenant-access';

const COLUMNS = ['id', 'report_id', 'code', 'state', 'reason', 'created_at_ms', 'version'] as const;
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

export async function moveRecommendation(
  writer: TenantWriter,
  row: RecommendationRow,
  to: RecommendationState,
  reason: string,
): Promise<void> {
  await writer
    .update('recommendation')
    .set({ state: to, reason, version: row.version + 1 })
    .where('id', '=', row.id)
    .execute();
  writer.event({
    type: 'recommendation.moved',
    subject: `recommendation:${row.id}`,
    from: row.state,
    to,
    payload: {},
    ...(reason !== '' && { text: reason }),
  });
  writer.touch('reports');
}
