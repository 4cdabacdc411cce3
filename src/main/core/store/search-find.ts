import { sql } from 'kysely';
import type { SearchKind } from './search-index';
import type { InstallReader } from './store';

export interface Found {
  readonly tenantId: string;
  readonly kind: SearchKind;
  readonly id: string;
  readonly title: string;
  readonly snippet: string;
}

/** Words that a snippet shows around the first hit. */
const SNIPPET_WORDS = 12;

/**
 * The best hits for words that each have to begin a word of the text; a hit in a title counts ten times one in the
 * body. The caller names only tenants that the asker is a member of.
 */
export async function findText(
  read: Pick<InstallReader, 'db'>,
  tenantIds: readonly string[],
  text: string,
  limit: number,
): Promise<Found[]> {
  const match = matchOf(text);
  if (match === undefined || tenantIds.length === 0) return [];
  // The tenant is read off `search_row`: a column of `search` itself would cost the whole text of every hit.
  const { rows } =
    await sql<Found>`SELECT search_row.tenant_id AS tenantId, search_row.kind AS kind,
      search_row.subject_id AS id, search.title AS title,
      snippet(search, -1, '', '', '…', ${SNIPPET_WORDS}) AS snippet
    FROM search JOIN search_row ON search_row.id = search.rowid
    WHERE search MATCH ${match} AND search_row.tenant_id IN (${sql.join(tenantIds)})
    ORDER BY bm25(search, 0, 0, 0, 10, 1), search.rowid LIMIT ${limit}`.execute(read.db);
  return rows;
}

/** Every word quoted, so that nothing an operator types is taken for FTS5's own language. */
function matchOf(text: string): string | undefined {
  const words = text.match(/[\p{L}\p{N}]+/gu);
  // Restricted to the two columns with text, or an id would be found by its letters.
  return words === null
    ? undefined
    : `{title body} : (${words.map((word) => `"${word}"*`).join(' AND ')})`;
}
