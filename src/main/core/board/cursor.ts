import type { BoardSort } from '@shared/domain/tasks/board';
import { refuse } from '../refuse';
import type { CardCursor, CardRow } from '../store/board';

const SIGN: Readonly<Record<BoardSort, string>> = {
  position: 'p',
  priority: 's',
  due: 'd',
  newest: 'n',
};

/** Where a page ends: its order, and the id for ties (D13). */
export function cursorOf(sort: BoardSort, row: Pick<CardRow, 'sort_key' | 'id'>): string {
  return `${SIGN[sort]}:${row.sort_key}:${row.id}`;
}

/** Throws for a cursor of another order and for what is none. */
export function parseCursor(sort: BoardSort, cursor: string): CardCursor {
  const match = /^([psdn]):(-?\d{1,15}|\d{4}-\d\d-\d\d):([0-9A-Z]{26})$/.exec(cursor);
  const [, sign, key, id] = match ?? [];
  if (sign !== SIGN[sort] || key === undefined || id === undefined) {
    throw refuse('invalid_input', 'bad_cursor');
  }
  return { key: /^-?\d+$/.test(key) ? Number(key) : key, id };
}
