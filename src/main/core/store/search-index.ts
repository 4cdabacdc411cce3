import { sql } from 'kysely';
import type { TenantWriter } from './tenant-access';

/** What full text finds; the rest of a tenant's rows is reached through its lists. */
export const SEARCH_KINDS = ['task', 'plan', 'incident'] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];

export interface SearchText {
  readonly kind: SearchKind;
  readonly id: string;
  readonly title: string;
  readonly body: string;
}

/** Puts the thing's text into the index, in the transaction of its row; may be called again after a change. */
export async function indexForSearch(writer: TenantWriter, text: SearchText): Promise<void> {
  const { tenantId, unscoped: db } = writer;
  await sql`INSERT INTO search_row (tenant_id, kind, subject_id) VALUES (${tenantId}, ${text.kind}, ${text.id})
    ON CONFLICT DO NOTHING`.execute(db);
  const rowId = await searchRowId(writer, text.kind, text.id);
  await sql`DELETE FROM search WHERE rowid = ${rowId}`.execute(db);
  await sql`INSERT INTO search (rowid, tenant_id, kind, subject_id, title, body)
    VALUES (${rowId}, ${tenantId}, ${text.kind}, ${text.id}, ${text.title}, ${text.body})`.execute(
    db,
  );
}

/** Takes the thing out of the index; nothing happens when it was never in it. */
export async function removeFromSearch(
  writer: TenantWriter,
  kind: SearchKind,
  id: string,
): Promise<void> {
  const rowId = await searchRowId(writer, kind, id);
  if (rowId === undefined) return;
  await sql`DELETE FROM search WHERE rowid = ${rowId}`.execute(writer.unscoped);
  await sql`DELETE FROM search_row WHERE id = ${rowId}`.execute(writer.unscoped);
}

async function searchRowId(
  { tenantId, unscoped }: TenantWriter,
  kind: SearchKind,
  id: string,
): Promise<number | undefined> {
  const row = await unscoped
    .selectFrom('search_row')
    .select('id')
    .where('tenant_id', '=', tenantId)
    .where('kind', '=', kind)
    .where('subject_id', '=', id)
    .executeTakeFirst();
  return row?.id;
}
