import { Button } from '@mantine/core';
import {
  AGENCY_COLUMNS,
  type AgencyColumn,
  DEFAULT_AGENCY_COLUMNS,
} from '@shared/domain/agency/columns';
import { LIFECYCLE_STATES } from '@shared/domain/campaigns/campaign';
import { IconColumns3 } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTenants } from '../../rpc/signed-in';
import { useListSetting } from '../../rpc/use-setting';
import { useWatched } from '../../rpc/use-watched';
import { EmptyState } from '../../ui/empty-state';
import { ListPage } from '../../ui/list-page';
import { Loaded, newestOf } from '../../ui/loaded';
import { OrderedChoice } from '../../ui/ordered-choice';
import { useFormats, useText } from '../../ui/region';
import { setQuery, usePlace } from '../../ui/use-place';
import { askedOf, columnName, columnsNamed, type Sorting, sortedRows } from './agency-columns';
import { AgencyExport } from './agency-export';
import { AgencyFilters } from './agency-filters';
import { AgencyTable } from './agency-table';
import type { AgencyRow } from './overview';

/** All tenants of this person in one grid: where each stands, what is wrong there, and the figures that were chosen. */
export function AgencyPage() {
  const t = useText();
  const formats = useFormats();
  const tenants = useTenants();
  const { query } = usePlace();
  const { value, save, ready } = useListSetting('agency.columns', DEFAULT_AGENCY_COLUMNS);
  const columns = columnsNamed(value);
  const [choosing, setChoosing] = useState(false);
  const scope = useMemo(
    () => ({ kind: 'tenants' as const, tenantIds: tenants.map(({ id }) => id) }),
    [tenants],
  );
  const answer = useWatched('agency.grid', askedOf(columns), ready ? scope : undefined, {
    keep: true,
  });
  const filtered = (rows: readonly AgencyRow[]) => rows.filter((row) => answersTo(row, query));
  const grid = newestOf(answer);
  return (
    <ListPage
      title={t('agency.title')}
      meta={
        grid === undefined
          ? undefined
          : t('agency.meta', {
              shown: filtered(grid.rows).length,
              total: grid.rows.length,
              when: formats.shortDateTime(grid.asOfMs),
            })
      }
      actions={
        <Button
          leftSection={<IconColumns3 className="gh-icon" aria-hidden />}
          onClick={() => setChoosing(true)}
        >
          {t('agency.columns')}
        </Button>
      }
      toolbar={
        <>
          <AgencyFilters />
          <span className="gh-grow" />
          {grid === undefined ? null : (
            <AgencyExport
              columns={columns}
              rows={sortedRows(filtered(grid.rows), sortingOf(query, columns))}
            />
          )}
        </>
      }
      flush
    >
      <Loaded
        answer={answer}
        isEmpty={({ rows }) => filtered(rows).length === 0}
        empty={<NoneAnswers />}
      >
        {({ rows }) => (
          <AgencyTable
            columns={columns}
            rows={sortedRows(filtered(rows), sortingOf(query, columns))}
            sorting={sortingOf(query, columns)}
          />
        )}
      </Loaded>
      {choosing ? (
        <OrderedChoice
          title={t('agency.columns')}
          about={t('agency.columns.about')}
          options={AGENCY_COLUMNS.map((column) => ({
            value: column,
            label: columnName(column, t),
          }))}
          value={columns}
          initial={DEFAULT_AGENCY_COLUMNS}
          onSave={(next) => {
            save(next);
            setChoosing(false);
          }}
          onClose={() => setChoosing(false)}
        />
      ) : null}
    </ListPage>
  );
}

type Query = Readonly<Record<string, string>>;

function answersTo(row: AgencyRow, { q = '', lifecycle }: Query): boolean {
  const wanted = LIFECYCLE_STATES.find((state) => state === lifecycle);
  const words = q.trim().toLocaleLowerCase();
  return (
    (wanted === undefined || row.lifecycle === wanted) &&
    row.name.toLocaleLowerCase().includes(words)
  );
}

/** `sort=-overdue` is the most overdue first; a column that is not shown sorts nothing. */
function sortingOf({ sort = 'tenant' }: Query, columns: readonly AgencyColumn[]): Sorting {
  const name = sort.replace(/^-/, '');
  const column = columns.find((each) => each === name) ?? 'tenant';
  return { column, descending: sort.startsWith('-') };
}

function NoneAnswers() {
  const t = useText();
  return (
    <EmptyState
      title={t('agency.filter.none')}
      text={t('agency.filter.noneText')}
      actions={
        <Button onClick={() => setQuery({ q: undefined, lifecycle: undefined })}>
          {t('agency.filter.clear')}
        </Button>
      }
    />
  );
}
