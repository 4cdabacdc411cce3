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
  readonly ids: { readonly olga: string; readonly max: string; readonly edi: string };
}

/** Steps after `untilMs` do not happen: the sample ends there. */
export function createTimeline(untilMs: number): Timeline {
  const steps: {
    readonly atMs: number;
    readonly order: number;
    readonly run: () => Promise<unknown>;
  }[] = [];
  let planned = 0;
  return {
    at(atMs, run) {
      if (atMs <= untilMs) steps.push({ atMs, order: planned++, run });
    },
    async play(clock) {
      for (;;) {
        steps.sort((a, b) => a.atMs - b.atMs || a.order - b.order);
        const step = steps.shift();
        if (step === undefined) return;
        clock.stage(step.atMs);
        await step.run();
      }
    },
  };
}
