import { AppError } from '@shared/base/errors';
import { pinDelayMs } from '@shared/domain/people/pin-delay';
import type { OpenContext } from '../rpc/context';
import { findProfile, type ProfileRow, savePinFailures } from '../store/profiles';
import type { InstallWriter } from '../store/store';
import { hashRecovery, isPin } from './secrets';

type Checked =
  | { readonly outcome: 'right' }
  | { readonly outcome: 'wait'; readonly retryAtMs: number }
  | {
      readonly outcome: 'wrong';
      readonly failures: number;
      readonly retryAtMs: number | undefined;
    };

/**
 * Passes when the profile has no PIN or `pin` is it; else throws `forbidden` and counts the failure.
 * Tries are checked one after the other in the write queue, so that a burst of them waits as well.
 */
export async function checkPin(
  context: OpenContext,
  profileId: string,
  pin: string | undefined,
): Promise<void> {
  const message = pin === undefined ? 'This profile has a PIN.' : 'The PIN is not right.';
  await check(context, profileId, message, ({ pin_hash }) =>
    pin_hash === null ? true : pin !== undefined && isPin(pin, pin_hash),
  );
}

/** The same for the code that was shown once; a profile without a code has none that is right. */
export async function checkRecovery(
  context: OpenContext,
  profileId: string,
  code: string,
): Promise<void> {
  const message = 'The recovery code is not the one that was shown.';
  await check(
    context,
    profileId,
    message,
    ({ recovery_hash }) => recovery_hash !== null && hashRecovery(code) === recovery_hash,
  );
}

async function check(
  context: OpenContext,
  profileId: string,
  message: string,
  isRight: (profile: ProfileRow) => boolean,
): Promise<void> {
  const { nowMs } = context;
  const checked = await context.write(async (writer): Promise<Checked> => {
    const profile = await findProfile(writer, profileId);
    if (profile === undefined) throw new AppError('not_found', 'There is no such profile.');
    const retryAtMs = profile.pin_retry_at_ms;
    if (profile.pin_hash !== null && retryAtMs !== null && retryAtMs > nowMs) {
      return { outcome: 'wait', retryAtMs };
    }
    return isRight(profile) ? { outcome: 'right' } : countFailure(writer, profile, nowMs);
  });
  if (checked.outcome === 'wait') throw waitError(checked.retryAtMs, nowMs);
  if (checked.outcome === 'wrong') throw wrongError(message, checked, nowMs);
}

async function countFailure(
  writer: InstallWriter,
  profile: ProfileRow,
  nowMs: number,
): Promise<Checked> {
  const failures = profile.pin_failures + 1;
  const delayMs = pinDelayMs(failures);
  const retryAtMs = delayMs === 0 ? undefined : nowMs + delayMs;
  await savePinFailures(writer, profile.id, failures, retryAtMs);
  writer.event({
    type: 'session.refused',
    subject: `profile:${profile.id}`,
    payload: { failures },
  });
  return { outcome: 'wrong', failures, retryAtMs };
}

function waitError(retryAtMs: number, nowMs: number): AppError {
  const seconds = Math.ceil((retryAtMs - nowMs) / 1000);
  return new AppError('forbidden', `Too many wrong tries. Wait ${seconds} s and try again.`, {
    details: { reason: 'pin_wait', retryAtMs, seconds },
  });
}

function wrongError(
  message: string,
  wrong: { readonly failures: number; readonly retryAtMs: number | undefined },
  nowMs: number,
): AppError {
  const seconds = wrong.retryAtMs === undefined ? 0 : Math.ceil((wrong.retryAtMs - nowMs) / 1000);
  const wait = seconds === 0 ? '' : ` The next try waits ${seconds} s.`;
  return new AppError('forbidden', `${message}${wait}`, {
    details: {
      reason: 'wrong_pin',
      failures: wrong.failures,
      retryAtMs: wrong.retryAtMs ?? null,
      seconds,
    },
  });
}
