import type { Input, Output, QueryMethod } from '@shared/contract';
import type { Scope } from '@shared/rpc/frames';
import { useRpc } from './rpc-context';

type Paged = {
  [M in QueryMethod]: Output<M> extends {
    readonly rows: readonly unknown[];
    readonly next: string | null;
  }
    ? M
    : never;
}[QueryMethod];

/** The most rows that one answer holds. */
const MOST = 200;

/** The pages of a list, asked one by one; `input` without `after` and `limit`. */
export function useAllPages<M extends Paged>(
  method: M,
  input: Omit<Input<M>, 'after' | 'limit'>,
  scope: Scope,
): (after: string | undefined) => Promise<Output<M>> {
  const { client } = useRpc();
  return (after) => {
    const page = { ...input, limit: MOST, ...(after === undefined ? {} : { after }) };
    // The filters with a page's two fields are the method's input.
    return client.call(method, page as Input<M>, scope);
  };
}
