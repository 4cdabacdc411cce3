import type { Scope } from '@shared/rpc/frames';
import { useSignedIn } from '../../../rpc/signed-in';
import { useAllPages } from '../../../rpc/use-all-pages';
import { ExportCsv } from '../../../ui/export-csv';
import type { ListFilter, ListQuery } from './list-query';
import { useTaskCsv } from './task-csv';

interface ListExportProps {
  readonly filter: ListFilter;
  readonly query: ListQuery;
  readonly scope: Scope;
}

/** The list as it is filtered and ordered, whole, as CSV. */
export function ListExport({ filter, query, scope }: ListExportProps) {
  const { tenant } = useSignedIn();
  const columns = useTaskCsv();
  const { sort, descending } = query;
  const pages = useAllPages('tasks.listAll', { ...filter, sort, descending }, scope);
  return (
    <ExportCsv name={`${tenant?.slug ?? 'gatehouse'}-tasks`} columns={columns} pages={pages} />
  );
}
