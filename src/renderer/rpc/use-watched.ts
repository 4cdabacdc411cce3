import type { Input, Output, QueryMethod } from '@shared/contract';
import type { Scope } from '@shared/rpc/frames';
import { type Watched, watch } from '@shared/rpc/watch';
import { useEffect, useState } from 'react';
import { afterPaint } from './paint-ring';
import { useRpc } from './rpc-context';

interface Kept<T> {
  readonly key: string;
  readonly state: Watched<T>;
}

/**
 * What the core answers to a query, asked again whenever something it reads has changed.
 *
 * Without a scope nothing is asked and the state stays `loading`. With `keep` the last answer stays on screen while
 * a changed input is being asked (a filter, a search); without it a changed input starts with `loading`.
 */
export function useWatched<M extends QueryMethod>(
  method: M,
  input: Input<M>,
  scope: Scope | undefined,
  options: { readonly keep?: boolean } = {},
): Watched<Output<M>> {
  const { client, session, timer, paints } = useRpc();
  const key = JSON.stringify([method, input, scope]);
  const [kept, setKept] = useState<Kept<Output<M>>>({ key: '', state: { status: 'loading' } });

  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for method, input and scope.
  useEffect(() => {
    if (scope === undefined) return undefined;
    return watch(client, method, input, scope, timer, (state) => {
      if (state.status === 'loading') return;
      if (state.status === 'failed' && state.error.code === 'signed_out') session.refresh();
      setKept({ key, state });
    });
  }, [client, key, timer, session]);

  const { state } = kept;
  useEffect(() => {
    if (state.status !== 'ready' || state.committedAtMs === undefined) return undefined;
    const { committedAtMs } = state;
    return afterPaint(() => paints.record(session.nowMs() - committedAtMs));
  }, [state, paints, session]);

  if (kept.key === key) return state;
  return options.keep === true && kept.key !== '' ? state : { status: 'loading' };
}
