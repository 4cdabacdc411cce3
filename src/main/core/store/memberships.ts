import type { PermissionRole } from '@shared/domain/people/permission';
import type { FunctionalRole } from '@shared/domain/roles/functional-role';
import type { InstallReader } from './store';
import type { TenantReader, TenantsReader, TenantWriter } from './tenant-access';
import { releaseAssignee } from './today-marks';

export interface Member {
  readonly profileId: string;
  readonly name: string;
  readonly role: PermissionRole;
  readonly functionalRoles: readonly FunctionalRole[];
}

/** The profile's permission role in each tenant that it is a member of. */
export async function rolesOf(
  read: InstallReader,
  profileId: string,
): Promise<ReadonlyMap<string, PermissionRole>> {
  const rows = await read.db
    .selectFrom('membership')
    .select(['tenant_id', 'permission_role'])
    .where('profile_id', '=', profileId)
    .execute();
  return new Map(rows.map((row) => [row.tenant_id, row.permission_role]));
}

/** The tenant's members by name. */
export async function listMembers(read: TenantReader): Promise<readonly Member[]> {
  const rows = await memberRows(read).orderBy('profile.name').orderBy('profile.id').execute();
  return rows.map(toMember);
}

/** The member with this profile, unless the profile is none of the tenant's. */
export async function findMember(
  read: TenantReader,
  profileId: string,
): Promise<Member | undefined> {
  const row = await memberRows(read)
    .where('membership.profile_id', '=', profileId)
    .executeTakeFirst();
  return row === undefined ? undefined : toMember(row);
}

/** How many members have `role`. */
export async function countMembers(read: TenantReader, role: PermissionRole): Promise<number> {
  const { count } = await read
    .from('membership')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('permission_role', '=', role)
    .executeTakeFirstOrThrow();
  return count;
}

/** The Owners' profiles of each tenant of the scope that has any. */
export async function listOwnerIds(
  read: Pick<TenantsReader, 'from'>,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await read
    .from('membership')
    .select(['tenant_id', 'profile_id'])
    .where('permission_role', '=', 'owner')
    .execute();
  const owners = new Map<string, string[]>();
  for (const { tenant_id, profile_id } of rows) {
    owners.set(tenant_id, [...(owners.get(tenant_id) ?? []), profile_id]);
  }
  return owners;
}

function memberRows(read: TenantReader) {
  return read.unscoped
    .selectFrom('membership')
    .innerJoin('profile', 'profile.id', 'membership.profile_id')
    .select([
      'membership.profile_id',
      'profile.name',
      'membership.permission_role',
      'membership.functional_roles_json',
    ])
    .where('membership.tenant_id', '=', read.tenantId);
}

function toMember(row: {
  readonly profile_id: string;
  readonly name: string;
  readonly permission_role: PermissionRole;
  readonly functional_roles_json: string;
}): Member {
  return {
    profileId: row.profile_id,
    name: row.name,
    role: row.permission_role,
    // Written by saveMembership, from the contract's closed list.
    functionalRoles: JSON.parse(row.functional_roles_json) as readonly FunctionalRole[],
  };
}

/** Makes the profile a member, or changes what the member may do and answers for. */
export async function saveMembership(
  writer: TenantWriter,
  profileId: string,
  role: PermissionRole,
  functionalRoles: readonly FunctionalRole[],
): Promise<void> {
  await writer.upsert(
    'membership',
    {
      profile_id: profileId,
      permission_role: role,
      functional_roles_json: JSON.stringify(functionalRoles),
    },
    ['profile_id'],
  );
  writer.event({
    type: 'membership.set',
    subject: `tenant:${writer.tenantId}`,
    payload: { profileId, role },
  });
  writer.touch('tenants');
}

/** How many of the member's tasks are not completed or cancelled yet. */
export async function countOpenTasksOf(read: TenantReader, profileId: string): Promise<number> {
  const { count } = await read
    .from('task')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('owner_profile_id', '=', profileId)
    .where('state', 'not in', ['completed', 'cancelled'])
    .executeTakeFirstOrThrow();
  return count;
}

/**
 * Takes the membership away. Finished tasks keep the person's name as text.
 * The caller has refused when open tasks are the member's.
 */
export async function removeMembership(writer: TenantWriter, member: Member): Promise<void> {
  const owned = await writer
    .from('task')
    .select('id')
    .where('owner_profile_id', '=', member.profileId)
    .execute();
  await writer
    .update('task')
    .set((eb) => ({
      owner_profile_id: null,
      owner_text: member.name,
      version: eb('version', '+', 1),
    }))
    .where('owner_profile_id', '=', member.profileId)
    .execute();
  for (const { id } of owned) {
    writer.event({ type: 'task.updated', subject: `task:${id}`, payload: { fields: ['owner'] } });
  }
  if (owned.length > 0) writer.touch('tasks');
  await releaseAssignee(writer, member.profileId);
  await writer.remove('membership').where('profile_id', '=', member.profileId).execute();
  writer.event({
    type: 'membership.removed',
    subject: `tenant:${writer.tenantId}`,
    payload: { profileId: member.profileId },
  });
  writer.touch('tenants');
}
