import type { MetricKey } from '@shared/domain/metrics/metric';
import type { TenantReader } from './tenant-access';

/** How many things the tenant's inventory holds. */
export async function countInventoryItems(read: TenantReader): Promise<number> {
  const { count } = await read
    .from('inventory_item')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

/** Whether any value of these measures was ever recorded. */
export async function hasValuesOf(
  read: TenantReader,
  keys: readonly MetricKey[],
): Promise<boolean> {
  const row = await read
    .from('observation')
    .select('observation.id')
    .where('observation.key', 'in', keys)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Whatever the tenant is called or calls its own: itself, its people, its inventory, the foot of its documents. */
export async function listOwnNames(read: TenantReader): Promise<readonly string[]> {
  const tenant = await read.unscoped
    .selectFrom('tenant')
    .select(['name', 'slug', 'footer'])
    .where('id', '=', read.tenantId)
    .executeTakeFirstOrThrow();
  const people = await read.unscoped
    .selectFrom('membership')
    .innerJoin('profile', 'profile.id', 'membership.profile_id')
    .select('profile.name')
    .where('membership.tenant_id', '=', read.tenantId)
    .execute();
  const items = await read.from('inventory_item').select('inventory_item.name').execute();
  return [
    tenant.name,
    tenant.slug,
    tenant.footer,
    ...people.map(({ name }) => name),
    ...items.map(({ name }) => name),
  ];
}
