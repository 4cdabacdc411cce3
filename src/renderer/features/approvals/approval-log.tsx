import { Button, SegmentedControl } from '@mantine/core';
import type { Scope } from '@shared/rpc/frames';
import { IconChecklist, IconSettings } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useSignedIn } from '../../rpc/signed-in';
import { usePages } from '../../rpc/use-pages';
import { useWatched } from '../../rpc/use-watched';
import { EmptyState } from '../../ui/empty-state';
import { ListPage } from '../../ui/list-page';
import { Loaded, newestOf } from '../../ui/loaded';
import { tenantPlace } from '../../ui/place';
import { useText } from '../../ui/region';
import { Table } from '../../ui/table';
import { goTo, setQuery, usePlace } from '../../ui/use-place';
import { FILTER_NAMES, FILTERS, type FilterName } from './approval';
import { useApprovalColumns } from './approval-columns';
import { RulesDialog } from './rules-dialog';

/** What was asked for, newest first, by where it stands; of the tenant on screen or of all. */
export function ApprovalLog() {
  const { tenants, tenant } = useSignedIn();
  const ids = tenant === undefined ? tenants.map(({ id }) => id).join() : tenant.id;
  const scope = useMemo(() => ({ kind: 'tenants', tenantIds: ids.split(',') }) as const, [ids]);
  return ids === '' ? null : <Log scope={scope} />;
}

function Log({ scope }: { scope: Scope }) {
  const t = useText();
  const { tenants, tenant } = useSignedIn();
  const { query } = usePlace();
  const [setting, setSetting] = useState(false);
  const filter = FILTER_NAMES.find((each) => each === query.state) ?? 'waiting';
  const states = FILTERS[filter];
  const pages = usePages('approvals.list', states ? { states: [...states] } : {}, scope, 50);
  const list = newestOf(pages.answer);
  const columns = useApprovalColumns(tenant === undefined);
  return (
    <ListPage
      flush
      title={t('approvals.title')}
      meta={
        list &&
        t('approvals.meta', {
          tenant: tenant?.name ?? t('shell.rail.all'),
          total: list.total,
          filter,
        })
      }
      actions={
        tenant === undefined ? null : (
          <Button
            leftSection={<IconSettings className="gh-icon" aria-hidden />}
            onClick={() => setSetting(true)}
          >
            {t('approvals.rules.button')}
          </Button>
        )
      }
      toolbar={<Filters scope={scope} filter={filter} />}
    >
      <Loaded
        answer={pages.answer}
        isEmpty={({ rows }) => rows.length === 0}
        empty={
          <EmptyState
            icon={<IconChecklist className="gh-icon" aria-hidden />}
            title={t(`approvals.empty.${filter}`)}
            text={filter === 'waiting' ? t('approvals.empty.about') : undefined}
          />
        }
      >
        {({ rows, total, next }) => (
          <Table
            bare
            label={t('approvals.title')}
            columns={columns}
            rows={rows}
            rowKey={({ id }) => id}
            onOpen={(row) => {
              const at = tenants.find(({ id }) => id === row.tenantId);
              if (at !== undefined) goTo(tenantPlace(at.slug, 'approvals', row.id));
            }}
            more={{ total, pending: pages.pending, onMore: next === null ? undefined : pages.more }}
          />
        )}
      </Loaded>
      {setting ? <RulesDialog onClose={() => setSetting(false)} /> : null}
    </ListPage>
  );
}

function Filters({ scope, filter }: { scope: Scope; filter: FilterName }) {
  const t = useText();
  const counts = newestOf(useWatched('approvals.count', {}, scope, { keep: true }))?.byState;
  const countOf = (name: FilterName) =>
    counts === undefined
      ? undefined
      : Object.entries(counts)
          .filter(([state]) => FILTERS[name]?.some((each) => each === state) ?? true)
          .reduce((sum, [, count]) => sum + count, 0);
  return (
    <SegmentedControl
      size="xs"
      aria-label={t('approvals.filter.label')}
      value={filter}
      onChange={(state) => setQuery({ state: state === 'waiting' ? undefined : state })}
      data={FILTER_NAMES.map((value) => {
        const count = countOf(value);
        const word = t(`approvals.filter.${value}`);
        return {
          value,
          label: count === undefined ? word : t('approvals.filter.counted', { word, count }),
        };
      })}
    />
  );
}
