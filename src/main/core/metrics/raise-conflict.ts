import {
  type ConflictPeriod,
  type ConflictRow,
  openConflict,
  reopenConflict,
} from '../store/conflicts';
import type { TenantWriter } from '../store/tenant-access';

/** Opens the conflict of a period, or reopens the one that was settled before this value was seen (INV5). */
export async function raiseConflict(
  writer: TenantWriter,
  existing: ConflictRow | undefined,
  value: ConflictPeriod & { readonly id: string },
): Promise<void> {
  if (existing === undefined) await openConflict(writer, value);
  else await reopenConflict(writer, existing, value.id);
}
