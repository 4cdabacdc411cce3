import type { Clock } from '../ports';
/** The host's clock, or a fixed instant while the sample agency is being made (D18). */
export interface StagedClock extends Clock {
  /** Fixes the clock; `undefined` gives it back to the host. */
  stage(nowMs: number | undefined): void;
  /** A past is being made. */
  readonly isStaged: boolean;
}
export declare function createStagedClock(clock: Clock): StagedClock;
