import type { Day } from '@shared/base/days';
import { dayOf } from '@shared/base/zones';
import type { Scope } from '@shared/rpc/frames';
import { useMemo } from 'react';
import { useSignedIn } from '../../rpc/signed-in';
import { useWatched } from '../../rpc/use-watched';
import { useRegion } from '../../ui/region';
import { useNowMs } from '../../ui/times';
import { type CalendarPlace, useCalendarPlace } from './calendar-place';
import { firstWeekday, visibleDays } from './visible-days';

/** The tenants on screen, the zone in which their days are drawn, and what lies on them. */
export function useCalendar() {
  const { tenant, tenants } = useSignedIn();
  const { locale, zone: here } = useRegion();
  const nowMs = useNowMs(60_000);
  const place = useCalendarPlace(dayOf(nowMs, here));
  const chosen = tenants.filter(({ id }) => tenant === undefined && place.tenantIds.includes(id));
  const shown = tenant === undefined ? (chosen.length > 0 ? chosen : tenants) : [tenant];
  const zone = commonZone(shown.map((each) => each.zone)) ?? here;
  const firstDay = firstWeekday(locale);
  const { fromOn, toOn } = visibleDays(place.view, place.onDay, firstDay);
  const span = useMemo(() => ({ fromOn, toOn }), [fromOn, toOn]);
  const ids = shown.map(({ id }) => id).join();
  const scope = useMemo((): Scope => ({ kind: 'tenants', tenantIds: ids.split(',') }), [ids]);
  const filters = filtersOf(place);
  const answer = useWatched(
    'calendar.items',
    {
      ...span,
      ...filters,
      perDay: LINES_OF_DAY[place.view],
      ...(place.kinds !== undefined && { kinds: [...place.kinds] }),
    },
    scope,
    { keep: true },
  );
  const today: Day = dayOf(nowMs, zone);
  return { place, shown, zone, here, locale, nowMs, today, firstDay, span, scope, filters, answer };
}
export type Calendar = ReturnType<typeof useCalendar>;

/** Due tasks that a day of a view can show; a fuller day says how many more there are. */
export const LINES_OF_DAY = { month: 12, week: 8, day: 30, list: 200 } as const;

/** One zone when all have it: then a day is the same day for everybody on screen. */
function commonZone(zones: readonly string[]): string | undefined {
  const [first] = zones;
  return zones.every((zone) => zone === first) ? first : undefined;
}

function filtersOf({ owners, unowned, modules }: CalendarPlace) {
  return {
    ...(owners.length > 0 && { ownerProfileIds: [...owners] }),
    ...(unowned && { unowned }),
    ...(modules.length > 0 && { modules: [...modules] }),
  };
}
