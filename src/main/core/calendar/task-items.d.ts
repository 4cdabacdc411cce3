import type { Output, Parsed } from '@shared/contract';
import type { TenantsReader } from '../store/tenant-access';
import type { TenantRecord } from '../store/tenants';
export type CalendarItem = Output<'calendar.items'>['items'][number];
type Input = Parsed<'calendar.items'>;
type TenantsById = ReadonlyMap<string, TenantRecord>;
/** Items of one kind and how many there are, should they be more than one answer holds. */
export interface CountedItems {
    readonly items: readonly CalendarItem[];
    readonly count: number;
}
/** Tasks by due day; one is overdue once its day has passed and it has not ended. */
export declare function dueItems(read: TenantsReader, input: Input, tenants: TenantsById, nowMs: number): Promise<CountedItems>;
/** Tasks by timebox; one is overdue once it is over and nothing was begun. */
export declare function timeboxItems(read: TenantsReader, input: Input, tenants: TenantsById, nowMs: number): Promise<CountedItems>;
/** One page of the tray with the count over the same filters (D13). */
export declare function unscheduledPage(read: TenantsReader, input: Parsed<'calendar.unscheduled'>, tenants: TenantsById): Promise<Output<'calendar.unscheduled'>>;
export {};
