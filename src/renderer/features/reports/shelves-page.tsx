import { Button, SegmentedControl } from '@mantine/core';
import { REPORT_KINDS, type ReportKind } from '@shared/domain/reports/report';
import { IconArchive, IconChartBar, IconChecklist, IconFileText } from '@tabler/icons-react';
import { useState } from 'react';
import { useTenant, useTenantScope } from '../../rpc/signed-in';
import { useWatched } from '../../rpc/use-watched';
import { EmptyState } from '../../ui/empty-state';
import { ListPage } from '../../ui/list-page';
import { Loaded, newestOf } from '../../ui/loaded';
import { tenantPlace } from '../../ui/place';
import { useText } from '../../ui/region';
import { Table } from '../../ui/table';
import { goTo, setQuery, usePlace } from '../../ui/use-place';
import { DraftReadoutDialog } from './draft-readout-dialog';
import type { ReportRow } from './period-text';
import { ReportExport } from './report-export';
import { useShelfColumns } from './shelf-columns';

const PAGE = 50;
const MOST = 200;

/** The six shelves of a tenant with exact counts (M183). */
export function ShelvesPage() {
  const t = useText();
  const { name, slug } = useTenant();
  const { query } = usePlace();
  const kind = REPORT_KINDS.find((each) => each === query.shelf) ?? 'readout';
  const [limit, setLimit] = useState(PAGE);
  const answer = useWatched('reports.list', { kind, limit }, useTenantScope(), { keep: true });
  const [drafting, setDrafting] = useState(false);
  const list = newestOf(answer);
  return (
    <ListPage
      title={t('reports.screen.title')}
      meta={t('reports.screen.meta', {
        tenant: name,
        count: list?.total ?? 0,
        kind: t(`reports.kind.${kind}`),
      })}
      flush
      actions={
        <>
          <ReportExport kind={kind} />
          <Button
            leftSection={<IconChecklist className="gh-icon" aria-hidden />}
            onClick={() => goTo(tenantPlace(slug, 'reports', 'outputs'))}
          >
            {t('reports.outputs.title')}
          </Button>
          <Button
            leftSection={<IconChartBar className="gh-icon" aria-hidden />}
            onClick={() => goTo(tenantPlace(slug, 'reports', 'growth'))}
          >
            {t('reports.screen.growth')}
          </Button>
          <Button
            variant="filled"
            leftSection={<IconFileText className="gh-icon" aria-hidden />}
            onClick={() => setDrafting(true)}
          >
            {t('reports.screen.draft')}
          </Button>
        </>
      }
      toolbar={
        <>
          <Shelves kind={kind} counts={list?.byKind} onChange={() => setLimit(PAGE)} />
          <span className="gh-grow" />
          <Button
            size="xs"
            leftSection={<IconArchive className="gh-icon gh-icon-sm" aria-hidden />}
            onClick={() => goTo(tenantPlace(slug, 'reports', 'archives'))}
          >
            {t('archives.title')}
          </Button>
        </>
      }
    >
      <Loaded
        answer={answer}
        isEmpty={({ rows }) => rows.length === 0}
        empty={
          <EmptyState
            title={t('reports.screen.empty.title', { kind: t(`reports.kind.${kind}`) })}
            text={t(`reports.screen.empty.${kind}`)}
          />
        }
      >
        {({ rows, total, next }) => (
          <ShelfTable
            rows={rows}
            more={{
              total,
              pending: false,
              onMore:
                next === null || limit >= MOST
                  ? undefined
                  : () => setLimit(Math.min(MOST, limit + PAGE)),
            }}
          />
        )}
      </Loaded>
      {drafting ? <DraftReadoutDialog onClose={() => setDrafting(false)} /> : null}
    </ListPage>
  );
}

interface ShelvesProps {
  readonly kind: ReportKind;
  readonly counts: Readonly<Record<ReportKind, number>> | undefined;
  readonly onChange: () => void;
}

function Shelves({ kind, counts, onChange }: ShelvesProps) {
  const t = useText();
  const order: readonly ReportKind[] = [
    'readout',
    'weekly',
    'monthly',
    'quarterly',
    'summary',
    'end_state',
  ];
  return (
    <SegmentedControl
      size="xs"
      aria-label={t('reports.screen.shelves')}
      value={kind}
      onChange={(value) => {
        onChange();
        setQuery({ shelf: value });
      }}
      data={order.map((each) => ({
        value: each,
        label:
          counts === undefined
            ? t(`reports.kind.${each}`)
            : `${t(`reports.kind.${each}`)} ${counts[each]}`,
      }))}
    />
  );
}

interface ShelfTableProps {
  readonly rows: readonly ReportRow[];
  readonly more: NonNullable<Parameters<typeof Table>[0]['more']>;
}

function ShelfTable({ rows, more }: ShelfTableProps) {
  const t = useText();
  const { slug } = useTenant();
  const columns = useShelfColumns<ReportRow>();
  return (
    <Table
      label={t('reports.screen.title')}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      onOpen={({ id }) => goTo(tenantPlace(slug, 'reports', id))}
      more={more}
      bare
    />
  );
}
