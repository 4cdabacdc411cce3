import type { Output } from '@shared/contract';
import { refuse } from '../refuse';
import type { Handlers, InstallContext } from '../rpc/context';
import { checkPin } from '../session/pin-check';
import { hashPin, hashRecovery, recoveryCode } from '../session/secrets';
import { rolesOf } from '../store/memberships';
import {
  findProfile,
  insertProfile,
  listMembershipsIn,
  listProfiles,
  type ProfileRow,
  updateProfile,
} from '../store/profiles';
import type { InstallReader } from '../store/store';
import { requireFound, requireVersion } from '../store/versioned';

type Profile = Output<'profiles.list'>[number];

/** The people of this install (D8): the install admin makes and renames them, everyone sets what is their own. */
export const profileHandlers = {
  'profiles.list': (context) => peopleFor(context),

  'profiles.create': async (context, { name, pin, locale }) => {
    const pinHash = pin === undefined ? undefined : hashPin(pin, context.services.newSecret());
    const id = await context.write((writer) =>
      insertProfile(writer, { name, pinHash, recoveryHash: undefined, isAdmin: false, locale }),
    );
    return personFor(context, id);
  },

  'profiles.rename': async (context, { profileId, name, expectedVersion }) => {
    await context.write(async (writer) => {
      const current = requireFound('profile', profileId, await findProfile(writer, profileId));
      requireVersion('profile', expectedVersion, current.version);
      if (current.name === name) return;
      await updateProfile(writer, profileId, { name });
      writer.event({
        type: 'profile.renamed',
        subject: `profile:${profileId}`,
        payload: {},
        text: name,
      });
    });
    return personFor(context, profileId);
  },

  'profiles.resetPin': async (context, { profileId, pin }) => {
    if (profileId === context.profile.id) {
      throw refuse('rule_violation', 'own_pin');
    }
    const pinHash = pin === null ? null : hashPin(pin, context.services.newSecret());
    await context.write(async (writer) => {
      requireFound('profile', profileId, await findProfile(writer, profileId));
      await updateProfile(writer, profileId, { pinHash });
      writer.event({
        type: 'profile.pin_changed',
        subject: `profile:${profileId}`,
        payload: { how: 'reset' },
      });
    });
    return { done: true };
  },

  'profiles.updateOwn': async (context, { locale, theme, pin }) => {
    const { profile, services } = context;
    if (pin !== undefined) await checkPin(context, profile.id, pin.current);
    const next = pin?.next;
    const secrets = next == null ? undefined : hashPin(next, services.newSecret());
    // The admin has nobody who could reset a forgotten PIN, so a new PIN comes with a new code (D8).
    const code = next != null && profile.isAdmin ? recoveryCode(services.newSecret()) : undefined;
    await context.write(async (writer) => {
      await updateProfile(writer, profile.id, {
        ...(locale !== undefined && { locale }),
        ...(theme !== undefined && { theme }),
        ...(pin !== undefined && {
          pinHash: secrets ?? null,
          recoveryHash: code === undefined ? null : hashRecovery(code),
        }),
      });
      const subject = `profile:${profile.id}`;
      if (pin !== undefined) {
        writer.event({ type: 'profile.pin_changed', subject, payload: { how: 'own' } });
      }
      if (locale !== undefined || theme !== undefined) {
        writer.event({
          type: 'profile.preferences_changed',
          subject,
          payload: { locale: locale ?? profile.locale, theme: theme ?? profile.theme },
        });
      }
    });
    return { profile: await personFor(context, profile.id), recoveryCode: code ?? null };
  },
} satisfies Partial<Handlers>;

/** Everyone by age; of memberships only those in tenants that the asker is a member of (D9). */
async function peopleFor({ read, profile }: InstallContext): Promise<Profile[]> {
  const [profiles, roles] = [await listProfiles(read), await rolesOf(read, profile.id)];
  return withMemberships(read, profiles, [...roles.keys()]);
}

async function personFor({ read, profile }: InstallContext, profileId: string): Promise<Profile> {
  const row = requireFound('profile', profileId, await findProfile(read, profileId));
  const roles = await rolesOf(read, profile.id);
  const [person] = await withMemberships(read, [row], [...roles.keys()]);
  return requireFound('profile', profileId, person);
}

async function withMemberships(
  read: InstallReader,
  profiles: readonly ProfileRow[],
  tenantIds: readonly string[],
): Promise<Profile[]> {
  const memberships = Map.groupBy(
    await listMembershipsIn(read, tenantIds),
    ({ profile_id }) => profile_id,
  );
  return profiles.map((row) => ({
    id: row.id,
    name: row.name,
    isAdmin: row.is_admin === 1,
    hasPin: row.pin_hash !== null,
    locale: row.locale,
    theme: row.theme,
    createdAtMs: row.created_at_ms,
    version: row.version,
    memberships: (memberships.get(row.id) ?? []).map((one) => ({
      tenantId: one.tenant_id,
      tenantName: one.tenant_name,
      role: one.permission_role,
    })),
  }));
}
