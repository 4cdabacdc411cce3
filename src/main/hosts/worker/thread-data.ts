import type { PortName } from '@shared/rpc/frames';

/** What the core's thread is started with (`workerData`). */
export interface CoreThreadData {
  readonly dataFolder: string;
  /** `ISO` or `ISO:run`; absent for the system's clock (D18). */
  readonly clock: string | undefined;
  readonly hostKind: HostKind;
  /** Ports the host really serves. */
  readonly available: readonly PortName[];
}

export type HostKind = 'electron' | 'browser' | 'cli';
