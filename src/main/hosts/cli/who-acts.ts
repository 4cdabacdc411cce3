import type { AppError } from '@shared/base/errors';
import type { Output } from '@shared/contract';
import { INSTALL, type RpcClient } from '@shared/rpc/client';
import { refuse } from '../../core/refuse';
import type { BareRun } from './command';

type Person = Output<'session.state'>['profiles'][number];

/** The profile that an empty folder's first command makes (D8). */
const FIRST_PROFILE = 'Operator';

export interface SignedIn {
  /** The folder was empty until now. */
  readonly isFirst: boolean;
}

/**
 * Signs in who acts (D8): `--as`, else the only profile, else the install admin when he has no PIN. A PIN comes from
 * GATEHOUSE_PIN or the terminal, never from the arguments. An empty folder gets its first profile, and that is said.
 */
export async function signInWhoActs(
  client: RpcClient,
  as: string | undefined,
  run: Pick<BareRun, 'io' | 'say' | 'note' | 'lang'>,
): Promise<SignedIn> {
  const { profiles, firstRun } = await client.call('session.state', {}, INSTALL);
  if (profiles.length === 0) {
    if (as !== undefined)
      throw refuse('not_found', 'cli_profile_unknown', { found: as, known: '–' });
    const first = { name: FIRST_PROFILE, locale: run.lang };
    await client.call('session.createFirstProfile', first, INSTALL);
    run.note(run.say('cli.firstProfile', { name: FIRST_PROFILE }));
    return { isFirst: firstRun };
  }
  const person = as === undefined ? withoutName(profiles) : named(profiles, as);
  const pin = person.hasPin ? await askPin(person, run) : undefined;
  const input = { profileId: person.id, ...(pin !== undefined && { pin }) };
  await client.call('session.signIn', input, INSTALL);
  return { isFirst: false };
}

/** The only profile, else the first one, who is the install admin, unless he has a PIN. */
function withoutName(profiles: readonly Person[]): Person {
  const [first, second] = profiles;
  if (first !== undefined && (second === undefined || !first.hasPin)) return first;
  throw refuse('invalid_input', 'cli_profile_needed', { known: namesOf(profiles) });
}

function named(profiles: readonly Person[], as: string): Person {
  const wanted = as.trim().toLowerCase();
  const found = profiles.filter(({ id, name }) => id === as || name.toLowerCase() === wanted);
  const [one, other] = found;
  if (one === undefined) {
    throw refuse('not_found', 'cli_profile_unknown', { found: as, known: namesOf(profiles) });
  }
  if (other !== undefined) {
    const ids = found.map(({ id }) => id).join(', ');
    throw refuse('invalid_input', 'cli_profile_ambiguous', { found: as, known: ids });
  }
  return one;
}

async function askPin({ name }: Person, { io, say }: Pick<BareRun, 'io' | 'say'>): Promise<string> {
  const fromEnv = io.env.GATEHOUSE_PIN;
  if (fromEnv !== undefined && fromEnv !== '') return fromEnv;
  if (io.askSecret === undefined) throw refuse('forbidden', 'cli_pin_needed', { name });
  return io.askSecret(say('cli.askPin', { name }));
}

function namesOf(profiles: readonly Person[]): string {
  return profiles.map(({ name }) => name).join(', ');
}

/** Whether a `forbidden` is about signing in: nobody was refused by a rule of the business. */
export function isSignInError(thrown: AppError): boolean {
  const { reason } = thrown.details;
  return reason === 'wrong_pin' || reason === 'pin_wait' || reason === 'cli_pin_needed';
}
