import { type KeyboardEvent, type MouseEvent, useEffect, useRef } from 'react';
import type { ListKeys } from './use-list-keys';

/** Rows that can be chosen together. */
export interface RowSelection<Row> {
  isSelected(row: Row): boolean;
  set(rows: readonly Row[], on: boolean): void;
  /** Rows that cannot be chosen keep an empty box; without it all can. */
  canSelect?(row: Row): boolean;
  /** Of one row's box, and of the box over all rows on screen. */
  label(row: Row): string;
  readonly allLabel: string;
}

const STEPS: Readonly<Record<string, number>> = { J: 1, ArrowDown: 1, K: -1, ArrowUp: -1 };

/**
 * Space chooses the row with the focus; Shift with J, K or the arrows takes the next one along; Shift and a click
 * takes everything from the row that was chosen last.
 */
export function useRowSelection<Row>(
  rows: readonly Row[],
  selection: RowSelection<Row> | undefined,
  keys: ListKeys,
) {
  const anchor = useRef<number | undefined>(undefined);
  const can = (row: Row) => selection?.canSelect?.(row) ?? true;
  const range = (from: number, to: number) =>
    rows.slice(Math.min(from, to), Math.max(from, to) + 1).filter(can);
  const toggle = (index: number) => {
    const row = rows[index];
    if (row === undefined || !can(row)) return;
    anchor.current = index;
    selection?.set([row], !selection.isSelected(row));
  };
  const extend = (to: number) => {
    anchor.current ??= keys.active;
    selection?.set(range(anchor.current, to), true);
  };
  return {
    onKeyDown: (event: KeyboardEvent) => {
      const onRow = event.target instanceof HTMLElement && event.target.hasAttribute('data-row');
      const step = STEPS[event.key];
      if (selection === undefined || !onRow || event.ctrlKey || event.metaKey || event.altKey) {
        keys.listProps.onKeyDown(event);
      } else if (event.key === ' ') {
        event.preventDefault();
        toggle(keys.active);
      } else if (event.shiftKey && step !== undefined) {
        event.preventDefault();
        const to = Math.max(0, Math.min(rows.length - 1, keys.active + step));
        extend(to);
        keys.focus(to);
      } else keys.listProps.onKeyDown(event);
    },
    /** Whether the click was meant for the selection. */
    onRowClick: (event: MouseEvent, index: number): boolean => {
      if (selection === undefined || !event.shiftKey) return false;
      extend(index);
      return true;
    },
    onBox: (event: MouseEvent, index: number) => {
      if (event.shiftKey) extend(index);
      else toggle(index);
    },
  };
}

interface RowBoxProps {
  readonly label: string;
  readonly checked: boolean;
  readonly disabled: boolean;
  readonly onClick: (event: MouseEvent) => void;
}

/** The box of a row; the row itself is the place of the keys. */
export function RowBox({ label, checked, disabled, onClick }: RowBoxProps) {
  return (
    <td className="gh-box-cell">
      <input
        type="checkbox"
        className="gh-box"
        aria-label={label}
        tabIndex={-1}
        checked={checked}
        disabled={disabled}
        // The click says whether Shift was held; without this React calls the box read-only.
        onChange={() => undefined}
        onClick={onClick}
      />
    </td>
  );
}

interface AllBoxProps<Row> {
  readonly rows: readonly Row[];
  readonly selection: RowSelection<Row>;
}

/** The box in the head: all rows on screen, or none. */
export function AllBox<Row>({ rows, selection }: AllBoxProps<Row>) {
  const eligible = rows.filter((row) => selection.canSelect?.(row) ?? true);
  const count = eligible.filter((row) => selection.isSelected(row)).length;
  const all = eligible.length > 0 && count === eligible.length;
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current !== null) box.current.indeterminate = count > 0 && !all;
  }, [count, all]);
  return (
    <th scope="col" className="gh-box-cell">
      <input
        ref={box}
        type="checkbox"
        className="gh-box"
        aria-label={selection.allLabel}
        checked={all}
        disabled={eligible.length === 0}
        onChange={() => selection.set(eligible, !all)}
      />
    </th>
  );
}
