import { AppError } from '@shared/base/errors';
import { text } from '@shared/i18n/format';
import type { RefusalReason } from '../refuse';

/** Puts SQLite's disk and file errors into the operator's words; anything else stays what it was. */
export function storageError(thrown: unknown): unknown {
  const code = thrown instanceof Error && 'code' in thrown ? String(thrown.code) : '';
  if (code === 'SQLITE_FULL' || code === 'ENOSPC') return said('disk_full', thrown);
  if (code.startsWith('SQLITE_IOERR') || code === 'SQLITE_READONLY') {
    return said('not_writable', thrown);
  }
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB') {
    return said('damage_found', thrown);
  }
  return thrown;
}

/** Whether pages were met that make no sense: in the database itself, or in a copy just made of it. */
export function isDamage(error: unknown): boolean {
  if (!(error instanceof AppError)) return false;
  const { reason } = error.details;
  return reason === 'damage_found' || reason === 'backup_not_whole';
}

function said(reason: RefusalReason, cause: unknown): AppError {
  return new AppError('unavailable', text('en', `errors.${reason}`), {
    details: { reason },
    cause,
  });
}
