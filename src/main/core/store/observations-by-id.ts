import type { ObservationRow } from './observations';
import type { TenantReader } from './tenant-access';

/** Some values by their ids, in the order of their days; ids that are not the tenant's are left out. */
export async function observationsById(
  read: TenantReader,
  ids: readonly string[],
): Promise<readonly ObservationRow[]> {
  const found: ObservationRow[] = [];
  for (let start = 0; start < ids.length; start += 500) {
    const rows = await read
      .from('observation')
      .selectAll('observation')
      .where('observation.id', 'in', ids.slice(start, start + 500))
      .orderBy('observation.from_on')
      .orderBy('observation.id')
      .execute();
    found.push(...rows);
  }
  return found;
}
