import type { Params } from '@shared/base/coded';
import { AppError, type ErrorCode } from '@shared/base/errors';
import type { TextKey } from '@shared/i18n/catalogue';
import { text } from '@shared/i18n/format';

/** A reason that has an operator's sentence in every language. */
export type RefusalReason = TextKey extends infer Key
  ? Key extends `errors.${infer Reason}`
    ? Reason
    : never
  : never;

/**
 * A refusal whose sentence lies in the catalogue: `details.reason` and the parameters are in the details,
 * so that a screen says `errors.<reason>` in the operator's language. `more` holds the way on.
 */
export function refuse(
  code: ErrorCode,
  reason: RefusalReason,
  params: Params = {},
  more: Readonly<Record<string, unknown>> = {},
): AppError {
  return new AppError(code, text('en', `errors.${reason}`, params), {
    details: { reason, ...params, ...more },
  });
}

/** Refuses for want of a role: `details.needs` says which one may, `details.why` which sentence says so. */
export function refuseRole(
  needs: 'manager' | 'owner',
  why: RefusalReason,
  more: Readonly<Record<string, unknown>> = {},
): AppError {
  return new AppError('forbidden', text('en', `errors.${why}`), {
    details: { reason: 'role', needs, why, ...more },
  });
}
