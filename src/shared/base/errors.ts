/**
 * Every failure the console can report to an operator, by what the caller can do about it.
 *
 * Adding a code is a contract change: the renderer switches over this union exhaustively.
 */
export const ERROR_CODES = [
  'invalid_input', // the caller sent something the contract forbids; `details.issues` names the fields
  'not_found', // also the answer for another tenant's id (D9)
  'conflict', // someone else changed it first; read again and retry
  'rule_violation', // a domain rule said no; `details.reason` or `details.reasons` tells which
  'forbidden', // the signed-in profile may not; `details.needs` tells which role may
  'signed_out', // nobody is signed in on this connection, or the window is locked
  'unavailable', // a port, the store or the connection cannot serve right now
  'cancelled',
  'internal', // a bug of ours; the text is for the log, not the operator
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/** An expected failure: `message` is a whole sentence for the operator. Anything else that is thrown is a bug. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly details: Readonly<Record<string, unknown>>;

  constructor(
    code: ErrorCode,
    message: string,
    options: { details?: Readonly<Record<string, unknown>>; cause?: unknown } = {},
  ) {
    super(message, { cause: options.cause });
    this.name = 'AppError';
    this.code = code;
    this.details = options.details ?? {};
  }
}

export interface WireError {
  readonly code: ErrorCode;
  readonly message: string;
  readonly details: Readonly<Record<string, unknown>>;
}

/** Reduces any thrown value to what may cross a process boundary: never a stack, never a bug's text. */
export function toWireError(thrown: unknown, incidentId: string): WireError {
  if (thrown instanceof AppError) {
    return { code: thrown.code, message: thrown.message, details: thrown.details };
  }
  return {
    code: 'internal',
    message: `Something unexpected failed and nothing was saved. Quote ${incidentId} when you report it.`,
    details: { incidentId },
  };
}

/** Turns a union that should be exhausted into a compile error; throws if data lied. */
export function unreachable(value: never, where: string): never {
  throw new Error(`${where}: unhandled case ${JSON.stringify(value)}`);
}
