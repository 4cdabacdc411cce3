import type { BoardStore } from './board-store';

/** Focuses what a selector finds; it may still be on its way: looks once a frame, for a third of a second. */
export function focusSoon(selector: string, frames = 20): void {
  const found = document.querySelector<HTMLElement>(selector);
  if (found !== null) found.focus();
  else if (frames > 0) requestAnimationFrame(() => focusSoon(selector, frames - 1));
}

export const cardSelector = (id: string): string => `[data-card="${id}"]:not([inert])`;

/** Gives the focus back to the card that a move has taken out of its place; not to one that somebody left. */
export function refocus(store: BoardStore): void {
  const { follow } = store.getState();
  const lost = document.activeElement === null || document.activeElement === document.body;
  if (follow !== undefined && lost) focusSoon(cardSelector(follow));
}
