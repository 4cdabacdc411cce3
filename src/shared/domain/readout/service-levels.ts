import type { Month } from '../../base/days';
import { dayOf } from '../../base/zones';
import { POSTMORTEM_DUE_MS, type Severity } from '../incidents/incident';

/** What had a deadline in a month: how much of it was in time, how much was not, how much may still be (Q7). */
export interface ServiceLevel {
  readonly due: number;
  readonly kept: number;
  readonly missed: number;
  /** Neither done nor past its deadline when the readout was made. */
  readonly running: number;
}

/** Tasks due in the month: in time when done by the end of the due day in the tenant's zone. */
export function taskLevel(
  tasks: readonly { readonly dueOn: string | null; readonly completedAtMs: number | null }[],
  month: Month,
  zone: string,
  asOfMs: number,
): ServiceLevel {
  const today = dayOf(asOfMs, zone);
  return levelOf(
    tasks.flatMap(({ dueOn, completedAtMs }) =>
      dueOn?.startsWith(month)
        ? [
            {
              inTime: completedAtMs !== null && dayOf(completedAtMs, zone) <= dueOn,
              over: completedAtMs !== null || dueOn < today,
            },
          ]
        : [],
    ),
  );
}

/** A P0 that occurred in the month, with when its record was closed. */
export interface MonthPostmortem {
  readonly severity: Severity;
  readonly occurredAtMs: number;
  readonly closedAtMs: number | null;
}

/** Postmortems of the month's P0s: in time when the record was closed within 24 hours, that instant too (Q10). */
export function postmortemLevel(
  incidents: readonly MonthPostmortem[],
  asOfMs: number,
): ServiceLevel {
  return levelOf(
    incidents
      .filter(({ severity }) => severity === 'P0')
      .map(({ occurredAtMs, closedAtMs }) => {
        const dueMs = occurredAtMs + POSTMORTEM_DUE_MS;
        return {
          inTime: closedAtMs !== null && closedAtMs <= dueMs,
          over: closedAtMs !== null || asOfMs > dueMs,
        };
      }),
  );
}

function levelOf(
  each: readonly { readonly inTime: boolean; readonly over: boolean }[],
): ServiceLevel {
  const kept = each.filter(({ inTime }) => inTime).length;
  const missed = each.filter(({ inTime, over }) => over && !inTime).length;
  return { due: each.length, kept, missed, running: each.length - kept - missed };
}
