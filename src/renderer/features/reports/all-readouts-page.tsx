import { Button, Select } from '@mantine/core';
import { addMonths, type Month } from '@shared/base/days';
import { monthOf } from '@shared/base/zones';
import { tenantScope } from '@shared/rpc/client';
import { IconDownload } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useRpc } from '../../rpc/rpc-context';
import { saveAs } from '../../rpc/save-as';
import { type TenantRow, useSignedIn } from '../../rpc/signed-in';
import { readStoredFile } from '../../rpc/upload-file';
import { useCommand } from '../../rpc/use-command';
import { useWatched } from '../../rpc/use-watched';
import { ListPage } from '../../ui/list-page';
import { newestOf } from '../../ui/loaded';
import { TenantChip } from '../../ui/marks';
import { useNotices } from '../../ui/notices';
import { tenantPlace } from '../../ui/place';
import { useRegion, useText } from '../../ui/region';
import { type Column, Table } from '../../ui/table';
import { goTo } from '../../ui/use-place';
import { monthText } from './period-text';
import { ReportState } from './report-state';

const MONTHS_BACK = 18;

/** The month of every tenant where this person may print: one printer for all, a draft says that it is one. */
export function AllReadoutsPage() {
  const t = useText();
  const { tenants, session } = useSignedIn();
  const { nowMs, locale, zone } = useRegion();
  const thisMonth = monthOf(nowMs(), zone);
  const [month, setMonth] = useState<Month>(addMonths(thisMonth, -1));
  const mine = useMemo(() => tenants.filter(({ role }) => role !== 'editor'), [tenants]);
  const print = usePrintMonth(mine, month);
  const columns: readonly Column<TenantRow>[] = [
    {
      key: 'tenant',
      header: t('shell.tenants.column.tenant'),
      render: ({ initials, colourSlot, name }) => (
        <TenantChip initials={initials} slot={colourSlot} name={name} />
      ),
    },
    {
      key: 'readout',
      header: t('reports.all.newest', { month: monthText(month, locale) }),
      render: (tenant) => <NewestReadout tenant={tenant} month={month} />,
    },
  ];
  return (
    <ListPage
      title={t('reports.all.title')}
      meta={t('reports.all.meta', { count: tenants.length })}
      flush
      actions={
        <>
          <Select
            w={180}
            aria-label={t('reports.draft.month')}
            data={Array.from({ length: MONTHS_BACK }, (_, back) => addMonths(thisMonth, -back)).map(
              (value) => ({ value, label: monthText(value, locale) }),
            )}
            allowDeselect={false}
            value={month}
            onChange={(value) => setMonth(value ?? month)}
          />
          <Button
            variant="filled"
            leftSection={<IconDownload className="gh-icon" aria-hidden />}
            aria-disabled={print.pending || mine.length === 0 || !session.canPrint}
            onClick={() => void print.run()}
          >
            {print.pending
              ? t('ui.action.working')
              : t('reports.all.print', { count: mine.length })}
          </Button>
        </>
      }
    >
      <Table
        label={t('reports.all.title')}
        columns={columns}
        rows={tenants}
        rowKey={({ id }) => id}
        onOpen={({ slug }) => goTo(tenantPlace(slug, 'reports'))}
        bare
      />
    </ListPage>
  );
}

function NewestReadout({ tenant, month }: { tenant: TenantRow; month: Month }) {
  const t = useText();
  const scope = useMemo(() => tenantScope(tenant.id), [tenant.id]);
  const list = newestOf(useWatched('reports.list', { kind: 'readout', limit: 50 }, scope));
  const newest = list?.rows.find(({ period }) => period === month);
  if (list === undefined) return null;
  if (newest === undefined) return <span className="gh-ink-3">{t('reports.all.none')}</span>;
  return (
    <span className="gh-row">
      <ReportState report={newest} />
      <span className="gh-meta">
        {t('reports.screen.version', { version: newest.reportVersion })}
      </span>
    </span>
  );
}

/** Prints the month of these tenants in one go and saves each PDF. */
function usePrintMonth(tenants: readonly TenantRow[], month: Month) {
  const t = useText();
  const { client } = useRpc();
  const notices = useNotices();
  const { session } = useSignedIn();
  const ids = tenants.map(({ id }) => id);
  const print = useCommand('readouts.exportMonth', { kind: 'tenants', tenantIds: ids });
  const run = async () => {
    if (!session.canPrint) {
      notices.refused({ title: t('reports.all.title'), body: t('reports.readout.noPrinter') });
      return;
    }
    if (ids.length === 0) return;
    const answer = await print.run({ month });
    if (answer === undefined) return;
    for (const { tenantId, fileId } of answer.written) {
      const { name, blob } = await readStoredFile(client, tenantScope(tenantId), fileId);
      saveAs(name, blob);
    }
    notices.done(
      t('reports.all.done', { printed: answer.written.length, skipped: answer.skipped.length }),
    );
  };
  return { run, pending: print.pending };
}
