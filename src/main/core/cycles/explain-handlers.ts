import type { Handlers } from '../rpc/context';
import { explainCycle } from './explain';
import { getCycle } from './find-cycle';
import { whatIfView } from './what-if';

/** A decision down to its records, and what it would have been (M192, Q12). */
export const explainHandlers = {
  'cycles.explain': async ({ read }, { cycleId }) =>
    explainCycle(read, await getCycle(read, cycleId)),

  'cycles.whatIf': ({ read, nowMs }, input) => whatIfView(read, input, nowMs),
} satisfies Partial<Handlers>;
