import { addDays } from '@shared/base/days';
import { dayOf, startOfDay } from '@shared/base/zones';
import {
  mondayOf,
  provenWeeks,
  THROUGHPUT_WEEKS,
  type ThroughputWeek,
  throughputWeeks,
} from '@shared/domain/gates/throughput';
import type { TenantReader } from '../store/tenant-access';
import { getTenant } from '../store/tenants';
import { type Completion, listCompletions } from '../store/throughput';

export interface Throughput {
  readonly weeks: readonly ThroughputWeek[];
  readonly proven: number;
  readonly completions: readonly Completion[];
}

/** What the log shows of finished work in the eight whole weeks before this one, in the tenant's zone (M116). */
export async function readThroughput(read: TenantReader, nowMs: number): Promise<Throughput> {
  const { zone } = await getTenant(read);
  const today = dayOf(nowMs, zone);
  const fromOn = addDays(mondayOf(today), -7 * THROUGHPUT_WEEKS);
  const completions = await listCompletions(read, startOfDay(fromOn, zone));
  const weeks = throughputWeeks(
    completions.map(({ atMs }) => dayOf(atMs, zone)),
    today,
  );
  return { weeks, proven: provenWeeks(weeks), completions };
}
