import { DAY_MS } from '../../base/days';
import { type Cadence, WINDOW_DAYS } from '../cycles/cycle';
import type { Window } from '../cycles/window';

export interface CycleDue {
  readonly cadence: Cadence;
  readonly dueMs: number;
  readonly overdue: boolean;
}

/**
 * When cycles of one cadence are due within a window: a window's length after the last one, or after the campaign's
 * start when that is later or none ever ran (M37, Q30), and so on from there.
 *
 * One that is missed stands once, on the day on which it was due, until a cycle runs; the due instant itself is in time.
 * Without a running campaign none is due.
 */
export function cyclesDue(facts: {
  readonly cadence: Cadence;
  /** The last decision of this cadence that was no look back (D6). */
  readonly lastMs: number | undefined;
  /** Start of the running campaign. */
  readonly campaignStartedMs: number | undefined;
  readonly nowMs: number;
  readonly window: Window;
}): readonly CycleDue[] {
  const { cadence, lastMs, campaignStartedMs, nowMs, window } = facts;
  if (campaignStartedMs === undefined) return [];
  const stepMs = WINDOW_DAYS[cadence] * DAY_MS;
  const firstMs = Math.max(lastMs ?? 0, campaignStartedMs) + stepMs;
  const skipped = Math.max(0, Math.ceil((window.startMs - firstMs) / stepMs));
  const dues: CycleDue[] = [];
  for (let dueMs = firstMs + skipped * stepMs; dueMs <= window.endMs; dueMs += stepMs) {
    const overdue = nowMs > dueMs;
    if (dueMs === firstMs || !overdue) dues.push({ cadence, dueMs, overdue });
  }
  return dues;
}
