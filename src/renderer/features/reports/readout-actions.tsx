import { Button, SegmentedControl } from '@mantine/core';
import { PAPERS, type Paper } from '@shared/domain/tenants/tenant';
import { IconCheck, IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { useSignedIn, useTenantScope } from '../../rpc/signed-in';
import { useCommand } from '../../rpc/use-command';
import { useNotices } from '../../ui/notices';
import { useText } from '../../ui/region';
import { useDownload } from '../../ui/use-download';
import { useRoleRefusal } from '../../ui/use-role-refusal';
import type { ReportDetail } from './period-text';

/** The next step of a readout first: review, approval, then the PDF, which a draft gets stamped as such. */
export function ReadoutActions({ report }: { report: ReportDetail }) {
  const { state } = report;
  const isNext = state === 'approved' || state === 'exported';
  const holds = report.changed.length === 0;
  return (
    <>
      {(state === 'draft' || state === 'stale') && holds ? <ReviewButton report={report} /> : null}
      {state === 'in_review' ? <ApproveButton report={report} /> : null}
      <PrintButton report={report} filled={isNext} />
    </>
  );
}

function ReviewButton({ report }: { report: ReportDetail }) {
  const t = useText();
  const notices = useNotices();
  const move = useCommand('readouts.move', useTenantScope());
  const refusal = useRoleRefusal('readouts.move');
  const run = async () => {
    if (refusal !== undefined) {
      notices.refused({ title: t('reports.readout.review'), body: refusal });
      return;
    }
    const done = await move.run({
      reportId: report.id,
      expectedVersion: report.version,
      to: 'in_review',
    });
    if (done !== undefined) notices.done(t('reports.readout.reviewing'));
  };
  return (
    <Button
      variant="filled"
      aria-disabled={move.pending || refusal !== undefined}
      onClick={() => void run()}
    >
      {t('reports.readout.review')}
    </Button>
  );
}

function ApproveButton({ report }: { report: ReportDetail }) {
  const t = useText();
  const notices = useNotices();
  const approve = useCommand('readouts.approve', useTenantScope());
  const refusal = useRoleRefusal('readouts.approve');
  const run = async () => {
    if (refusal !== undefined) {
      notices.refused({ title: t('reports.readout.approve'), body: refusal });
      return;
    }
    const done = await approve.run({ reportId: report.id, expectedVersion: report.version });
    if (done !== undefined) notices.done(t('reports.readout.approved'));
  };
  return (
    <Button
      variant="filled"
      leftSection={<IconCheck className="gh-icon" aria-hidden />}
      aria-disabled={approve.pending || refusal !== undefined}
      onClick={() => void run()}
    >
      {t('reports.readout.approve')}
    </Button>
  );
}

function PrintButton({ report, filled }: { report: ReportDetail; filled: boolean }) {
  const t = useText();
  const { session } = useSignedIn();
  const notices = useNotices();
  const print = useCommand('readouts.print', useTenantScope());
  const download = useDownload();
  const [paper, setPaper] = useState<Paper | ''>('');
  const run = async () => {
    if (!session.canPrint) {
      notices.refused({ title: t('reports.readout.print'), body: t('reports.readout.noPrinter') });
      return;
    }
    const printed = await print.run({ reportId: report.id, ...(paper === '' ? {} : { paper }) });
    if (printed === undefined) return;
    await download.save(printed.fileId);
    notices.done(t('reports.readout.printed', { file: printed.fileName, pages: printed.pages }));
  };
  const label =
    report.state === 'approved' || report.state === 'exported'
      ? 'reports.readout.print'
      : 'reports.readout.printDraft';
  return (
    <>
      <SegmentedControl
        size="xs"
        aria-label={t('reports.readout.paper')}
        value={paper}
        onChange={(value) => setPaper(PAPERS.find((each) => each === value) ?? '')}
        data={[
          { value: '', label: t('reports.readout.paperOwn') },
          { value: 'a4', label: 'A4' },
          { value: 'letter', label: 'Letter' },
        ]}
      />
      <Button
        variant={filled ? 'filled' : 'default'}
        leftSection={<IconDownload className="gh-icon" aria-hidden />}
        aria-disabled={print.pending || !session.canPrint}
        onClick={() => void run()}
      >
        {print.pending ? t('ui.action.working') : t(label)}
      </Button>
    </>
  );
}
