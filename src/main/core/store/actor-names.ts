import type { TenantReader } from './tenant-access';

/** Who acted, by name; 'system' and ids without a profile stay what they are. */
export type NameOf = (actor: string) => string;

/** Resolves the profiles behind some actors in one read; also of people who have left the tenant since. */
export async function namesOf(
  read: Pick<TenantReader, 'unscoped'>,
  actors: readonly (string | null)[],
): Promise<NameOf> {
  const ids = [...new Set(actors.filter((actor) => actor !== null && actor !== 'system'))];
  const names = new Map<string, string>();
  for (let start = 0; start < ids.length; start += 500) {
    // Profiles belong to the install, not to a tenant.
    const rows = await read.unscoped
      .selectFrom('profile')
      .select(['id', 'name'])
      .where('id', 'in', ids.slice(start, start + 500))
      .execute();
    for (const { id, name } of rows) names.set(id, name);
  }
  return (actor) => names.get(actor) ?? actor;
}
