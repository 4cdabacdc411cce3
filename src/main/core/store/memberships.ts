import type { PermissionRole } from '@shared/domain/people/permission';
import type { InstallReader } from './store';

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
