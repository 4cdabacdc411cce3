import type { Day } from '@shared/base/days';
import { type KeyboardEvent, useCallback, useEffect, useRef, useState } from 'react';
import { changeCalendar } from './calendar-place';
import { CELL, dayByKey, focusItem, ITEM, isFocusKept } from './grid-focus';
import type { Calendar } from './use-calendar';

interface GridKeys {
  readonly ref: (element: HTMLElement | null) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  /** Puts the focus on a day as soon as it is drawn. */
  readonly focusDay: (day: Day) => void;
}

/**
 * One tab stop in the grid: the day of the address. Arrows move over days, Enter goes into one, J and K go over the
 * items, Enter opens one, Escape returns to the day.
 */
export function useGridKeys(calendar: Pick<Calendar, 'place' | 'firstDay'>): GridKeys {
  const { onDay, view } = calendar.place;
  const { ref, focusDay } = useDayStop(onDay);

  const pressDay = (key: string): boolean => {
    const day = view === 'list' ? undefined : dayByKey(key, calendar);
    if (day !== undefined) focusDay(day);
    return day !== undefined;
  };
  const pressItem = (item: HTMLElement, key: string, grid: HTMLElement): boolean => {
    const cell = item.closest<HTMLElement>(CELL);
    if (key === 'Escape') cell?.focus();
    if (key === 'Escape') return cell !== null;
    if (key === 'j' || key === 'k') return focusItem(item, key === 'j' ? 1 : -1, grid);
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      return focusItem(
        item,
        key === 'ArrowDown' ? 1 : -1,
        view === 'month' ? (cell ?? grid) : grid,
      );
    }
    return pressDay(key);
  };
  const pressCell = (cell: HTMLElement, key: string, grid: HTMLElement): boolean => {
    if (key === 'j' || key === 'k') return focusItem(cell, key === 'j' ? 1 : -1, grid);
    const enters = key === 'Enter' || key === ' ' || (key === 'ArrowDown' && view !== 'month');
    return enters ? focusItem(cell, 1, cell) : pressDay(key);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const { target, currentTarget, key } = event;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (!(target instanceof HTMLElement) || !(currentTarget instanceof HTMLElement)) return;
    const taken = target.matches(ITEM)
      ? pressItem(target, key, currentTarget)
      : target.matches(CELL) && pressCell(target, key, currentTarget);
    if (!taken) return;
    event.preventDefault();
    event.stopPropagation();
  };
  return { ref, onKeyDown, focusDay };
}

/** Keeps the tab stop on the day of the address, whatever the grid draws anew. */
function useDayStop(onDay: Day): Pick<GridKeys, 'ref' | 'focusDay'> {
  const [grid, setGrid] = useState<HTMLElement | null>(null);
  const wanted = useRef<Day | undefined>(undefined);

  const mark = useCallback(() => {
    if (grid === null) return;
    const cells = [...grid.querySelectorAll<HTMLElement>(CELL)];
    // A week draws a day twice: once for whole days, once by the hour.
    const active = cells.find((cell) => cell.dataset.date === onDay);
    for (const cell of cells) cell.tabIndex = cell === active ? 0 : -1;
    if (active === undefined) {
      const first = grid.querySelector<HTMLElement>(ITEM);
      if (first !== null) first.tabIndex = 0;
    } else if (wanted.current === onDay && !isFocusKept()) {
      wanted.current = undefined;
      active.focus();
    }
  }, [grid, onDay]);

  useEffect(() => {
    mark();
    if (grid === null) return undefined;
    const observer = new MutationObserver(mark);
    observer.observe(grid, { childList: true, subtree: true });
    return () => observer.disconnect();
  }, [grid, mark]);

  const focusDay = (day: Day) => {
    wanted.current = day;
    if (day === onDay) mark();
    else changeCalendar({ onDay: day });
  };
  return { ref: setGrid, focusDay };
}
