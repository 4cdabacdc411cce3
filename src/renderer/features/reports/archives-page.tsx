import { Button, SegmentedControl, TextInput } from '@mantine/core';
import { isDay } from '@shared/base/days';
import { CADENCES, type Cadence } from '@shared/domain/cycles/cycle';
import { useTenant, useTenantScope } from '../../rpc/signed-in';
import { usePages } from '../../rpc/use-pages';
import { EmptyState } from '../../ui/empty-state';
import { ListPage } from '../../ui/list-page';
import { Loaded, newestOf } from '../../ui/loaded';
import { StatusText } from '../../ui/marks';
import { tenantPlace } from '../../ui/place';
import { useText } from '../../ui/region';
import { type Column, Table } from '../../ui/table';
import { DateText } from '../../ui/times';
import { goTo, setQuery, usePlace } from '../../ui/use-place';
import { ArchiveExport } from './archive-export';
import { ARCHIVE_COLUMNS, type ArchiveRow, useArchiveWords } from './archive-words';

/** What was decided by the week, the month and the quarter, as each decision was made (M187). */
export function ArchivesPage() {
  const t = useText();
  const { name } = useTenant();
  const { query } = usePlace();
  const cadence = CADENCES.find((each) => each === query.of) ?? 'weekly';
  const days = {
    ...(isDay(query.from ?? '') && { fromOn: query.from }),
    ...(isDay(query.to ?? '') && { toOn: query.to }),
  };
  const filter = { cadence, ...days };
  const pages = usePages('cycles.archive', filter, useTenantScope());
  const total = newestOf(pages.answer)?.total;
  return (
    <ListPage
      flush
      title={t('archives.title')}
      meta={total === undefined ? name : t('archives.meta', { tenant: name, count: total })}
      actions={<ArchiveExport filter={filter} />}
      toolbar={<ArchiveBar cadence={cadence} from={query.from} to={query.to} />}
    >
      <Loaded
        answer={pages.answer}
        isEmpty={({ rows }) => rows.length === 0}
        empty={<Nothing filtered={Object.keys(days).length > 0} />}
      >
        {({ rows, total: all, next }) => (
          <ArchiveTable
            cadence={cadence}
            rows={rows}
            more={{
              total: all,
              pending: pages.pending,
              onMore: next === null ? undefined : pages.more,
            }}
          />
        )}
      </Loaded>
    </ListPage>
  );
}

interface ArchiveBarProps {
  readonly cadence: Cadence;
  readonly from: string | undefined;
  readonly to: string | undefined;
}

function ArchiveBar({ cadence, from, to }: ArchiveBarProps) {
  const t = useText();
  return (
    <>
      <SegmentedControl
        size="xs"
        aria-label={t('archives.of')}
        value={cadence}
        data={CADENCES.map((value) => ({ value, label: t(`archives.of.${value}`) }))}
        onChange={(of) => setQuery({ of })}
      />
      <span className="gh-grow" />
      <span className="gh-meta" aria-hidden>
        {t('archives.from')}
      </span>
      <TextInput
        size="xs"
        type="date"
        aria-label={t('archives.from')}
        value={from ?? ''}
        max={to}
        onChange={(event) => setQuery({ from: event.currentTarget.value })}
      />
      <span className="gh-meta" aria-hidden>
        {t('archives.to')}
      </span>
      <TextInput
        size="xs"
        type="date"
        aria-label={t('archives.to')}
        value={to ?? ''}
        min={from}
        onChange={(event) => setQuery({ to: event.currentTarget.value })}
      />
    </>
  );
}

function Nothing({ filtered }: { filtered: boolean }) {
  const t = useText();
  if (!filtered) return <EmptyState title={t('archives.empty')} text={t('archives.empty.about')} />;
  return (
    <EmptyState
      title={t('archives.none')}
      actions={
        <Button onClick={() => setQuery({ from: undefined, to: undefined })}>
          {t('archives.clear')}
        </Button>
      }
    />
  );
}

interface ArchiveTableProps {
  readonly cadence: Cadence;
  readonly rows: readonly ArchiveRow[];
  readonly more: { total: number; pending: boolean; onMore: (() => void) | undefined };
}

function ArchiveTable({ cadence, rows, more }: ArchiveTableProps) {
  const t = useText();
  const { slug } = useTenant();
  const words = useArchiveWords();
  const columns: readonly Column<ArchiveRow>[] = [
    {
      key: 'decision',
      header: t('archives.column.decision'),
      width: 112,
      render: ({ decision }) => <StatusText state={decision} />,
    },
    {
      key: 'cycle',
      header: t('archives.column.cycle'),
      width: 120,
      render: (row) => <span className="gh-medium gh-nowrap">{words.cycle(row)}</span>,
    },
    ...ARCHIVE_COLUMNS[cadence].map(
      (key): Column<ArchiveRow> => ({
        key,
        header: t(`archives.column.${key}`),
        render: (row) => (
          <span className="gh-col gh-ink-2">
            {words[key](row)
              .split(' · ')
              .map((line) => (
                <span key={line}>{line}</span>
              ))}
          </span>
        ),
      }),
    ),
    {
      key: 'decided',
      header: t('archives.column.decided'),
      width: 120,
      render: ({ decidedAtMs }) => (
        <span className="gh-meta">
          <DateText atMs={decidedAtMs} show="shortDateTime" />
        </span>
      ),
    },
  ];
  return (
    <Table
      bare
      label={t(`archives.of.${cadence}`)}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      onOpen={({ id }) => goTo(tenantPlace(slug, 'cycles', id))}
      more={more}
    />
  );
}
