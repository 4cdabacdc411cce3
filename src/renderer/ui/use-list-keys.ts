import { type KeyboardEvent, useCallback, useRef, useState } from 'react';

export interface ListKeys {
  /** Index of the row that the Tab key reaches. */
  readonly active: number;
  setActive(index: number): void;
  /** Brings a row to the focus. */
  focus(index: number): void;
  /** Put these on the element that holds the rows; each row carries `data-row` and `tabIndex`. */
  readonly listProps: {
    readonly ref: (element: HTMLElement | null) => void;
    readonly onKeyDown: (event: KeyboardEvent) => void;
  };
}

const STEPS: Readonly<Record<string, number>> = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 };

/** J and K (or the arrows) move over the rows, Enter opens one; letters only while no field has focus. */
export function useListKeys(count: number, onOpen: (index: number) => void): ListKeys {
  const [wanted, setActive] = useState(0);
  const list = useRef<HTMLElement | null>(null);
  const active = Math.min(wanted, Math.max(0, count - 1));

  const focusRow = (index: number) => {
    setActive(index);
    list.current?.querySelectorAll<HTMLElement>('[data-row]')[index]?.focus();
  };
  const move = (key: string): boolean => {
    if (key === 'Home' || key === 'End') {
      focusRow(key === 'Home' ? 0 : count - 1);
      return true;
    }
    const step = STEPS[key];
    if (step === undefined) return false;
    const onRow = document.activeElement?.closest('[data-row]') !== null;
    focusRow(onRow ? Math.max(0, Math.min(count - 1, active + step)) : active);
    return true;
  };
  const press = useRef({ move, open: () => onOpen(active), count });
  press.current = { move, open: () => onOpen(active), count };

  // Letters work wherever the focus is, so that the first J enters the list.
  const stop = useRef<() => void>(() => undefined);
  const ref = useCallback((element: HTMLElement | null) => {
    list.current = element;
    stop.current();
    if (element === null) return;
    const onKey = (event: globalThis.KeyboardEvent) => {
      if (event.key !== 'j' && event.key !== 'k') return;
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (press.current.count > 0 && press.current.move(event.key)) event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    stop.current = () => document.removeEventListener('keydown', onKey);
  }, []);

  const onKeyDown = (event: KeyboardEvent) => {
    if (!(event.target instanceof HTMLElement) || !event.target.hasAttribute('data-row')) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      press.current.open();
    } else if (event.key !== 'j' && event.key !== 'k' && move(event.key)) event.preventDefault();
  };
  return { active, setActive, focus: focusRow, listProps: { ref, onKeyDown } };
}

/** Whether a key press belongs to a field or a dialog rather than to the page. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target.closest('[role="dialog"]') !== null) return true;
  // Nothing is written into a choice: letters stay the page's.
  if (target instanceof HTMLInputElement && ['radio', 'checkbox'].includes(target.type))
    return false;
  return ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName);
}
