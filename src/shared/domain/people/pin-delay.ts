/** Failures without a wait: a slip of the finger costs nothing. */
export const FREE_FAILURES = 2;
const FIRST_DELAY_MS = 2_000;
const MAX_DELAY_MS = 15 * 60_000;

/** How long the next try waits after the `failures`-th wrong PIN in a row: doubles from 2 s to 15 min. */
export function pinDelayMs(failures: number): number {
  if (failures <= FREE_FAILURES) return 0;
  return Math.min(FIRST_DELAY_MS * 2 ** (failures - FREE_FAILURES - 1), MAX_DELAY_MS);
}
