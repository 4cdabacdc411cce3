import { type RawBuilder, sql } from 'kysely';

/**
 * Whether a task's own title holds `part`, whatever the case of its letters. SQLite folds ASCII only, so that a part
 * with other letters is looked for in both cases.
 */
export function titleHolds(part: string): RawBuilder<boolean> {
  const isAscii = /^[\0-\x7f]*$/.test(part);
  const casings = isAscii ? [part] : [...new Set([part.toLowerCase(), part.toUpperCase()])];
  const found = casings.map(
    (one) => sql<boolean>`task.title LIKE ${`%${escaped(one)}%`} ESCAPE '\\'`,
  );
  return sql<boolean>`(${sql.join(found, sql` OR `)})`;
}

function escaped(part: string): string {
  return part.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`);
}
