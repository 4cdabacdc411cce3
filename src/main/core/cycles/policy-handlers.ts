import type { Handlers } from '../rpc/context';
import { backtest } from './backtest';
import { readPolicies, savePolicies } from './policies';
import { replayAll } from './replay';

/** Policies beside and after the fact (Q18), and every decision made again (M192). */
export const policyHandlers = {
  'cycles.policy': async ({ read }) => ({ ...(await readPolicies(read)) }),

  'cycles.setPolicy': async ({ write }, policies) => {
    await write((writer) => savePolicies(writer, policies));
    return policies;
  },

  'cycles.backtest': ({ read }, input) => backtest(read, input),

  'cycles.replayAll': ({ read }) => replayAll(read),
} satisfies Partial<Handlers>;
