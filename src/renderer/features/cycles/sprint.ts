import type { Output } from '@shared/contract';
import { useTenantScope } from '../../rpc/signed-in';
import { useWatched } from '../../rpc/use-watched';
import { type Answer, newestOf } from '../../ui/loaded';
import type { Cycle } from './cycle';

export type Sprint = Output<'cycles.sprint'>;
export type SprintModule = Sprint['modules'][number];

/** A module that fails and has no task of the sprint that counts. */
export function isUnplanned({ reasons, tasks }: SprintModule): boolean {
  return reasons.length > 0 && tasks.every(({ state }) => state === 'cancelled');
}

/** The sprint of an `intervene` that binds; nothing is asked for any other cycle. */
export function useSprint(cycle: Cycle | undefined): {
  readonly answer: Answer<Sprint> | undefined;
  /** Modules wait for their tasks: planning them is what the page asks for next. */
  readonly isOpen: boolean;
} {
  const scope = useTenantScope();
  const asks = cycle?.decision === 'intervene' && cycle.origin === 'native' && !cycle.asOf;
  const answer = useWatched(
    'cycles.sprint',
    { cycleId: cycle?.id ?? '' },
    asks ? scope : undefined,
  );
  if (!asks) return { answer: undefined, isOpen: false };
  const sprint = newestOf(answer);
  const isOpen =
    sprint === undefined || (sprint.refusal === null && sprint.modules.some(isUnplanned));
  return { answer, isOpen };
}
