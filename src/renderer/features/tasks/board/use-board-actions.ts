import { useMediaQuery } from '@mantine/hooks';
import type { Day } from '@shared/base/days';
import { AppError } from '@shared/base/errors';
import { MODULES } from '@shared/domain/roles/module';
import { type BoardColumn, columnOf } from '@shared/domain/tasks/board';
import { tenantScope } from '@shared/rpc/client';
import type { Scope } from '@shared/rpc/frames';
import { useMemo, useRef, useState } from 'react';
import { useRpc } from '../../../rpc/rpc-context';
import { useTenants } from '../../../rpc/signed-in';
import { useNotices } from '../../../ui/notices';
import { tenantPlace } from '../../../ui/place';
import { useText } from '../../../ui/region';
import { goTo } from '../../../ui/use-place';
import type { BoardCard, BoardLane, BoardWindow, CellPlace } from './board';
import type { Board, CardAction } from './board-context';
import type { BoardAsk } from './board-query';
import type { BoardStore } from './board-store';
import { type Question, useCardMoves } from './use-card-moves';
import { useCardWords } from './use-card-words';
import { verdictIn } from './verdicts';

/** What a dialog about a card is about. */
export type CardAsked =
  | Question
  | { readonly kind: 'schedule'; readonly card: BoardCard }
  | { readonly kind: 'template'; readonly card: BoardCard };

/** What a dialog of the board is about. */
export type Asked = CardAsked | { readonly kind: 'limits'; readonly column: BoardColumn };

interface Around {
  readonly ask: BoardAsk;
  readonly scope: Scope;
  readonly today: Day;
  readonly store: BoardStore;
}

/** What the board can do, as one value that stays the same while its cards come and go. */
export function useBoardActions({ ask, scope, today, store }: Around) {
  const t = useText();
  const { client } = useRpc();
  const notices = useNotices();
  const tenants = useTenants();
  const words = useCardWords(today);
  const [asked, setAsked] = useState<Asked | undefined>(undefined);
  const narrow = useMediaQuery('(max-width: 1279px)', false, { getInitialValueInEffect: false });
  const lanes = ask.laneBy ?? 'none';
  const shown = useRef<BoardWindow | undefined>(undefined);
  const moves = useCardMoves({ store, lanes, shown, ask: setAsked });

  const open = (card: BoardCard) => {
    const slug = tenants.find(({ id }) => id === card.tenantId)?.slug;
    if (slug !== undefined) goTo(tenantPlace(slug, 'tasks', card.id));
  };
  const duplicate = async (card: BoardCard) => {
    try {
      const copy = await client.call(
        'tasks.duplicate',
        { taskId: card.id },
        tenantScope(card.tenantId),
      );
      store.setState({ selected: { taskId: copy.id, tenantId: card.tenantId } });
      notices.done(t('board.done.duplicated', { title: card.title }), copy);
    } catch (thrown) {
      if (thrown instanceof AppError) notices.failed(thrown);
      else throw thrown;
    }
  };
  const act = (card: BoardCard, from: CellPlace, action: CardAction) => {
    switch (action) {
      case 'assign':
        return setAsked({ kind: 'assign', card, profileId: undefined });
      case 'schedule':
      case 'template':
        return setAsked({ kind: action, card });
      case 'cancel':
        return setAsked({ kind: 'move', card, states: ['cancelled'], fill: false });
      case 'duplicate':
        return void duplicate(card);
      case 'retry':
        return moves.move(card, from, { ...from, column: backTo(card) });
    }
  };

  const now = useRef({ moves, act, open, narrow });
  now.current = { moves, act, open, narrow };
  const board = useMemo(
    (): Board => ({
      ask,
      scope,
      lanes,
      today,
      words,
      noOwner: t('board.card.noOwner'),
      shown,
      cells: new Map(),
      showLane: { current: () => undefined },
      laneName: (lane) => laneName(lane, lanes, t),
      verdictOf: (drag, place) => verdictIn(drag, place, lanes),
      tenantOf: (tenantId) => tenants.find(({ id }) => id === tenantId),
      move: (card, from, to) => now.current.moves.move(card, from, to),
      act: (card, from, action) => now.current.act(card, from, action),
      open: (card) => now.current.open(card),
      select: (card) =>
        now.current.narrow
          ? now.current.open(card)
          : store.setState({ selected: { taskId: card.id, tenantId: card.tenantId } }),
    }),
    [ask, scope, lanes, today, words, t, tenants, store],
  );
  return { board, asked, setAsked };
}

/** Where work goes on: a failed task is scheduled anew, a blocked one goes where it came from. */
const backTo = (card: BoardCard): BoardColumn =>
  (card.blockedFrom === null ? undefined : columnOf(card.blockedFrom)) ?? 'scheduled';

function laneName(lane: BoardLane, lanes: Board['lanes'], t: ReturnType<typeof useText>): string {
  if (lane.name === '') return t(lanes === 'owner' ? 'board.card.noOwner' : 'board.title');
  const module = lanes === 'module' ? MODULES.find((one) => one === lane.name) : undefined;
  return module === undefined ? lane.name : t(`roles.module.${module}`);
}
