import type { InboxMark, TodayKind } from '@shared/domain/today/today-kind';
import type { Selectable } from 'kysely';
import type { InboxMarkTable } from './schema-records';
import type { TenantReader, TenantWriter } from './tenant-access';

/** Which mark of which thing; `person` is '' for what holds for everybody. */
export interface MarkKey {
  readonly kind: TodayKind;
  readonly subjectId: string;
  readonly mark: InboxMark;
  readonly person: string;
}

export type MarkState = Pick<
  Selectable<InboxMarkTable>,
  'until_ms' | 'gravity' | 'reason' | 'assignee_id' | 'set_at_ms' | 'set_by'
>;

export async function findMark(
  read: TenantReader,
  { kind, subjectId, mark, person }: MarkKey,
): Promise<MarkState | undefined> {
  return read
    .from('inbox_mark')
    .select(['until_ms', 'gravity', 'reason', 'assignee_id', 'set_at_ms', 'set_by'])
    .where('kind', '=', kind)
    .where('subject_id', '=', subjectId)
    .where('mark', '=', mark)
    .where('person', '=', person)
    .executeTakeFirst();
}

/** Sets a mark with its one event, or takes it away with one; nothing where there is none to take away. */
export async function setMark(
  writer: TenantWriter,
  key: MarkKey,
  state: MarkState | undefined,
): Promise<void> {
  const { kind, subjectId, mark, person } = key;
  if (state === undefined) {
    if ((await findMark(writer, key)) === undefined) return;
    await writer
      .remove('inbox_mark')
      .where('kind', '=', kind)
      .where('subject_id', '=', subjectId)
      .where('mark', '=', mark)
      .where('person', '=', person)
      .execute();
  } else {
    const row = { kind, subject_id: subjectId, mark, person, ...state };
    await writer.upsert('inbox_mark', row, ['kind', 'subject_id', 'mark', 'person']);
  }
  tell(writer, key, state);
  writer.touch('inbox');
}

function tell(writer: TenantWriter, key: MarkKey, state: MarkState | undefined): void {
  const subject = `inbox:${key.kind}.${key.subjectId}`;
  if (state === undefined) {
    writer.event({ type: 'inbox.returned', subject, payload: { mark: key.mark } });
    return;
  }
  const { until_ms: untilMs, reason, assignee_id: profileId } = state;
  if (key.mark === 'assigned') {
    writer.event({ type: 'inbox.assigned', subject, payload: { profileId } });
    return;
  }
  writer.event({
    type: key.mark === 'deferred' ? 'inbox.deferred' : 'inbox.snoozed',
    subject,
    payload: { untilMs: untilMs ?? 0 },
    ...(reason !== '' && { text: reason }),
  });
}

/** What somebody who leaves the tenant saw to is nobody's again. */
export async function releaseAssignee(writer: TenantWriter, profileId: string): Promise<void> {
  const rows = await writer
    .from('inbox_mark')
    .select(['kind', 'subject_id', 'mark', 'person'])
    .where('assignee_id', '=', profileId)
    .execute();
  for (const { kind, subject_id: subjectId, mark, person } of rows) {
    await setMark(writer, { kind, subjectId, mark, person }, undefined);
  }
}
