import type { Parsed } from '@shared/contract';
import { type HolidayNames, type ScheduleDecision, type TaskDates } from '@shared/domain/tasks/schedule';
import type { Locale } from '@shared/domain/tenants/tenant';
import { type TaskRow } from '../store/tasks';
import type { TenantWriter } from '../store/tenant-access';
import type { TenantRecord } from '../store/tenants';
type Input = Parsed<'tasks.schedule'>;
/** The public holidays that a task's dates touch; read before the transaction, which awaits the database only. */
export declare function holidaysOfDates(tenant: TenantRecord, dates: TaskDates, locale: Locale): Promise<HolidayNames>;
/** Gives a task its dates with one event, or refuses with the rule; the same dates again are no change. */
export declare function scheduleTask(writer: TenantWriter, input: Input, { zone }: Pick<TenantRecord, 'zone'>, holidays: HolidayNames): Promise<void>;
/** The two dates of a stored task. */
export declare function datesOf(task: Pick<TaskRow, 'due_on' | 'timebox_start_ms' | 'timebox_end_ms'>): TaskDates;
/** The dates as the input would leave them; what it leaves out stays. */
export declare function datesAfter(before: TaskDates, { dueOn, timebox }: Pick<Input, 'dueOn' | 'timebox'>): TaskDates;
/** The refusal of a schedule in the operator's words; `today` is the tenant's. */
export declare function scheduleRefused(task: Pick<TaskRow, 'state'>, decision: Exclude<ScheduleDecision, {
    readonly allowed: true;
}>, today: string): import("@shared/base/errors").AppError;
export {};
