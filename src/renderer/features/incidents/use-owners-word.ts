import type { Input } from '@shared/contract';
import { useMay, useTenantScope } from '../../rpc/signed-in';
import { useCommand } from '../../rpc/use-command';

/** What takes an Owner's word, with how everybody else asks for it. */
const ASKS = {
  'incidents.changeSeverity': 'approvals.askSeverity',
  'incidents.declareInError': 'approvals.askDeclaredInError',
} as const;

/**
 * A change that an Owner makes and everybody else asks for. Where another Owner is needed the core says so, and from
 * then on it is asked for (D8). `asks` says which of the two `run` does.
 */
export function useOwnersWord<M extends keyof typeof ASKS>(method: M) {
  const scope = useTenantScope();
  const isOwner = useMay('owner');
  const change = useCommand(method, scope, { inline: true });
  const ask = useCommand(ASKS[method], scope, { inline: true });
  const needsAnother = change.error?.details.reason === 'second_person_needed';
  const asks = !isOwner || needsAnother;
  return {
    asks,
    error: ask.error ?? change.error,
    pending: change.pending || ask.pending,
    /** Undefined when it was refused. */
    async run(input: Input<M>): Promise<'changed' | 'asked' | undefined> {
      if (!asks) return (await change.run(input)) === undefined ? undefined : 'changed';
      // Both take the same input, which the compiler cannot follow through the table.
      const sent = input as unknown as Input<(typeof ASKS)[M]>;
      return (await ask.run(sent)) === undefined ? undefined : 'asked';
    },
  };
}
