import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { saveAs } from '../../rpc/save-as';
import { useTenant, useTenantScope } from '../../rpc/signed-in';
import { useWatched } from '../../rpc/use-watched';
import { ListPage } from '../../ui/list-page';
import { Loaded, newestOf } from '../../ui/loaded';
import { MarkdownView } from '../../ui/markdown-view';
import { useText } from '../../ui/region';
import { InspectorSection } from '../../ui/section';
import { type ReportDetail, usePeriodText } from './period-text';
import { ReadoutPage } from './readout-page';
import { RecommendationList } from './recommendation-list';
import { ReportFacts } from './report-facts';

/** One report as it was frozen. */
export function ReportPage({ reportId }: { reportId: string }) {
  const t = useText();
  const { name } = useTenant();
  const answer = useWatched('reports.get', { reportId }, useTenantScope());
  const report = newestOf(answer);
  if (report === undefined) {
    return (
      <ListPage title={t('reports.screen.title')} meta={name}>
        <Loaded answer={answer}>{() => null}</Loaded>
      </ListPage>
    );
  }
  return report.kind === 'readout' ? (
    <ReadoutPage report={report} />
  ) : (
    <TextReport report={report} />
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
