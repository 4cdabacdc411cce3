import { Button, SegmentedControl } from '@mantine/core';
import type { Output } from '@shared/contract';
import { IconChecklist } from '@tabler/icons-react';
import { useTenant } from '../../rpc/signed-in';
import { usePages } from '../../rpc/use-pages';
import { EmptyState } from '../../ui/empty-state';
import { ListPage } from '../../ui/list-page';
import { Loaded, newestOf } from '../../ui/loaded';
import { tenantPlace } from '../../ui/place';
import { useText } from '../../ui/region';
import { type Column, Table } from '../../ui/table';
import { DateText } from '../../ui/times';
import { goTo, setQuery, usePlace } from '../../ui/use-place';
import { OutputAlerts, OutputReports } from './output-facts';

const SPANS = [7, 30, 90] as const;
type Done = Output<'tasks.listAll'>['rows'][number];

/** What a tenant has to show: work that was completed, the reports made of it, and what raises an alert now (M47). */
export function OutputsPage() {
  const t = useText();
  const { id, name, slug } = useTenant();
  const { query } = usePlace();
  const days = SPANS.find((each) => String(each) === query.days) ?? 30;
  const done = usePages(
    'tasks.listAll',
    { states: ['completed'], completedWithinDays: days, sort: 'completed' },
    { kind: 'tenants', tenantIds: [id] },
  );
  const total = newestOf(done.answer)?.total;
  return (
    <ListPage
      flush
      title={t('reports.outputs.title')}
      meta={
        total === undefined ? name : t('reports.outputs.meta', { tenant: name, count: total, days })
      }
      toolbar={
        <SegmentedControl
          aria-label={t('reports.outputs.span')}
          value={String(days)}
          data={SPANS.map((each) => ({
            value: String(each),
            label: t('reports.outputs.days', { days: each }),
          }))}
          onChange={(value) => setQuery({ days: value })}
        />
      }
      inspector={
        <>
          <OutputReports />
          <OutputAlerts />
        </>
      }
    >
      <Loaded
        answer={done.answer}
        isEmpty={({ rows }) => rows.length === 0}
        empty={
          <EmptyState
            icon={<IconChecklist className="gh-icon" aria-hidden />}
            title={t('reports.outputs.empty', { days })}
            text={t('reports.outputs.empty.about')}
            actions={
              <Button onClick={() => goTo(tenantPlace(slug, 'tasks'))}>
                {t('reports.outputs.board')}
              </Button>
            }
          />
        }
      >
        {({ rows, total: all, next }) => (
          <DoneTable
            rows={rows}
            more={{
              total: all,
              pending: done.pending,
              onMore: next === null ? undefined : done.more,
            }}
          />
        )}
      </Loaded>
    </ListPage>
  );
}

interface DoneTableProps {
  readonly rows: readonly Done[];
  readonly more: { total: number; pending: boolean; onMore: (() => void) | undefined };
}

function DoneTable({ rows, more }: DoneTableProps) {
  const t = useText();
  const { slug } = useTenant();
  const columns: readonly Column<Done>[] = [
    {
      key: 'task',
      header: t('reports.outputs.column.task'),
      render: ({ title, kpiImpact }) => (
        <div>
          <span className="gh-medium">{title}</span>
          {kpiImpact === '' ? null : (
            <div className="gh-meta">{t('reports.outputs.impact', { impact: kpiImpact })}</div>
          )}
        </div>
      ),
    },
    {
      key: 'module',
      header: t('reports.outputs.column.module'),
      width: 144,
      render: ({ module }) => <span className="gh-meta">{t(`roles.module.${module}`)}</span>,
    },
    {
      key: 'owner',
      header: t('reports.outputs.column.owner'),
      width: 96,
      render: ({ owner }) => <span className="gh-meta">{owner?.name ?? '–'}</span>,
    },
    {
      key: 'completed',
      header: t('reports.outputs.column.completed'),
      width: 120,
      render: ({ completedAtMs, stateAtMs }) => (
        <span className="gh-meta">
          <DateText atMs={completedAtMs ?? stateAtMs} show="shortDateTime" />
        </span>
      ),
    },
  ];
  return (
    <Table
      bare
      label={t('reports.outputs.work')}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      onOpen={({ id }) => goTo(tenantPlace(slug, 'tasks', id))}
      more={more}
    />
  );
}
