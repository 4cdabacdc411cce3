import { dayOf } from '@shared/base/zones';
import { refuse } from '../refuse';
import type { TenantWriter } from '../store/tenant-access';
import { getTenant } from '../store/tenants';

/** Throws `day_passed` when one of the days lies before today in the tenant's zone, as a schedule does (M32). */
export async function requireDaysAhead(
  writer: TenantWriter,
  days: readonly (string | null | undefined)[],
): Promise<void> {
  const today = dayOf(writer.nowMs, (await getTenant(writer)).zone);
  const passed = days.find((day) => day != null && day < today);
  if (passed != null) throw refuse('rule_violation', 'day_passed', { day: passed, today });
}
