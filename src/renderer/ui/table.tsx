import { Button } from '@mantine/core';
import { Fragment, type ReactNode } from 'react';
import { useText } from './region';
import { AllBox, RowBox, type RowSelection, useRowSelection } from './row-selection';
import { useListKeys } from './use-list-keys';

export interface Column<Row> {
  readonly key: string;
  readonly header: ReactNode;
  readonly align?: 'right';
  /** Whether the rows are in this column's order; for columns whose head sorts. */
  readonly sorted?: 'ascending' | 'descending' | 'none';
  /** CSS width; one column at least stays without. */
  readonly width?: number | string;
  render(row: Row): ReactNode;
}

interface TableProps<Row> {
  /** What the table lists, for those who hear it. */
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** Enter or a click on a row. */
  readonly onOpen?: (row: Row) => void;
  /** What a click does where only Enter opens: it shows the row in the inspector. */
  readonly onSelect?: (row: Row) => void;
  readonly selectedKey?: string | undefined;
  /** With a keyset page behind: how many there are in all, and the way to the next. */
  readonly more?: {
    readonly total: number;
    readonly pending: boolean;
    readonly onMore: (() => void) | undefined;
  };
  /** Rows that can be chosen together, by Space, Shift J and K, Shift and a click; needs `onOpen`. */
  readonly selection?: RowSelection<Row>;
  /** What a row says beneath itself, over the whole width. */
  readonly beneath?: (row: Row) => ReactNode | undefined;
  /** Without a border, where the table fills the pane. */
  readonly bare?: boolean;
}

/** Rows of facts with a head that stays; J, K and Enter work when rows can be opened. */
export function Table<Row>(props: TableProps<Row>) {
  const { label, columns, rows, rowKey, onOpen, onSelect, selectedKey, more, bare = false } = props;
  const { selection, beneath } = props;
  const keys = useListKeys(onOpen === undefined ? 0 : rows.length, (index) => {
    const row = rows[index];
    if (row !== undefined) onOpen?.(row);
  });
  const openable = onOpen !== undefined;
  const choose = useRowSelection(rows, selection, keys);
  return (
    <div className={bare ? 'gh-table-box gh-table-bare' : 'gh-table-box'}>
      <table className="gh-table" aria-label={label}>
        <thead>
          <tr>
            {selection === undefined ? null : <AllBox rows={rows} selection={selection} />}
            {columns.map(({ key, header, align, width, sorted }) => (
              <th key={key} scope="col" className={align} aria-sort={sorted} style={{ width }}>
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody {...(openable ? { ref: keys.listProps.ref, onKeyDown: choose.onKeyDown } : {})}>
          {rows.map((row, index) => {
            const key = rowKey(row);
            const under = beneath?.(row);
            return (
              <Fragment key={key}>
                <tr
                  {...(openable
                    ? { 'data-row': key, tabIndex: index === keys.active ? 0 : -1 }
                    : {})}
                  aria-selected={
                    openable ? (selection?.isSelected(row) ?? key === selectedKey) : undefined
                  }
                  className={lookOf({
                    shown: key === selectedKey,
                    selected: selection?.isSelected(row) ?? false,
                    over: under !== undefined,
                  })}
                  onFocus={() => keys.setActive(index)}
                  onClick={(event) => {
                    if (!openable || isControl(event.target)) return;
                    if (!choose.onRowClick(event, index)) (onSelect ?? onOpen)(row);
                  }}
                >
                  {selection === undefined ? null : (
                    <RowBox
                      label={selection.label(row)}
                      checked={selection.isSelected(row)}
                      disabled={selection.canSelect?.(row) === false}
                      onClick={(event) => choose.onBox(event, index)}
                    />
                  )}
                  {columns.map((column) => (
                    <td key={column.key} className={column.align}>
                      {column.render(row)}
                    </td>
                  ))}
                </tr>
                {under === undefined ? null : (
                  <tr className="gh-beneath">
                    <td colSpan={columns.length + (selection === undefined ? 0 : 1)}>{under}</td>
                  </tr>
                )}
              </Fragment>
            );
          })}
        </tbody>
      </table>
      {more === undefined ? null : <More shown={rows.length} {...more} />}
    </div>
  );
}

interface Look {
  readonly shown: boolean;
  readonly selected: boolean;
  readonly over: boolean;
}

function lookOf({ shown, selected, over }: Look): string | undefined {
  const look = shown ? 'gh-selected' : selected ? 'gh-chosen' : '';
  return `${look}${over ? ' gh-over' : ''}`.trim() || undefined;
}

/** A button or a link inside a row acts for itself. */
const isControl = (target: EventTarget) =>
  target instanceof Element && target.closest('button, a, input, label') !== null;

interface MoreProps {
  readonly shown: number;
  readonly total: number;
  readonly pending: boolean;
  readonly onMore: (() => void) | undefined;
}

function More({ shown, total, pending, onMore }: MoreProps) {
  const t = useText();
  return (
    <div className="gh-more">
      <span className="gh-meta gh-num">{t('ui.table.shown', { shown, total })}</span>
      {onMore === undefined ? null : (
        <Button size="xs" onClick={onMore} aria-disabled={pending}>
          {t('ui.table.more')}
        </Button>
      )}
    </div>
  );
}
