import { type Day } from '@shared/base/days';
import type { HolidayKind } from '@shared/domain/calendar/calendar-item';
import type { Locale } from '@shared/domain/tenants/tenant';
/** A holiday on one day; one that lasts several days stands once for each. */
export interface Holiday {
    readonly onDay: Day;
    /** In the asked language where it has a name there, else in the region's own. */
    readonly name: string;
    readonly kind: HolidayKind;
}
/** Holidays of a region; `known` is false when nobody has data for it, which is not the same as having none. */
export interface RegionHolidays {
    readonly known: boolean;
    readonly holidays: readonly Holiday[];
}
/**
 * The holidays of `region` (BR, BR-SP, US-CA) from `fromOn` to `toOn`, both inside, by day (M56).
 * The data are large, so they are loaded with the first question and never on the way to a running core.
 */
export declare function holidaysBetween(region: string, { fromOn, toOn }: {
    readonly fromOn: Day;
    readonly toOn: Day;
}, locale: Locale): Promise<RegionHolidays>;
