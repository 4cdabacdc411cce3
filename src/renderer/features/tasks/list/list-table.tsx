import { useHotkeys, useMediaQuery } from '@mantine/hooks';
import { useState } from 'react';
import { useSignedIn } from '../../../rpc/signed-in';
import { useText } from '../../../ui/region';
import { Table } from '../../../ui/table';
import { BulkBar } from './bulk-bar';
import { BulkDialog } from './bulk-dialog';
import type { BulkAction } from './bulk-draft';
import type { ListFilter, ListQuery } from './list-query';
import { isSelected, type ListSelection, NOTHING_SELECTED, select } from './list-selection';
import type { ListedTask } from './listed-task';
import { useListColumns } from './use-list-columns';

interface ListTableProps {
  readonly rows: readonly ListedTask[];
  readonly total: number;
  readonly pending: boolean;
  readonly onMore: (() => void) | undefined;
  readonly filter: ListFilter;
  readonly query: ListQuery;
  readonly owners: readonly { readonly id: string; readonly name: string }[];
  readonly shownId: string | undefined;
  readonly onOpen: (task: ListedTask) => void;
  readonly onShow: (task: ListedTask) => void;
}

/** The table with its selection and, while something is selected, the bar that acts on it. */
export function ListTable(props: ListTableProps) {
  const { rows, total, pending, onMore, filter, query, owners, shownId, onOpen, onShow } = props;
  const t = useText();
  const { tenant } = useSignedIn();
  const [selection, setSelection] = useState<ListSelection>(NOTHING_SELECTED);
  const [action, setAction] = useState<BulkAction | undefined>(undefined);
  const narrow = useMediaQuery('(max-width: 1279px)', false, { getInitialValueInEffect: false });
  const columns = useListColumns({
    query,
    withTenant: tenant === undefined,
    compact: narrow || shownId !== undefined,
  });
  useHotkeys([
    ['Escape', () => setSelection(NOTHING_SELECTED), { preventDefault: false }],
    ['a', () => showRowAtFocus(rows, onShow)],
  ]);
  const bar = {
    selection,
    total,
    filter,
    query,
    onChange: setSelection,
    onAct: setAction,
  };
  return (
    <div className="list">
      <div className="tasks-table list-rows">
        <Table
          label={t('list.label')}
          columns={columns}
          rows={rows}
          rowKey={({ id }) => id}
          selectedKey={shownId}
          onOpen={onOpen}
          onSelect={onShow}
          selection={{
            isSelected: ({ id }) => isSelected(selection, id),
            set: (tasks, on) => setSelection((now) => select(now, tasks, on)),
            label: ({ title }) => t('list.select', { title }),
            allLabel: t('list.selectLoaded'),
          }}
          more={{ total, pending, onMore }}
          bare
        />
      </div>
      <BulkBar {...bar} />
      {action === undefined ? null : (
        <BulkDialog
          action={action}
          selection={selection}
          total={total}
          filter={filter}
          owners={owners}
          onClose={() => setAction(undefined)}
          onDone={() => {
            setAction(undefined);
            setSelection(NOTHING_SELECTED);
          }}
        />
      )}
    </div>
  );
}

/** A on a row: its record comes into the inspector, and the focus goes to its first move. */
function showRowAtFocus(rows: readonly ListedTask[], show: (task: ListedTask) => void): void {
  const id = document.activeElement?.getAttribute('data-row');
  const task = rows.find((row) => row.id === id);
  if (task === undefined) return;
  show(task);
  focusFirstMove(20);
}

/** The record may still be on its way: looks once a frame, for a third of a second. */
function focusFirstMove(frames: number): void {
  const move = document.querySelector<HTMLElement>('.tasks-moves button');
  if (move !== null) move.focus();
  else if (frames > 0) requestAnimationFrame(() => focusFirstMove(frames - 1));
}
