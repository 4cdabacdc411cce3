import { AppError } from '@shared/base/errors';
import type { Input, Method, Output } from '@shared/contract';
import type { Scope } from '@shared/rpc/frames';
import { createContext, useContext, useRef, useState } from 'react';
import { useRpc } from './rpc-context';

/** How a failed command is shown when its caller does not show it; the shell provides a notice. */
export const RefusalContext = createContext<(error: AppError) => void>(() => undefined);

export interface Command<M extends Method> {
  /** Sends it and answers the result, or undefined when it failed or one is still on its way. */
  run(input: Input<M>): Promise<Output<M> | undefined>;
  readonly pending: boolean;
  /** Why the last one failed. */
  readonly error: AppError | undefined;
  clearError(): void;
}

/**
 * A call of one scope that somebody asked for: a command, or a query that takes long. It is never sent twice at
 * once and never sent again by itself.
 *
 * A failure shows as a notice at the top right, unless `inline` says that the caller draws `error` itself.
 */
export function useCommand<M extends Method>(
  method: M,
  scope: Scope | undefined,
  options: { readonly inline?: boolean } = {},
): Command<M> {
  const { client, session } = useRpc();
  const showRefusal = useContext(RefusalContext);
  const running = useRef(false);
  const [pending, setPending] = useState(false);
  const [error, setError] = useState<AppError | undefined>(undefined);

  const run = async (input: Input<M>): Promise<Output<M> | undefined> => {
    if (running.current || scope === undefined) return undefined;
    running.current = true;
    setPending(true);
    setError(undefined);
    try {
      return await client.call(method, input, scope);
    } catch (thrown) {
      const failure =
        thrown instanceof AppError ? thrown : new AppError('internal', String(thrown));
      setError(failure);
      if (failure.code === 'signed_out') session.refresh();
      else if (options.inline !== true) showRefusal(failure);
      return undefined;
    } finally {
      running.current = false;
      setPending(false);
    }
  };
  return { run, pending, error, clearError: () => setError(undefined) };
}
