import { addDays, type Day } from '@shared/base/days';
import type { Calendar } from './use-calendar';
import { stepped, weekOf } from './visible-days';

/** A day of the grid, and something on it. */
export const CELL = '[role="cell"][data-date]';
export const ITEM = '[data-item]';

/** The day that a key goes to from the one that has the focus. */
export function dayByKey(
  key: string,
  { place: { view, onDay }, firstDay }: Pick<Calendar, 'place' | 'firstDay'>,
): Day | undefined {
  const { fromOn, toOn } = weekOf(onDay, firstDay);
  switch (key) {
    case 'ArrowLeft':
      return addDays(onDay, -1);
    case 'ArrowRight':
      return addDays(onDay, 1);
    case 'ArrowUp':
      return view === 'month' ? addDays(onDay, -7) : undefined;
    case 'ArrowDown':
      return view === 'month' ? addDays(onDay, 7) : undefined;
    case 'PageUp':
      return stepped(view, onDay, -1);
    case 'PageDown':
      return stepped(view, onDay, 1);
    case 'Home':
      return fromOn;
    case 'End':
      return toOn;
    default:
      return undefined;
  }
}

/** Focuses the item before or after `from` within a part of the grid; from a day, the first or last on or after it. */
export function focusItem(from: HTMLElement, by: 1 | -1, within: ParentNode): boolean {
  const items = [...within.querySelectorAll<HTMLElement>(ITEM)];
  const at = items.indexOf(from);
  const next = at === -1 ? itemBeside(items, from, by) : items[at + by];
  next?.focus();
  return next !== undefined;
}

function itemBeside(items: readonly HTMLElement[], day: HTMLElement, by: 1 | -1) {
  const isAfter = (item: HTMLElement) =>
    (day.compareDocumentPosition(item) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  return by === 1
    ? items.find(isAfter)
    : items.findLast((item) => !isAfter(item) || day.contains(item));
}

/** While a dialog is open the grid does not take the focus from it. */
export function isFocusKept(): boolean {
  const focused = document.activeElement;
  return focused !== null && focused.closest('[role="dialog"]') !== null;
}
