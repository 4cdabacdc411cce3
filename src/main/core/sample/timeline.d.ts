import type { RpcClient } from '@shared/rpc/client';
import type { StagedClock } from './staged-clock';
/** What happens when: steps are run in the order of their instants, each under its own. */
export interface Timeline {
  at(atMs: number, run: () => Promise<unknown>): void;
  /** Runs everything that was planned, also what the steps themselves plan for later. */
  play(clock: StagedClock): Promise<void>;
}
/** The sample's three people, each signed in. */
export interface SamplePeople {
  readonly olga: RpcClient;
  readonly max: RpcClient;
  readonly edi: RpcClient;
  readonly ids: {
    readonly olga: string;
    readonly max: string;
    readonly edi: string;
  };
}
/** Steps after `untilMs` do not happen: the sample ends there. */
export declare function createTimeline(untilMs: number): Timeline;
