import { DAY_MS } from '../../base/days';
import { CADENCES, type Cadence, WINDOW_DAYS } from './cycle';

/** A stretch of time whose two edges both belong to it (D6). */
export interface Window {
  readonly startMs: number;
  readonly endMs: number;
}

/** The cadence a text names exactly, or undefined; the caller's refusal names the three (M135). */
export function parseCadence(text: string): Cadence | undefined {
  return CADENCES.find((cadence) => cadence === text);
}

/** The last `days` times 24 hours before an instant, rolling to the millisecond (Q36). */
export function rollingWindow(days: number, asOfMs: number): Window {
  return { startMs: asOfMs - days * DAY_MS, endMs: asOfMs };
}

/** What a cycle of this cadence looks at: 7, 30 or 90 days (M136). */
export function observationWindow(cadence: Cadence, asOfMs: number): Window {
  return rollingWindow(WINDOW_DAYS[cadence], asOfMs);
}

/** Whether an instant lies in a window, edges included: exactly 7 d old counts, 1 ms older does not (Q36, D6). */
export function isInWindow(atMs: number, window: Window): boolean {
  return atMs >= window.startMs && atMs <= window.endMs;
}

/** The first instant at which something that occurred then no longer counts in windows of this cadence (Q12). */
export function leavesWindowAt(occurredAtMs: number, cadence: Cadence): number {
  return occurredAtMs + WINDOW_DAYS[cadence] * DAY_MS + 1;
}
