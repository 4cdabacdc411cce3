import type { Readout } from '@shared/domain/readout/readout';
import { useTenant } from '../../rpc/signed-in';
import { ListPage } from '../../ui/list-page';
import { useText } from '../../ui/region';
import { ChangedNote } from './changed-note';
import { CommentaryEditor } from './commentary-editor';
import { type ReportDetail, usePeriodText } from './period-text';
import { ReadoutActions } from './readout-actions';
import { ReadoutFrame } from './readout-frame';
import { ReportFacts } from './report-facts';
import { ReportState } from './report-state';

/** The month-end readout on screen: the very page that is printed, beside its commentary and approval. */
export function ReadoutPage({ report }: { report: ReportDetail }) {
  const t = useText();
  const { name } = useTenant();
  const periodText = usePeriodText();
  return (
    <ListPage
      title={t('reports.screen.reportTitle', {
        kind: t('reports.kind.readout'),
        period: periodText(report.kind, report.period),
      })}
      meta={t('reports.screen.reportMeta', { tenant: name, version: report.reportVersion })}
      actions={
        <>
          <ReportState report={report} pill />
          <ReadoutActions report={report} />
        </>
      }
      inspector={
        <>
          <CommentaryEditor key={report.version} report={report} />
          <ReportFacts report={report} />
        </>
      }
      inspectorWidth={288}
    >
      <ChangedNote report={report} />
      {/* Frozen by readouts.draft as a Readout; the contract carries it unread. */}
      <ReadoutFrame report={report} readout={report.readout as Readout} />
    </ListPage>
  );
}
