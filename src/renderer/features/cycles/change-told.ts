import type { Signal } from './cycle';

/** Doubles that differ by less say the same. */
const AGREES = 1e-9;

/** Whether the change follows from the two figures; else their windows cover different numbers of days. */
export function changeIsTold({ current, previous, change }: Signal): boolean {
  if (current.value === null || previous.value === null || change === null) return true;
  const size = Math.abs(previous.value);
  return size === 0 || Math.abs((current.value - previous.value) / size - change) <= AGREES;
}
