import { AppError } from '../base/errors';
import { contract, type Input, type Output, type QueryMethod } from '../contract';
import type { ChangeNotice, RpcClient } from './client';
import type { Scope } from './frames';

export type Watched<T> =
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly value: T; readonly committedAtMs: number | undefined }
  /** `last` is what was shown before the failure, so that the screen keeps it. */
  | { readonly status: 'failed'; readonly error: AppError; readonly last: T | undefined };

export interface WatchTimer {
  /** Calls back after `ms`; answers a function that calls it off. */
  after(ms: number, run: () => void): () => void;
  nowMs(): number;
}

/** A view asks again at most four times a second (D9). */
export const MIN_REFRESH_MS = 250;

/** How long until a query that could not be served is asked again by itself. */
export const RETRY_MS = 5_000;

/**
 * Asks now, and again whenever something the query reads has changed in its scope; after an answer
 * that it cannot be served now, by itself too.
 */
export function watch<M extends QueryMethod>(
  client: RpcClient,
  method: M,
  input: Input<M>,
  scope: Scope,
  timer: WatchTimer,
  onState: (state: Watched<Output<M>>) => void,
): () => void {
  let newest = 0;
  let stopped = false;
  let last: Output<M> | undefined;
  let askedAtMs = Number.NEGATIVE_INFINITY;
  let cancelPending: (() => void) | undefined;
  let cancelRetry: (() => void) | undefined;

  async function refresh(committedAtMs: number | undefined): Promise<void> {
    const mine = ++newest;
    askedAtMs = timer.nowMs();
    // Answers may overtake each other; only the newest question counts.
    const emit = (state: Watched<Output<M>>) => {
      if (!stopped && mine === newest) onState(state);
    };
    try {
      last = await client.call(method, input, scope);
      emit({ status: 'ready', value: last, committedAtMs });
    } catch (thrown) {
      const error = thrown instanceof AppError ? thrown : new AppError('internal', String(thrown));
      emit({ status: 'failed', error, last });
      if (error.code === 'unavailable' && !stopped && mine === newest) askLater();
    }
  }

  function askLater(): void {
    cancelRetry?.();
    cancelRetry = timer.after(RETRY_MS, () => ask(undefined));
  }

  const ask = (committedAtMs: number | undefined) => {
    if (cancelPending !== undefined || stopped) return;
    const waitMs = Math.max(0, askedAtMs + MIN_REFRESH_MS - timer.nowMs());
    if (waitMs === 0) {
      void refresh(committedAtMs);
      return;
    }
    cancelPending = timer.after(waitMs, () => {
      cancelPending = undefined;
      void refresh(committedAtMs);
    });
  };

  const stopListening = client.onChanged((notice) => {
    if (concerns(notice, method, scope)) ask(notice.committedAtMs);
  });
  onState({ status: 'loading' });
  void refresh(undefined);

  return () => {
    stopped = true;
    cancelPending?.();
    cancelRetry?.();
    stopListening();
  };
}

function concerns(notice: ChangeNotice, method: QueryMethod, scope: Scope): boolean {
  if (notice.changes === undefined) return true;
  const reads: readonly string[] = contract[method].reads;
  return notice.changes.some(
    ({ topic, tenantId }) =>
      reads.includes(topic) && (tenantId === null || reaches(scope, tenantId)),
  );
}

function reaches(scope: Scope, tenantId: string): boolean {
  if (scope.kind === 'tenant') return tenantId === scope.tenantId;
  return scope.kind !== 'tenants' || scope.tenantIds.includes(tenantId);
}
