import { AppError } from '@shared/base/errors';

/** Where a newest-first page ended: the last row's time and, for ties, its id (D13). */
export interface TimeCursor {
  readonly atMs: number;
  readonly id: string;
}

/** The opaque text that a caller hands back as `after`. */
export function timeCursor({ atMs, id }: TimeCursor): string {
  return `${atMs.toString(36)}.${id}`;
}

/** Throws `invalid_input` for a text that no page of ours ended with. */
export function parseTimeCursor(text: string): TimeCursor {
  const match = /^([0-9a-z]{1,12})\.([0-9A-Z]{26})$/.exec(text);
  if (match?.[1] === undefined || match[2] === undefined) {
    throw new AppError('invalid_input', 'The place to read on from is none that a list gave.', {
      details: { reason: 'bad_cursor' },
    });
  }
  return { atMs: Number.parseInt(match[1], 36), id: match[2] };
}

/** One row more than asked for was read: cuts it off and says where the next page begins. */
export function cutPage<T>(
  rows: readonly T[],
  limit: number,
  at: (row: T) => TimeCursor,
): { readonly rows: readonly T[]; readonly next: string | null } {
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return { rows: page, next: rows.length > limit && last ? timeCursor(at(last)) : null };
}
