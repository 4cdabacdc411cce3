import { useSignedIn } from '../../../rpc/signed-in';
import { useAllPages } from '../../../rpc/use-all-pages';
import { ExportCsv } from '../../../ui/export-csv';
import { useText } from '../../../ui/region';
import { useBoardScope } from '../board/use-board-scope';
import type { ListFilter, ListQuery } from './list-query';
import { isSelected, type ListSelection } from './list-selection';
import { useTaskCsv } from './task-csv';

interface SelectionExportProps {
  readonly selection: ListSelection;
  readonly filter: ListFilter;
  readonly query: ListQuery;
}

/** The selected tasks as CSV, in the order of the list. */
export function SelectionExport({ selection, filter, query }: SelectionExportProps) {
  const t = useText();
  const { tenant } = useSignedIn();
  const { scope } = useBoardScope();
  const columns = useTaskCsv();
  const { sort, descending } = query;
  const list = useAllPages('tasks.listAll', { ...filter, sort, descending }, scope);
  const pages = async (after: string | undefined) => {
    const { rows, next } = await list(after);
    return { rows: rows.filter(({ id }) => isSelected(selection, id)), next };
  };
  return (
    <ExportCsv
      name={`${tenant?.slug ?? 'gatehouse'}-selected-tasks`}
      columns={columns}
      pages={pages}
      label={t('bulk.bar.export')}
    />
  );
}
