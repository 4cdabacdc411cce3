import type { Parsed } from '@shared/contract';
import type { TenantsReader } from '../store/tenant-access';
import type { TenantRecord } from '../store/tenants';
import type { CalendarItem } from './task-items';
interface Asked {
    readonly input: Parsed<'calendar.items'>;
    readonly tenants: readonly TenantRecord[];
    readonly nowMs: number;
}
/** Cycles by the day in the tenant's zone on which they are due (M37, Q30). */
export declare function cycleItems(read: TenantsReader, { input, tenants, nowMs }: Asked): Promise<readonly CalendarItem[]>;
/** Postmortems that are owed, by the day on which they are due (Q10, M174). */
export declare function postmortemItems(read: TenantsReader, { input, tenants, nowMs }: Asked): Promise<readonly CalendarItem[]>;
/** Evidence by the last day on which it counts. */
export declare function evidenceItems(read: TenantsReader, { input, tenants, nowMs }: Asked): Promise<readonly CalendarItem[]>;
/** Months that have no readout yet that holds, by the day on which it is due; none of before the tenant was there. */
export declare function readoutItems(read: TenantsReader, { input, tenants, nowMs }: Asked): Promise<readonly CalendarItem[]>;
export {};
