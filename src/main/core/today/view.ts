import { addDays, DAY_MS, dayNumber } from '@shared/base/days';
import { dayOf, startOfDay } from '@shared/base/zones';
import { ENDING_DAYS } from '@shared/domain/gates/lapse';
import type { TenantRecord } from '../store/tenants';
import type { TodayView } from '../store/today-sources';

/** Who looks at which tenants' day. */
export function todayView(
  tenants: readonly TenantRecord[],
  { profileId, nowMs }: { readonly profileId: string; readonly nowMs: number },
): TodayView {
  return {
    profileId,
    nowMs,
    days: tenants.map(({ id: tenantId, zone }) => {
      const todayOn = dayOf(nowMs, zone);
      return {
        tenantId,
        todayOn,
        soonOn: addDays(todayOn, ENDING_DAYS),
        offsetMs: startOfDay(todayOn, zone) - dayNumber(todayOn) * DAY_MS,
      };
    }),
  };
}
