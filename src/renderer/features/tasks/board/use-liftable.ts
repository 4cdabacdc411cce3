import { Draggable } from '@dnd-kit/dom';
import { useDragDropManager } from '@dnd-kit/react';
import { useEffect } from 'react';
import { type BoardStore, useBoardStore } from './board-store';

/**
 * Lets the card under the pointer be taken up. There is one such card at a time: a board that scrolls draws and drops
 * cards by the dozen, and none of them has to be made known for a drag that never comes.
 */
export function useLiftable(board: HTMLElement | null): void {
  const manager = useDragDropManager();
  const store = useBoardStore();
  useEffect(() => {
    if (board === null || manager === null) return undefined;
    let liftable: Draggable | undefined;
    const onOver = ({ target }: PointerEvent) => {
      const card = target instanceof Element ? target.closest('[data-card]') : null;
      if (card === null || card === liftable?.element || !manager.dragOperation.status.idle) return;
      liftable?.destroy();
      const id = card.getAttribute('data-card') ?? '';
      liftable = isUnderway(store, id) ? undefined : new Draggable({ id, element: card }, manager);
    };
    board.addEventListener('pointerover', onOver);
    return () => {
      board.removeEventListener('pointerover', onOver);
      liftable?.destroy();
    };
  }, [board, manager, store]);
}

/** A card whose move is not answered yet stays where it was put. */
const isUnderway = (store: BoardStore, id: string): boolean =>
  store.getState().underway.some(({ card }) => card.id === id);
