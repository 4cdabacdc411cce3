import { UnstyledButton } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useTenants } from '../../../rpc/signed-in';
import { TenantMark } from '../../../ui/marks';
import { useText } from '../../../ui/region';
import type { Column } from '../../../ui/table';
import { useTaskColumns } from '../task-columns';
import { type ListQuery, type ListSort, sortBy } from './list-query';
import type { ListedTask } from './listed-task';

interface ListColumns {
  readonly query: ListQuery;
  readonly withTenant: boolean;
  /** In a narrow window, or with a record in the inspector: what of the record is missing, not its texts. */
  readonly compact: boolean;
}

/** Which order a click on a column's head gives; the others do not sort. */
const SORT_OF: Readonly<Record<string, ListSort>> = {
  number: 'position',
  task: 'module',
  state: 'state',
  owner: 'owner',
  due: 'due',
  priority: 'priority',
};

/** The columns of a task, its tenant first where there are several, with heads that sort. */
export function useListColumns({
  query,
  withTenant,
  compact,
}: ListColumns): readonly Column<ListedTask>[] {
  const t = useText();
  const own = useTaskColumns(compact);
  const columns: readonly Column<ListedTask>[] = withTenant
    ? [
        {
          key: 'tenant',
          header: t('list.column.tenant'),
          width: compact ? 72 : 152,
          render: ({ tenantId }) => <Tenant tenantId={tenantId} short={compact} />,
        },
        ...own.filter(({ key }) => key !== 'number'),
      ]
    : own;
  return columns.map((column) => {
    const sort = SORT_OF[column.key];
    if (sort === undefined) return column;
    const sorted = sortedBy(query, sort);
    const label = column.key === 'task' ? t('list.column.module') : column.header;
    return {
      ...column,
      sorted,
      header: (
        <UnstyledButton
          className="list-sort"
          title={t('list.sort', { column: String(label) })}
          onClick={() => sortBy(query, sort)}
        >
          {column.header}
          {sorted === 'none' ? null : sorted === 'ascending' ? (
            <IconArrowUp className="gh-icon gh-icon-sm" aria-hidden />
          ) : (
            <IconArrowDown className="gh-icon gh-icon-sm" aria-hidden />
          )}
        </UnstyledButton>
      ),
    };
  });
}

function sortedBy(
  { sort, descending }: ListQuery,
  by: ListSort,
): 'ascending' | 'descending' | 'none' {
  if (sort !== by) return 'none';
  // The highest score comes first, so its order begins the other way round.
  return descending === (by === 'priority') ? 'ascending' : 'descending';
}

function Tenant({ tenantId, short }: { tenantId: string; short: boolean }) {
  const tenant = useTenants().find(({ id }) => id === tenantId);
  if (tenant === undefined) return null;
  return (
    <span className="gh-row">
      <TenantMark initials={tenant.initials} slot={tenant.colourSlot} />
      <span className={short ? 'gh-hidden' : 'gh-clip'}>{tenant.name}</span>
    </span>
  );
}
