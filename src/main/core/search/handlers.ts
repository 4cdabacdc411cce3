import { refuse } from '../refuse';
import type { Handlers } from '../rpc/context';
import { namesOf } from '../store/actor-names';
import { countEvents, listEvents } from '../store/events-read';
import { findText } from '../store/search-find';
import { requireFound } from '../store/versioned';

/** Full text over the asker's tenants, and a tenant's log. */
export const searchHandlers = {
  'search.find': async ({ read, roles }, { text, tenantId, limit }) => {
    if (tenantId !== undefined) requireFound('tenant', tenantId, roles.get(tenantId));
    return findText(read, tenantId === undefined ? [...roles.keys()] : [tenantId], text, limit);
  },

  'events.list': async ({ read, tenantId }, { after, limit, subject }) => {
    const filter = { subject };
    const rows = await listEvents(read, filter, { beforeSeq: seqOf(after), limit: limit + 1 });
    const page = rows.slice(0, limit);
    const nameOf = await namesOf(
      read,
      page.map(({ actor }) => actor),
    );
    return {
      rows: page.map((row) => ({
        seq: row.seq,
        tenantId,
        atMs: row.at_ms,
        occurredAtMs: row.occurred_at_ms,
        by: nameOf(row.actor),
        via: row.via,
        type: row.type,
        subject: row.subject,
        from: row.from_state,
        to: row.to_state,
        correlationId: row.correlation_id,
        payload: JSON.parse(row.payload_json),
        text: row.text,
        hash: row.hash,
      })),
      next: rows.length > limit ? String(page.at(-1)?.seq) : null,
      total: await countEvents(read, filter),
    };
  },
} satisfies Partial<Handlers>;

function seqOf(cursor: string | undefined): number | undefined {
  if (cursor === undefined) return undefined;
  if (!/^\d{1,15}$/.test(cursor)) throw refuse('invalid_input', 'bad_cursor', { cursor });
  return Number(cursor);
}
