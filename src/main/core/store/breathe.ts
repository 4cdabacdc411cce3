import { scheduler } from 'node:timers/promises';

/** How many rows a long write works through before the core answers what waits. */
export const BREATH = 250;

/** Lets the core answer other calls in the middle of a long write: reads go on, other writes wait for the COMMIT. */
export async function breathe(): Promise<void> {
  await scheduler.yield();
}
