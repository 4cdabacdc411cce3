import { useFormats, useText } from '../../ui/region';
import { DataList, InspectorSection } from '../../ui/section';
import type { ReportDetail } from './period-text';
import { ReportState } from './report-state';

/** Who made it, when, and the hash of what was frozen. */
export function ReportFacts({ report }: { report: ReportDetail }) {
  const t = useText();
  const formats = useFormats();
  return (
    <InspectorSection title={t('reports.screen.facts')}>
      <DataList
        facts={[
          { label: t('reports.column.state'), value: <ReportState report={report} /> },
          { label: t('reports.column.made'), value: formats.dateTime(report.createdAtMs) },
          { label: t('reports.column.by'), value: report.by },
          ...(report.approvedBy === null || report.approvedAtMs === null
            ? []
            : [
                {
                  label: t(
                    report.selfApproved ? 'reports.column.selfApproved' : 'reports.column.approved',
                  ),
                  value: `${report.approvedBy}, ${formats.shortDateTime(report.approvedAtMs)}`,
                },
              ]),
          {
            label: t('reports.column.hash'),
            value: <span className="gh-mono reports-hash">{report.snapshotHash}</span>,
          },
        ]}
      />
    </InspectorSection>
  );
}
