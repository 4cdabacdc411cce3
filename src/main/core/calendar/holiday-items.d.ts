import type { Output, Parsed } from '@shared/contract';
import type { Locale } from '@shared/domain/tenants/tenant';
import type { TenantRecord } from '../store/tenants';
import type { CalendarItem } from './task-items';
type UnknownRegion = Output<'calendar.items'>['unknownRegions'][number];
/** Holidays of the tenants' regions; one that several regions share stands once, with all of them. */
export declare function holidayItems(input: Parsed<'calendar.items'>, tenants: readonly TenantRecord[], locale: Locale): Promise<{
    readonly items: readonly CalendarItem[];
    readonly unknownRegions: readonly UnknownRegion[];
}>;
export {};
