import { AppError } from '@shared/base/errors';
import type { Output } from '@shared/contract';
import type { Handlers, OpenContext } from '../rpc/context';
import { rolesOf } from '../store/memberships';
import {
  clearPinFailures,
  findProfile,
  insertProfile,
  listProfiles,
  type ProfileRow,
  updateProfile,
} from '../store/profiles';
import type { InstallReader } from '../store/store';
import { checkPin, checkRecovery } from './pin-check';
import { hashPin, hashRecovery, recoveryCode } from './secrets';
import type { Sessions } from './sessions';

type SignedIn = Output<'session.signIn'>;

/** `sessions` lives as long as the core: a window that lost its wire resumes, a restarted program asks again. */
export function sessionHandlers(sessions: Sessions) {
  const open = async (context: OpenContext, profile: ProfileRow): Promise<SignedIn> => {
    const key = sessions.open(profile.id, context.nowMs);
    signIn(context, profile.id, key);
    return { profile: await signedIn(context.read, profile), sessionKey: key };
  };

  return {
    'session.state': (context) => sessionState(context, sessions),

    'session.createFirstProfile': async (context, { name, pin, locale }) => {
      const { services } = context;
      const code = pin === undefined ? undefined : recoveryCode(services.newSecret());
      const id = await context.write(async (writer) => {
        const existing = await listProfiles(writer);
        if (existing.length > 0) {
          throw new AppError(
            'rule_violation',
            'There is a profile already. Sign in with it; the install admin adds others.',
            {
              details: { reason: 'profile_exists' },
            },
          );
        }
        return insertProfile(writer, {
          name,
          pinHash: pin === undefined ? undefined : hashPin(pin, services.newSecret()),
          recoveryHash: code === undefined ? undefined : hashRecovery(code),
          isAdmin: true,
          locale,
        });
      });
      const profile = await requireProfile(context.read, id);
      return { ...(await open(context, profile)), recoveryCode: code ?? null };
    },

    'session.signIn': async (context, { profileId, pin }) => {
      const profile = await requireProfile(context.read, profileId);
      await checkPin(context, profile.id, pin);
      await context.services.store.write(
        { ...context.acting, actor: profile.id },
        async (writer) => {
          await clearPinFailures(writer, profile.id);
          writer.event({ type: 'session.opened', subject: `profile:${profile.id}`, payload: {} });
        },
      );
      return open(context, profile);
    },

    'session.resume': async (context, { sessionKey }) => {
      const profileId = sessions.find(sessionKey, context.nowMs);
      const profile =
        profileId === undefined ? undefined : await findProfile(context.read, profileId);
      if (profile === undefined) {
        throw new AppError('signed_out', 'This window was locked in the meantime. Sign in again.');
      }
      signIn(context, profile.id, sessionKey);
      return { profile: await signedIn(context.read, profile), sessionKey };
    },

    'session.lock': async ({ peer }) => {
      if (peer.sessionKey !== undefined) sessions.close(peer.sessionKey);
      peer.profileId = undefined;
      peer.sessionKey = undefined;
      return { done: true };
    },

    'session.touch': async ({ peer, nowMs }) => {
      // Coming back after the idle time does not unlock.
      if (sessions.isIdle(peer, nowMs)) return { done: true };
      peer.touchedAtMs = nowMs;
      if (peer.sessionKey !== undefined) sessions.touch(peer.sessionKey, nowMs);
      return { done: true };
    },

    'session.recover': async (context, { profileId, recoveryCode: given, newPin }) => {
      const profile = await requireProfile(context.read, profileId);
      await checkRecovery(context, profile.id, given);
      const next = recoveryCode(context.services.newSecret());
      await context.services.store.write(
        { ...context.acting, actor: profile.id },
        async (writer) => {
          await updateProfile(writer, profile.id, {
            pinHash: hashPin(newPin, context.services.newSecret()),
            recoveryHash: hashRecovery(next),
          });
          writer.event({
            type: 'profile.pin_changed',
            subject: `profile:${profile.id}`,
            payload: { how: 'recovery' },
          });
        },
      );
      return { recoveryCode: next };
    },
  } satisfies Partial<Handlers>;
}

function signIn({ peer, nowMs }: OpenContext, profileId: string, key: string): void {
  peer.profileId = profileId;
  peer.sessionKey = key;
  peer.touchedAtMs = nowMs;
}

async function requireProfile(read: InstallReader, profileId: string): Promise<ProfileRow> {
  const profile = await findProfile(read, profileId);
  if (profile === undefined) throw new AppError('not_found', 'There is no such profile.');
  return profile;
}

/** What a window may know of the person who is signed in on it. */
export async function signedIn(
  read: InstallReader,
  profile: ProfileRow,
): Promise<SignedIn['profile']> {
  const roles = await rolesOf(read, profile.id);
  return {
    id: profile.id,
    name: profile.name,
    isAdmin: profile.is_admin === 1,
    hasPin: profile.pin_hash !== null,
    locale: profile.locale,
    theme: profile.theme,
    roles: [...roles].map(([tenantId, role]) => ({ tenantId, role })),
  };
}

async function sessionState(
  context: OpenContext,
  sessions: Sessions,
): Promise<Output<'session.state'>> {
  const { peer, read, services, nowMs } = context;
  const profiles = await listProfiles(read);
  const active = sessions.isIdle(peer, nowMs) ? undefined : peer.profileId;
  const profile = profiles.find(({ id }) => id === active);
  const tenants = await read.db.selectFrom('tenant').select('id').limit(1).execute();
  const sample = await read.db
    .selectFrom('system_settings')
    .select('value_json')
    .where('scope', '=', 'install')
    .where('key', '=', 'sample')
    .executeTakeFirst();
  return {
    profile: profile === undefined ? null : await signedIn(read, profile),
    profiles: profiles.map((row) => ({
      id: row.id,
      name: row.name,
      hasPin: row.pin_hash !== null,
      retryAtMs: row.pin_retry_at_ms,
    })),
    firstRun: profiles.length === 0 && tenants.length === 0,
    sample: sample?.value_json === 'true',
    nowMs,
    testClock: services.clock.isTest,
    host: services.host.kind,
    canPrint: services.host.available.includes('print'),
  };
}
