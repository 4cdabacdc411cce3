import { AppError } from '@shared/base/errors';
import { type LaneKind, UNOWNED_LANE } from '@shared/domain/tasks/board';
import type { TaskState } from '@shared/domain/tasks/task';
import { decideMove, type MoveContext } from '@shared/domain/tasks/task-state';
import { tenantScope } from '@shared/rpc/client';
import { useRpc } from '../../../rpc/rpc-context';
import { useTenants } from '../../../rpc/signed-in';
import { useNotices } from '../../../ui/notices';
import { useText } from '../../../ui/region';
import { type BoardCard, type BoardWindow, type CellPlace, movableCard } from './board';
import { type BoardStore, cellId } from './board-store';
import { statesInColumn } from './card-target';
import { cardSelector, focusSoon, refocus } from './focus-soon';
import { readMoveContext, wipOf } from './move-context';
import { ABOUT_MOVES, useMoveNotices } from './use-move-notices';
import { onlyLacksFields } from './verdicts';

/** A move that needs an answer before it is made. */
export type Question =
  | {
      readonly kind: 'move';
      readonly card: BoardCard;
      readonly states: readonly TaskState[];
      readonly fill: boolean;
    }
  | { readonly kind: 'assign'; readonly card: BoardCard; readonly profileId: string | undefined };

/** A move's answer may be late: then the card goes where the board says. */
const FORGET_MS = 1_500;

interface MovesAround {
  readonly store: BoardStore;
  readonly lanes: LaneKind;
  /** The board as it is drawn now. */
  readonly shown: { readonly current: BoardWindow | undefined };
  ask(question: Question): void;
}

/** The one door for cards: a drag, a key and a menu all come through here, and the core decides. */
export function useCardMoves({ store, lanes, shown, ask }: MovesAround) {
  const t = useText();
  const { client } = useRpc();
  const tenants = useTenants();
  const notices = useNotices();
  const tell = useMoveNotices();

  /** Sends a move; the card lies in its new column until the core says no. */
  const send = async (card: BoardCard, from: CellPlace, to: CellPlace, state: TaskState) => {
    const one = { card, from, to, state };
    const reached = document.activeElement?.getAttribute('data-card') === card.id;
    if (reached) store.setState({ follow: card.id });
    store.setState(({ underway }) => ({ underway: [...underway, one] }));
    if (reached) focusSoon(cardSelector(card.id));
    const over = () => {
      store.setState(({ underway }) => ({
        underway: underway.filter((each) => each.card.id !== card.id),
      }));
      refocus(store);
    };
    try {
      const task = await client.call(
        'tasks.move',
        { taskId: card.id, expectedVersion: card.version, to: state },
        tenantScope(card.tenantId),
      );
      store.setState(({ underway }) => ({
        said: t('board.said.moved', { title: task.title, column: t(`ui.state.${state}`) }),
        underway: underway.map((each) =>
          each.card.id === card.id ? { ...each, version: task.version } : each,
        ),
      }));
      notices.settled(ABOUT_MOVES);
      notices.done(
        t('tasks.move.done', { title: task.title, state: t(`ui.state.${state}`) }),
        task,
      );
      setTimeout(over, FORGET_MS);
    } catch (thrown) {
      over();
      if (!(thrown instanceof AppError)) throw thrown;
      await tell(thrown, card, {
        fill: () => ask({ kind: 'move', card, states: [state], fill: true }),
        moveTo: (column) => move(card, from, { ...from, column }),
      });
    }
  };

  const move = (card: BoardCard, from: CellPlace, to: CellPlace): void => {
    if (cellId(from) === cellId(to)) return;
    if (from.lane !== to.lane) {
      if (lanes !== 'owner') tell.otherLane(card, lanes);
      else if (from.column !== to.column) tell.oneAtATime(card);
      else ask({ kind: 'assign', card, profileId: ownerOf(to.lane) });
      return;
    }
    const tenant = tenants.find(({ id }) => id === card.tenantId);
    if (tenant === undefined) return;
    void readMoveContext(client, tenant, wipOf(shown.current, tenant.id)).then(
      (context) => decide(card, from, to, context),
      (thrown: unknown) => {
        if (thrown instanceof AppError) notices.failed(thrown);
      },
    );
  };

  const decide = (card: BoardCard, from: CellPlace, to: CellPlace, context: MoveContext) => {
    const task = movableCard(card);
    const states = statesInColumn(task, to.column);
    const [first] = states;
    if (first === undefined) return;
    const decided = decideMove(task, first, context);
    if (onlyLacksFields(decided)) {
      ask({ kind: 'move', card, states, fill: true });
    } else if (decided.allowed && to.column === 'stopped') {
      ask({ kind: 'move', card, states, fill: false });
    } else {
      // Also what this window expects to be refused: it may have seen an old card.
      void send(card, from, to, first);
    }
  };

  return { move };
}

/** The profile whose lane it is; nobody's lane, and a name that an import brought, are no profile. */
function ownerOf(lane: string): string | undefined {
  return lane === UNOWNED_LANE || lane.includes(':') ? undefined : lane;
}
