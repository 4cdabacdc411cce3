import { UnstyledButton } from '@mantine/core';
import type { AgencyColumn } from '@shared/domain/agency/columns';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { TenantChip } from '../../ui/marks';
import { tenantPlace } from '../../ui/place';
import { useText } from '../../ui/region';
import { type Column, Table } from '../../ui/table';
import { goTo, setQuery } from '../../ui/use-place';
import { AgencyCell } from './agency-cells';
import { columnName, isFigure, type SortColumn, type Sorting } from './agency-columns';
import type { AgencyRow } from './overview';

interface AgencyTableProps {
  readonly columns: readonly AgencyColumn[];
  readonly rows: readonly AgencyRow[];
  readonly sorting: Sorting;
}

/** The grid itself; Enter or a click opens a tenant's overview, a head sorts. */
export function AgencyTable({ columns, rows, sorting }: AgencyTableProps) {
  const t = useText();
  const sortedAs = (column: SortColumn) =>
    sorting.column === column ? (sorting.descending ? 'descending' : 'ascending') : 'none';
  const all: readonly Column<AgencyRow>[] = [
    {
      key: 'tenant',
      header: <SortHead column="tenant" sorting={sorting} />,
      sorted: sortedAs('tenant'),
      render: ({ initials, colourSlot, name }) => (
        <TenantChip initials={initials} slot={colourSlot} name={name} />
      ),
    },
    ...columns.map(
      (column): Column<AgencyRow> => ({
        key: column,
        header: <SortHead column={column} sorting={sorting} />,
        sorted: sortedAs(column),
        ...(isFigure(column) && { align: 'right' as const }),
        render: (row) => <AgencyCell row={row} column={column} />,
      }),
    ),
  ];
  return (
    <div className="agency-grid">
      <Table
        label={t('agency.table')}
        columns={all}
        rows={rows}
        rowKey={({ tenantId }) => tenantId}
        onOpen={({ slug }) => goTo(tenantPlace(slug, 'overview'))}
        bare
      />
    </div>
  );
}

function SortHead({ column, sorting }: { column: SortColumn; sorting: Sorting }) {
  const t = useText();
  const name = columnName(column, t);
  const isSorted = sorting.column === column;
  const Arrow = isSorted && sorting.descending ? IconArrowDown : IconArrowUp;
  // A figure's first order is the highest first; a name's is A to Z.
  const descends = isSorted ? !sorting.descending : column !== 'tenant' && isFigure(column);
  return (
    <UnstyledButton
      className="agency-sort"
      aria-label={t('agency.sort', { column: name })}
      onClick={() => setQuery({ sort: `${descends ? '-' : ''}${column}` })}
    >
      {name}
      <Arrow
        className={isSorted ? 'gh-icon gh-icon-sm' : 'gh-icon gh-icon-sm agency-sort-off'}
        aria-hidden
      />
    </UnstyledButton>
  );
}
