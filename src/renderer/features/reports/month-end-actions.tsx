import { Button, Select } from '@mantine/core';
import { IconDownload, IconFileText } from '@tabler/icons-react';
import { useSignedIn } from '../../rpc/signed-in';
import { useCommand } from '../../rpc/use-command';
import { useNotices } from '../../ui/notices';
import { useFormats, useText } from '../../ui/region';
import type { Exported } from './export-result';
import { isLeaving, type MonthLine, useAllTenants, wantsDraft } from './month-line';
import { useDraftMonth } from './use-draft-month';
import type { MonthWorks } from './use-month-work';

interface MonthEndActionsProps {
  readonly months: readonly string[];
  readonly month: string;
  readonly onMonth: (month: string) => void;
  /** The tenants that are selected, or all. */
  readonly lines: readonly MonthLine[];
  readonly works: MonthWorks;
  readonly onExported: (exported: Exported) => void;
}

/** Which month, its drafts, and the one thing that this page is for: the export. */
export function MonthEndActions(props: MonthEndActionsProps) {
  const { months, month, onMonth, lines, works } = props;
  const t = useText();
  const formats = useFormats();
  const notices = useNotices();
  const draft = useDraftMonth(month, works);
  const wanting = lines.filter(wantsDraft);
  const drafts = async () => {
    if (works.pending) return;
    if (wanting.length === 0) {
      notices.refused({
        title: t('monthEnd.drafts', { count: 0 }),
        body: t('monthEnd.drafts.none'),
      });
      return;
    }
    notices.done(t('monthEnd.drafts.done', { ...(await draft(wanting)) }));
  };
  return (
    <>
      <Select
        w={160}
        aria-label={t('monthEnd.month')}
        data={months.map((value) => ({ value, label: formats.month(value) }))}
        allowDeselect={false}
        value={month}
        onChange={(value) => onMonth(value ?? month)}
      />
      <Button
        leftSection={<IconFileText className="gh-icon" aria-hidden />}
        aria-disabled={works.pending || wanting.length === 0}
        onClick={() => void drafts()}
      >
        {t('monthEnd.drafts', { count: wanting.length })}
      </Button>
      <ExportButton {...props} />
    </>
  );
}

function ExportButton({ month, lines, works, onExported }: MonthEndActionsProps) {
  const t = useText();
  const notices = useNotices();
  const { session } = useSignedIn();
  const all = useAllTenants();
  const scope = all && { ...all, tenantIds: lines.map(({ tenantId }) => tenantId) };
  const exportMonth = useCommand('readouts.exportMonth', scope);
  const count = lines.filter(isLeaving).length;
  const title = t('monthEnd.export', { count });
  const refusal = !session.canPrint
    ? t('reports.readout.noPrinter')
    : count === 0
      ? t('monthEnd.export.none')
      : undefined;
  const run = async () => {
    if (works.pending) return;
    if (refusal !== undefined) return notices.refused({ title, body: refusal });
    const exported = await exportMonth.run({ month });
    if (exported !== undefined) onExported(exported);
  };
  return (
    <Button
      variant="filled"
      leftSection={<IconDownload className="gh-icon" aria-hidden />}
      aria-disabled={exportMonth.pending || works.pending || refusal !== undefined}
      aria-description={refusal}
      onClick={() => void run()}
    >
      {exportMonth.pending ? t('monthEnd.export.working', { count }) : title}
    </Button>
  );
}
