import { addDays, type Day } from '@shared/base/days';
import { dayOf, startOfDay } from '@shared/base/zones';
import type { Output } from '@shared/contract';
import { WINDOW_DAYS } from '@shared/domain/cycles/cycle';
import { decideCycle } from '@shared/domain/cycles/decide-cycle';
import { trackDrift } from '@shared/domain/cycles/dual-track';
import { trendsOf } from '@shared/domain/cycles/snapshot';
import { isTrackUp } from '@shared/domain/metrics/track-up';
import { twoTracks } from '@shared/domain/overview/two-tracks';
import { readTrends } from '../metrics/read-trends';
import { type DecisionOfTime, decisionsSince } from '../store/cycles-of-time';
import type { MeasureFacts } from '../store/measure-facts';
import type { TenantReader } from '../store/tenant-access';

type Tracks = Output<'overview.get'>['tracks'];

/** The chart of both tracks with the decisions below it and the drift as a cycle would warn of it now (M150). */
export async function readTracks(
  read: TenantReader,
  facts: MeasureFacts,
  at: { readonly nowMs: number; readonly zone: string; readonly todayOn: Day },
): Promise<Tracks> {
  const { weeksEndOn, visibility, quality, baseOn, lead } = twoTracks({ ...facts, ...at });
  const readings = await readTrends(read, {
    asOfMs: at.nowMs,
    windowDays: WINDOW_DAYS.weekly,
    zone: at.zone,
  });
  const trends = trendsOf(readings);
  // Drift speaks of trends alone; a P0 would hide it behind rule 1.
  const { rule } = decideCycle({ p0InWindow: 0, trends });
  const drift = trackDrift({ rule, trends });
  const fromOn = addDays(weeksEndOn[0] ?? at.todayOn, -6);
  const decisions = await decisionsSince(read, startOfDay(fromOn, at.zone));
  return {
    weeksEndOn: [...weeksEndOn],
    visibility: [...visibility],
    quality: [...quality],
    baseOn,
    lead,
    up: { visibility: isTrackUp('visibility', trends), quality: isTrackUp('quality', trends) },
    drift: drift === undefined ? null : { code: drift.code, params: { ...drift.params } },
    decisions: weeksEndOn.flatMap((weekEndOn, week) => {
      // What was decided after the last day of data belongs to its week: there is no later one.
      const isLast = week === weeksEndOn.length - 1;
      const inWeek = decisions.filter(({ windowEndMs }) => {
        const day = dayOf(windowEndMs, at.zone);
        return addDays(weekEndOn, -6) <= day && (isLast || day <= weekEndOn);
      });
      const newest = newestWeekly(inWeek);
      return newest === undefined ? [] : [{ weekEndOn, ...newest }];
    }),
  };
}

/** The week's newest weekly decision, else its newest of any cadence. */
function newestWeekly(inWeek: readonly DecisionOfTime[]) {
  const chosen = inWeek.findLast(({ cadence }) => cadence === 'weekly') ?? inWeek.at(-1);
  if (chosen === undefined) return undefined;
  const { windowEndMs: _windowEndMs, ...decision } = chosen;
  return decision;
}
