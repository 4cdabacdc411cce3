import { addDays } from '../../base/days';
import { atHour, dayOf } from '../../base/zones';
import type { IncidentState } from './incident';
import { POSTMORTEM_DUE_MS, SAME_DAY_HOUR, type Severity } from './incident';

export interface PostmortemDue {
  /** 24 hours after the incident occurred. */
  readonly dueMs: number;
  /** 18:00 of that day in the tenant's zone; of the next day when it occurred at or after 18:00. */
  readonly sameDayTargetMs: number;
}

/** When a P0's postmortem is due (Q10, M174); undefined for P1 and P2, which have none. */
export function postmortemDue(incident: {
  readonly severity: Severity;
  readonly occurredAtMs: number;
  readonly zone: string;
}): PostmortemDue | undefined {
  if (incident.severity !== 'P0') return undefined;
  const { occurredAtMs, zone } = incident;
  const day = dayOf(occurredAtMs, zone);
  const sameDayMs = atHour(day, SAME_DAY_HOUR, zone);
  return {
    dueMs: occurredAtMs + POSTMORTEM_DUE_MS,
    sameDayTargetMs:
      occurredAtMs < sameDayMs ? sameDayMs : atHour(addDays(day, 1), SAME_DAY_HOUR, zone),
  };
}

/** Whether a postmortem is overdue: its time has passed and the incident is not closed. The due instant itself is in time. */
export function isPostmortemOverdue(
  due: PostmortemDue | undefined,
  state: IncidentState,
  nowMs: number,
): boolean {
  return due !== undefined && state !== 'closed' && nowMs > due.dueMs;
}
