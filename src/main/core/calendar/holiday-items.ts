import type { Output, Parsed } from '@shared/contract';
import type { Locale } from '@shared/domain/tenants/tenant';
import type { TenantRecord } from '../store/tenants';
import { type Holiday, holidaysBetween } from './holidays';
import type { CalendarItem } from './task-items';

type UnknownRegion = Output<'calendar.items'>['unknownRegions'][number];

/** Holidays of the tenants' regions; one that several regions share stands once, with all of them. */
export async function holidayItems(
  input: Parsed<'calendar.items'>,
  tenants: readonly TenantRecord[],
  locale: Locale,
): Promise<{
  readonly items: readonly CalendarItem[];
  readonly unknownRegions: readonly UnknownRegion[];
}> {
  const byRegion = Map.groupBy(tenants, (tenant) => tenant.holiday_region);
  const shared = new Map<string, { readonly holiday: Holiday; readonly regions: string[] }>();
  const unknownRegions: UnknownRegion[] = [];
  for (const region of [...byRegion.keys()].sort()) {
    const { known, holidays } = await holidaysBetween(region, input, locale);
    if (!known) {
      const of = byRegion.get(region) ?? [];
      unknownRegions.push(...of.map(({ id: tenantId }) => ({ tenantId, region })));
    }
    for (const holiday of holidays) {
      const key = `${holiday.onDay} ${holiday.kind} ${holiday.name}`;
      const there = shared.get(key);
      if (there === undefined) shared.set(key, { holiday, regions: [region] });
      else if (!there.regions.includes(region)) there.regions.push(region);
    }
  }
  const ids = new Map<string, number>();
  const items = [...shared.values()].map(({ holiday, regions }): CalendarItem => {
    const base = `holiday:${regions.join('+')}:${holiday.onDay}`;
    const nth = (ids.get(base) ?? 0) + 1;
    ids.set(base, nth);
    return {
      id: nth === 1 ? base : `${base}:${nth}`,
      kind: 'holiday',
      tenantId: null,
      onDay: holiday.onDay,
      overdue: false,
      regions,
      tenantIds: regions.flatMap((region) => (byRegion.get(region) ?? []).map(({ id }) => id)),
      name: holiday.name,
      holidayKind: holiday.kind,
    };
  });
  return { items, unknownRegions };
}
