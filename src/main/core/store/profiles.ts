import type { Locale, Theme } from '@shared/domain/tenants/tenant';
import type { Selectable } from 'kysely';
import type { ProfileTable } from './schema-people';
import type { InstallReader, InstallWriter } from './store';

export type ProfileRow = Selectable<ProfileTable>;

export interface NewProfile {
  readonly name: string;
  readonly pinHash: string | undefined;
  readonly recoveryHash: string | undefined;
  readonly isAdmin: boolean;
  readonly locale: Locale;
}

export async function findProfile(
  read: Pick<InstallReader, 'db'>,
  profileId: string,
): Promise<ProfileRow | undefined> {
  return read.db.selectFrom('profile').selectAll().where('id', '=', profileId).executeTakeFirst();
}

/** What a call needs to know of the person behind it. */
export async function findActiveProfile(read: InstallReader, profileId: string) {
  const row = await findProfile(read, profileId);
  if (row === undefined) return undefined;
  return {
    id: row.id,
    name: row.name,
    isAdmin: row.is_admin === 1,
    hasPin: row.pin_hash !== null,
    locale: row.locale,
    theme: row.theme,
  };
}

export async function listProfiles(
  read: Pick<InstallReader, 'db'>,
): Promise<readonly ProfileRow[]> {
  return read.db.selectFrom('profile').selectAll().orderBy('created_at_ms').orderBy('id').execute();
}

/** Adds a profile with its event; answers its id. */
export async function insertProfile(writer: InstallWriter, profile: NewProfile): Promise<string> {
  const id = writer.newId();
  await writer.db
    .insertInto('profile')
    .values({
      id,
      name: profile.name,
      is_admin: profile.isAdmin ? 1 : 0,
      pin_hash: profile.pinHash ?? null,
      recovery_hash: profile.recoveryHash ?? null,
      pin_retry_at_ms: null,
      locale: profile.locale,
      created_at_ms: writer.nowMs,
    })
    .execute();
  writer.event({
    type: 'profile.created',
    subject: `profile:${id}`,
    payload: { admin: profile.isAdmin },
    text: profile.name,
  });
  writer.touch('profiles');
  return id;
}

/** Sets what is given; PIN fields reset the failures. */
export async function updateProfile(
  writer: InstallWriter,
  profileId: string,
  change: {
    readonly name?: string;
    readonly locale?: Locale;
    readonly theme?: Theme;
    readonly pinHash?: string | null;
    readonly recoveryHash?: string | null;
  },
): Promise<void> {
  await writer.db
    .updateTable('profile')
    .set((eb) => ({
      ...(change.name !== undefined && { name: change.name }),
      ...(change.locale !== undefined && { locale: change.locale }),
      ...(change.theme !== undefined && { theme: change.theme }),
      ...(change.pinHash !== undefined && {
        pin_hash: change.pinHash,
        pin_failures: 0,
        pin_retry_at_ms: null,
      }),
      ...(change.recoveryHash !== undefined && { recovery_hash: change.recoveryHash }),
      version: eb('version', '+', 1),
    }))
    .where('id', '=', profileId)
    .execute();
  writer.touch('profiles');
}

/** Counts a wrong PIN and says until when the next try waits. */
export async function savePinFailures(
  writer: InstallWriter,
  profileId: string,
  failures: number,
  retryAtMs: number | undefined,
): Promise<void> {
  await writer.db
    .updateTable('profile')
    .set({ pin_failures: failures, pin_retry_at_ms: retryAtMs ?? null })
    .where('id', '=', profileId)
    .execute();
  writer.touch('profiles');
}

/** After the right PIN nothing is held against the profile any more. */
export async function clearPinFailures(writer: InstallWriter, profileId: string): Promise<void> {
  const cleared = await writer.db
    .updateTable('profile')
    .set({ pin_failures: 0, pin_retry_at_ms: null })
    .where('id', '=', profileId)
    .where('pin_failures', '>', 0)
    .executeTakeFirst();
  if (cleared.numUpdatedRows > 0n) writer.touch('profiles');
}

/** Memberships of every profile in the named tenants, for the list of people. */
export async function listMembershipsIn(
  read: Pick<InstallReader, 'db'>,
  tenantIds: readonly string[],
) {
  if (tenantIds.length === 0) return [];
  return read.db
    .selectFrom('membership')
    .innerJoin('tenant', 'tenant.id', 'membership.tenant_id')
    .select([
      'membership.profile_id',
      'membership.tenant_id',
      'tenant.name as tenant_name',
      'membership.permission_role',
    ])
    .where('membership.tenant_id', 'in', tenantIds)
    .orderBy('tenant.name')
    .orderBy('tenant.id')
    .execute();
}
