import type { ExpressionBuilder } from 'kysely';
import type { Schema } from './schema';
import type { TenantReader } from './tenant-access';

export interface EventFilter {
  /** `<entity>:<id>`; all events of the tenant without it. */
  readonly subject: string | undefined;
}

export interface EventPage {
  /** The page begins with the event before this one; the newest without it. */
  readonly beforeSeq: number | undefined;
  readonly limit: number;
}

/** The tenant's events, newest first (D13); an erased text is null. */
export async function listEvents(read: TenantReader, filter: EventFilter, page: EventPage) {
  let rows = read.unscoped
    .selectFrom('event')
    .leftJoin('event_text', 'event_text.seq', 'event.seq')
    .select([
      'event.seq as seq',
      'event.at_ms',
      'event.occurred_at_ms',
      'event.actor',
      'event.via',
      'event.type',
      'event.subject',
      'event.from_state',
      'event.to_state',
      'event.correlation_id',
      'event.payload_json',
      'event.hash',
      'event_text.text as text',
    ])
    .where(inFilter(read.tenantId, filter))
    .orderBy('event.seq', 'desc')
    .limit(page.limit);
  if (page.beforeSeq !== undefined) rows = rows.where('event.seq', '<', page.beforeSeq);
  return rows.execute();
}

export async function countEvents(read: TenantReader, filter: EventFilter): Promise<number> {
  const { count } = await read.unscoped
    .selectFrom('event')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where(inFilter(read.tenantId, filter))
    .executeTakeFirstOrThrow();
  return count;
}

function inFilter(tenantId: string, { subject }: EventFilter) {
  return (eb: ExpressionBuilder<Schema, 'event'>) =>
    eb.and([
      eb('event.tenant_id', '=', tenantId),
      ...(subject === undefined ? [] : [eb('event.subject', '=', subject)]),
    ]);
}
