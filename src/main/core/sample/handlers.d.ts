import type { RpcClient } from '@shared/rpc/client';
import type { StagedClock } from './staged-clock';
/** `connect` opens a connection to this very core; the sample is made through it. */
export declare function sampleHandlers(
  connect: () => RpcClient,
  clock: StagedClock,
): {
  'sample.create': ({ read, write }: import('../rpc/context').OpenContext) => Promise<{
    readonly tenants: number;
  }>;
};
