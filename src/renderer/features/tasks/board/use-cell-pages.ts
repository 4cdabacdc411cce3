import { AppError } from '@shared/base/errors';
import type { Input, Output } from '@shared/contract';
import { watch } from '@shared/rpc/watch';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useRpc } from '../../../rpc/rpc-context';
import { useNotices } from '../../../ui/notices';
import type { BoardCard, BoardCell, CellPlace } from './board';
import { useBoard } from './board-context';

const PAGE = 100;

type Page = Output<'board.cards'>;

interface Pages {
  readonly key: string;
  readonly rows: readonly BoardCard[];
  readonly next: string | null;
}

export interface CellRows {
  readonly rows: readonly BoardCard[];
  /** Whether there are cards that have not been fetched. */
  readonly unread: boolean;
  more(): void;
}

/**
 * The cards of a cell: those that came with the board, and once somebody wants more of them page after page. What has
 * been fetched is asked again as a whole whenever the board has changed.
 */
export function useCellPages(place: CellPlace, cell: BoardCell, wanted: boolean): CellRows {
  const { client, timer } = useRpc();
  const { ask, scope } = useBoard();
  const notices = useNotices();
  const { lane, column } = place;
  const key = JSON.stringify([ask, scope, lane, column]);
  const [pages, setPages] = useState<Pages | undefined>(undefined);
  const state = useRef({ count: 1, turn: 0, busy: false });
  const known = pages?.key === key ? pages : undefined;

  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for what is asked.
  useEffect(() => {
    state.current = { count: 1, turn: state.current.turn + 1, busy: false };
    if (!wanted) {
      setPages(undefined);
      return undefined;
    }
    const input = { ...ask, lane, column, limit: PAGE } satisfies Input<'board.cards'>;
    const stop = watch(client, 'board.cards', input, scope, timer, (answer) => {
      if (answer.status !== 'ready') return;
      const turn = ++state.current.turn;
      void join(answer.value, state.current.count, (after) =>
        client.call('board.cards', { ...input, after }, scope),
      ).then(
        (read) => {
          if (turn === state.current.turn) setPages({ key, ...read });
        },
        () => undefined, // the board itself says when the core does not answer
      );
    });
    return () => {
      state.current.turn += 1;
      stop();
    };
  }, [client, timer, key, wanted]);

  const more = useCallback(() => {
    const now = state.current;
    if (known === undefined || known.next === null || now.busy) return;
    now.busy = true;
    const { turn } = now;
    const input = { ...ask, lane, column, limit: PAGE, after: known.next };
    client
      .call('board.cards', input, scope)
      .then(({ rows, next }) => {
        if (turn !== state.current.turn) return;
        now.count += 1;
        setPages({ key, rows: [...known.rows, ...rows], next });
      })
      .catch((thrown: unknown) => {
        if (thrown instanceof AppError) notices.failed(thrown);
      })
      .finally(() => {
        now.busy = false;
      });
  }, [known, client, ask, scope, lane, column, key, notices]);

  if (known === undefined) return { rows: cell.cards, unread: cell.next !== null, more };
  return { rows: known.rows, unread: known.next !== null, more };
}

/** As many pages as were on screen, read anew from the first. */
async function join(
  first: Page,
  count: number,
  read: (after: string) => Promise<Page>,
): Promise<Omit<Pages, 'key'>> {
  const rows = [...first.rows];
  let { next } = first;
  for (let page = 1; page < count && next !== null; page += 1) {
    const answer = await read(next);
    rows.push(...answer.rows);
    next = answer.next;
  }
  return { rows, next };
}
