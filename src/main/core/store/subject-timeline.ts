import type { TenantReader } from './tenant-access';

/** An event of one subject with its free text; an erased text is null. */
export interface TimelineEntry {
  readonly seq: number;
  readonly atMs: number;
  readonly actor: string;
  readonly type: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly text: string | null;
}

/** The newest 500 events of a subject (`incident:<id>`), in the order they were recorded. */
export async function timelineOf(
  read: TenantReader,
  subject: string,
): Promise<readonly TimelineEntry[]> {
  const rows = await read.unscoped
    .selectFrom('event')
    .leftJoin('event_text', 'event_text.seq', 'event.seq')
    .select([
      'event.seq as seq',
      'event.at_ms as atMs',
      'event.actor as actor',
      'event.type as type',
      'event.from_state as from',
      'event.to_state as to',
      'event_text.text as text',
    ])
    .where('event.tenant_id', '=', read.tenantId)
    .where('event.subject', '=', subject)
    .orderBy('event.seq', 'desc')
    .limit(500)
    .execute();
  return rows.reverse();
}
