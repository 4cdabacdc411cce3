import { sql } from 'kysely';
import type { TenantReader } from './tenant-access';

/** The newest event of one type, and how many of the type there are. */
export interface TypeSummary {
  readonly type: string;
  readonly count: number;
  readonly seq: number;
  readonly atMs: number;
  readonly actor: string;
  readonly subject: string;
}

/** The named types that the tenant's log holds; two statements on an index, however long the log. */
export async function newestByType(
  read: TenantReader,
  types: readonly string[],
): Promise<readonly TypeSummary[]> {
  const counted = await read.unscoped
    .selectFrom('event')
    .select(['type', sql<number>`count(*)`.as('count'), sql<number>`max(seq)`.as('seq')])
    .where('tenant_id', '=', read.tenantId)
    .where('type', 'in', types)
    .groupBy('type')
    .execute();
  if (counted.length === 0) return [];
  const events = await read.unscoped
    .selectFrom('event')
    .select(['seq', 'at_ms as atMs', 'actor', 'subject'])
    .where('tenant_id', '=', read.tenantId)
    .where(
      'seq',
      'in',
      counted.map(({ seq }) => seq),
    )
    .execute();
  const bySeq = new Map(events.map((event) => [event.seq, event]));
  return counted.flatMap((row) => {
    const event = bySeq.get(row.seq);
    return event === undefined ? [] : [{ ...row, ...event }];
  });
}
