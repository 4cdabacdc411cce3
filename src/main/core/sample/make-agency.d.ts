import { type RpcClient } from '@shared/rpc/client';
import { type SampleAgency } from './agency';
import type { StagedClock } from './staged-clock';
/**
 * Makes the sample agency through the product's own commands, each under the instant it belongs to; nothing is
 * written past the contract. Needs an install without any event.
 */
export declare function makeSampleAgency(
  connect: () => RpcClient,
  clock: StagedClock,
  agency?: SampleAgency,
): Promise<{
  readonly tenants: number;
}>;
