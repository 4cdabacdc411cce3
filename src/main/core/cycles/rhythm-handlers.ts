import { DAY_MS } from '@shared/base/days';
import { dayOf } from '@shared/base/zones';
import type { Output } from '@shared/contract';
import { CADENCES, type Cadence, WINDOW_DAYS } from '@shared/domain/cycles/cycle';
import { rhythmTicks, rhythmWindow } from '@shared/domain/cycles/rhythm';
import { cycleOverdue } from '@shared/domain/cycles/weekly-overdue';
import type { Handlers } from '../rpc/context';
import { findRunningCampaign } from '../store/campaigns';
import { type CycleRow, latestBindingCycle } from '../store/cycles';
import { previousBindingCycle } from '../store/cycles-of-time';
import { rhythmRecords, rhythmTasks } from '../store/rhythm-facts';
import type { TenantReader } from '../store/tenant-access';
import { getTenant } from '../store/tenants';
import { getCycle } from './find-cycle';

/** The guided rhythms (M153) and the reminder of what is overdue (M37, Q30). */
export const rhythmHandlers = {
  'cycles.rhythm': async ({ read, nowMs }, { cadence, cycleId }) => {
    const cycle = cycleId === undefined ? undefined : await getCycle(read, cycleId);
    return rhythmView(read, cycle?.cadence ?? cadence, { cycle, nowMs });
  },

  'cycles.due': async ({ read, nowMs }) => {
    const campaign = await findRunningCampaign(read);
    return Promise.all(
      CADENCES.map(async (cadence) => {
        const lastMs = (await latestBindingCycle(read, undefined, cadence))?.decided_at_ms;
        const campaignStartedMs = campaign?.startedAtMs;
        const overdue = cycleOverdue(cadence, { lastMs, campaignStartedMs, nowMs });
        return {
          cadence,
          lastMs: lastMs ?? null,
          dueMs:
            campaignStartedMs === undefined
              ? null
              : Math.max(lastMs ?? 0, campaignStartedMs) + WINDOW_DAYS[cadence] * DAY_MS,
          overdueDays: overdue?.days ?? null,
        };
      }),
    );
  },
} satisfies Partial<Handlers>;

async function rhythmView(
  read: TenantReader,
  cadence: Cadence,
  { cycle, nowMs }: { readonly cycle: CycleRow | undefined; readonly nowMs: number },
): Promise<Output<'cycles.rhythm'>> {
  const previous =
    cycle === undefined
      ? await latestBindingCycle(read, undefined, cadence)
      : await previousBindingCycle(read, cycle);
  const window = rhythmWindow({
    previousMs: previous?.decided_at_ms,
    cycleMs: cycle?.decided_at_ms,
    nowMs,
    windowMs: WINDOW_DAYS[cadence] * DAY_MS,
  });
  const { zone } = await getTenant(read);
  const facts = {
    ...(await rhythmTasks(read, window, dayOf(nowMs, zone))),
    ...(await rhythmRecords(read, window)),
    decided: cycle !== undefined && cycle.acknowledged_at_ms !== null,
  };
  return {
    ...window,
    steps: rhythmTicks(cadence, facts).map(({ step, done, params }) => ({
      step,
      done,
      params: { ...params },
    })),
  };
}
