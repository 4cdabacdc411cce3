import type { Input } from '@shared/contract';
import { useState } from 'react';
import { isUnplanned, type Sprint, type SprintModule } from './sprint';

type Module = SprintModule['module'];
interface Choice {
  readonly chosen: boolean;
  /** A profile's id, or '' for nobody. */
  readonly owner: string;
  /** A day, or '' for none. */
  readonly dueOn: string;
}

export interface SprintDraft {
  choiceOf(module: SprintModule): Choice;
  change(module: SprintModule, change: Partial<Choice>): void;
  /** What is chosen, as the command takes it. */
  readonly items: Input<'cycles.planSprint'>['items'];
}

/** What the operator would plan: every failing module with the suggested owner and day, until changed. */
export function useSprintDraft({ modules, dueOn }: Sprint): SprintDraft {
  const [changed, setChanged] = useState<Partial<Record<Module, Partial<Choice>>>>({});
  const choiceOf = ({ module, ownerProfileId }: SprintModule): Choice => ({
    chosen: true,
    owner: ownerProfileId ?? '',
    dueOn,
    ...changed[module],
  });
  return {
    choiceOf,
    change: ({ module }, change) =>
      setChanged((before) => ({ ...before, [module]: { ...before[module], ...change } })),
    items: modules.filter(isUnplanned).flatMap((each) => {
      const { chosen, owner, dueOn: on } = choiceOf(each);
      if (!chosen) return [];
      return [
        {
          module: each.module,
          ownerProfileId: owner === '' ? null : owner,
          dueOn: on === '' ? null : on,
        },
      ];
    }),
  };
}
