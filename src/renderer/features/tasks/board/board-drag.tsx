import {
  AutoScroller,
  Cursor,
  Draggable,
  Feedback,
  PointerActivationConstraints,
  PreventSelection,
} from '@dnd-kit/dom';
import { DragDropProvider, type DragEndEvent, DragOverlay, PointerSensor } from '@dnd-kit/react';
import type { ReactNode } from 'react';
import { useRpc } from '../../../rpc/rpc-context';
import { useTenants } from '../../../rpc/signed-in';
import type { BoardCard, CellPlace } from './board';
import { useBoard } from './board-context';
import { useBoardState, useBoardStore } from './board-store';
import { heldCard } from './held-card';
import { contextAtHand, readMoveContext, wipOf } from './move-context';
import { TaskCard } from './task-card';
import { verdictsFor } from './verdicts';

// The cards have keys, roles and announcements of their own: the library's are left out.
const PLUGINS = [AutoScroller, Cursor, Feedback, PreventSelection];

const SENSORS = [
  PointerSensor.configure({
    activationConstraints: ({ pointerType }) =>
      pointerType === 'touch'
        ? [new PointerActivationConstraints.Delay({ value: 250, tolerance: 5 })]
        : // A press that does not travel is a click.
          [new PointerActivationConstraints.Distance({ value: 5 })],
  }),
];

/** Cards in the air: every column says at once whether it takes the card, by the rule that the core asks. */
export function BoardDrag({ children }: { children: ReactNode }) {
  const board = useBoard();
  const { move, shown } = board;
  const store = useBoardStore();
  const { client } = useRpc();
  const tenants = useTenants();

  const takeUp = (card: BoardCard, from: CellPlace) => {
    const tenant = tenants.find(({ id }) => id === card.tenantId);
    if (tenant === undefined) return;
    const wip = wipOf(shown.current, tenant.id);
    // What the card and the board say is known at once; the gates come a moment later.
    const verdicts = verdictsFor(card, contextAtHand(tenant, wip));
    store.setState({ drag: { card, from, verdicts } });
    readMoveContext(client, tenant, wip).then(
      (context) =>
        store.setState(({ drag }) =>
          drag?.card.id === card.id
            ? { drag: { ...drag, verdicts: verdictsFor(card, context) } }
            : {},
        ),
      () => undefined, // the drop asks again, and says then that the core is away
    );
  };
  const putDown = ({ operation, canceled }: DragEndEvent) => {
    const { drag } = store.getState();
    store.setState({ drag: undefined });
    const to = operation.target?.data.place as CellPlace | undefined; // set by the cells alone
    if (!canceled && drag !== undefined && to !== undefined) move(drag.card, drag.from, to);
  };
  return (
    <DragDropProvider
      plugins={PLUGINS}
      sensors={SENSORS}
      onDragStart={({ operation }) => {
        const element =
          operation.source instanceof Draggable ? operation.source.element : undefined;
        const held = heldCard(element ?? null, board, store);
        if (held !== undefined) takeUp(held.card, held.place);
      }}
      onDragEnd={putDown}
    >
      {children}
      <DragOverlay dropAnimation={null}>
        <FlyingCard />
      </DragOverlay>
    </DragDropProvider>
  );
}

function FlyingCard() {
  const drag = useBoardState((state) => state.drag);
  if (drag === undefined) return null;
  return (
    <div className="board-card board-card-flying">
      <TaskCard card={drag.card} />
    </div>
  );
}
