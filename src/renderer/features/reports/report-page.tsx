import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { saveAs } from '../../rpc/save-as';
import { useTenant, useTenantScope } from '../../rpc/signed-in';
import { useWatched } from '../../rpc/use-watched';
import { ListPage } from '../../ui/list-page';
import { Loaded } from '../../ui/loaded';
import { MarkdownView } from '../../ui/markdown-view';
import { useFormats, useText } from '../../ui/region';
import { DataList, InspectorSection } from '../../ui/section';
import { type ReportDetail, usePeriodText } from './period-text';
import { ReadoutPage } from './readout-page';
import { RecommendationList } from './recommendation-list';
import { ReportState } from './report-state';

/** One report as it was frozen. */
export function ReportPage({ reportId }: { reportId: string }) {
  const answer = useWatched('reports.get', { reportId }, useTenantScope());
  return (
    <Loaded answer={answer}>
      {(report) =>
        report.kind === 'readout' ? <ReadoutPage report={report} /> : <TextReport report={report} />
      }
    </Loaded>
  );
}

function TextReport({ report }: { report: ReportDetail }) {
  const t = useText();
  const { name, slug } = useTenant();
  const periodText = usePeriodText();
  const period = periodText(report.kind, report.period);
  const save = () =>
    saveAs(
      `${slug}_${report.kind}_${report.period}_v${report.reportVersion}.md`,
      new Blob([report.markdown], { type: 'text/markdown' }),
    );
  return (
    <ListPage
      title={t('reports.screen.reportTitle', { kind: t(`reports.kind.${report.kind}`), period })}
      meta={t('reports.screen.reportMeta', { tenant: name, version: report.reportVersion })}
      actions={
        <Button leftSection={<IconDownload className="gh-icon" aria-hidden />} onClick={save}>
          {t('reports.screen.markdown')}
        </Button>
      }
      inspector={
        <>
          <ReportFacts report={report} />
          {report.recommendations.length === 0 ? null : (
            <InspectorSection title={t('reports.growth.recommendations')}>
              <RecommendationList recommendations={report.recommendations} />
            </InspectorSection>
          )}
        </>
      }
      inspectorWidth={288}
    >
      <MarkdownView source={report.markdown} />
    </ListPage>
  );
}

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
