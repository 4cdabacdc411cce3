import type { Input, Output } from '@shared/contract';
import type { Scope } from '@shared/rpc/frames';
import { useState } from 'react';
import { useWatched } from '../../../rpc/use-watched';
import { newestOf } from '../../../ui/loaded';

type Asked = Pick<Input<'tasks.bulkFill'>, 'selection' | 'change'>;
export type Preview = Output<'tasks.bulkPreview'>;

export const PREVIEW_ROWS = 50;

export interface ShownPreview {
  readonly value: Preview | undefined;
  readonly answer: ReturnType<typeof useWatched<'tasks.bulkPreview'>>;
  /** What is shown belongs to something that was asked before. */
  readonly pending: boolean;
  readonly changedOnly: boolean;
  /** The page's first row, from 0. */
  readonly start: number;
  show(page: { readonly changedOnly?: boolean; readonly start?: number }): void;
}

/** A page of the preview; asked again whenever a task, a member or a limit changes. */
export function useBulkPreview(asked: Asked, scope: Scope | undefined): ShownPreview {
  const key = JSON.stringify(asked.change);
  const [page, setPage] = useState({ key, changedOnly: true, start: 0 });
  const start = page.key === key ? page.start : 0;
  const { changedOnly } = page;
  const answer = useWatched(
    'tasks.bulkPreview',
    {
      ...asked,
      changedOnly,
      limit: PREVIEW_ROWS,
      ...(start === 0 ? {} : { after: String(start) }),
    },
    scope,
    { keep: true },
  );
  return {
    value: newestOf(answer),
    answer,
    pending: answer.status === 'loading',
    changedOnly,
    start,
    show: (next) =>
      setPage({
        key,
        changedOnly: next.changedOnly ?? changedOnly,
        start: next.start ?? 0,
      }),
  };
}
