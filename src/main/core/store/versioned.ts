import { AppError } from '@shared/base/errors';

/** Throws `conflict` with both versions when the row moved on since the caller read it. */
export function requireVersion(what: string, seen: number, current: number): void {
  if (seen === current) return;
  throw new AppError(
    'conflict',
    `This ${what} was changed elsewhere in the meantime. It has been read again; look at it and repeat your change.`,
    { details: { seen, current } },
  );
}

/** Throws `not_found`; another tenant's id reads the same as an absent one (D9). */
export function requireFound<T>(what: string, id: string, row: T | undefined): T {
  if (row === undefined) throw new AppError('not_found', `There is no ${what} with the id ${id}.`);
  return row;
}
