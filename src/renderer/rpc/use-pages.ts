import { AppError } from '@shared/base/errors';
import type { Input, Output, QueryMethod } from '@shared/contract';
import type { Scope } from '@shared/rpc/frames';
import { type Watched, watch } from '@shared/rpc/watch';
import { useEffect, useState } from 'react';
import { useRpc } from './rpc-context';

/** Queries that answer in keyset pages (D13). */
type PagedMethod = {
  [M in QueryMethod]: Output<M> extends Page<unknown> ? M : never;
}[QueryMethod];

interface Page<Row> {
  readonly rows: readonly Row[];
  readonly next: string | null;
  readonly total: number;
}
type RowOf<M extends PagedMethod> = Output<M>['rows'][number];

export interface Pages<Row> {
  readonly answer: Watched<Page<Row>>;
  /** Whether a page is on its way while older rows stay on screen. */
  readonly pending: boolean;
  more(): void;
}

interface Kept<Row> {
  readonly key: string;
  readonly pages: number;
  readonly state: Watched<Page<Row>>;
}

/**
 * The first pages of a list as one, asked again as a whole whenever something it reads has changed; `more` adds one.
 * While a changed filter is being asked, the rows before stay. `input` without `after` and `limit`.
 */
export function usePages<M extends PagedMethod>(
  method: M,
  input: Omit<Input<M>, 'after' | 'limit'>,
  scope: Scope,
  limit = 100,
): Pages<RowOf<M>> {
  const { client, timer, session } = useRpc();
  const key = JSON.stringify([method, input, scope, limit]);
  const [wanted, setWanted] = useState({ key, pages: 1 });
  const pages = wanted.key === key ? wanted.pages : 1;
  const [kept, setKept] = useState<Kept<RowOf<M>>>({
    key: '',
    pages: 0,
    state: { status: 'loading' },
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for method, input, scope and limit.
  useEffect(() => {
    let newest = 0;
    let stopped = false;
    const page = (after?: string) =>
      // The filters with a page's two fields are the method's input.
      ({ ...input, limit, ...(after === undefined ? {} : { after }) }) as Input<M>;
    const join = async (first: Page<RowOf<M>>): Promise<Page<RowOf<M>>> => {
      const rows = [...first.rows];
      let { next } = first;
      for (let count = 1; count < pages && next !== null; count += 1) {
        const answer: Page<RowOf<M>> = await client.call(method, page(next), scope);
        rows.push(...answer.rows);
        next = answer.next;
      }
      return { rows, next, total: first.total };
    };
    const stop = watch(client, method, page(), scope, timer, (state) => {
      if (state.status === 'loading') return;
      newest += 1;
      const mine = newest;
      const emit = (next: Watched<Page<RowOf<M>>>) => {
        if (!stopped && mine === newest) setKept({ key, pages, state: next });
      };
      if (state.status === 'failed') {
        if (state.error.code === 'signed_out') session.refresh();
        return emit(state);
      }
      join(state.value).then(
        (value) => emit({ ...state, value }),
        (thrown: unknown) =>
          emit({
            status: 'failed',
            error: thrown instanceof AppError ? thrown : new AppError('internal', String(thrown)),
            last: state.value,
          }),
      );
    });
    return () => {
      stopped = true;
      stop();
    };
  }, [client, key, pages, timer, session]);

  return {
    answer: kept.state,
    pending: kept.key !== key || kept.pages !== pages,
    more: () => setWanted({ key, pages: pages + 1 }),
  };
}
