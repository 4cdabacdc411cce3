import { METRIC_LAYERS } from '@shared/domain/metrics/metric';
import { useTenant, useTenantScope } from '../../rpc/signed-in';
import { useWatched } from '../../rpc/use-watched';
import { ListPage } from '../../ui/list-page';
import { Loaded, newestOf } from '../../ui/loaded';
import { tenantPlace } from '../../ui/place';
import { useFormats, useText } from '../../ui/region';
import { Section } from '../../ui/section';
import { Table } from '../../ui/table';
import { goTo, usePlace } from '../../ui/use-place';
import { ImportLog } from './import-log';
import { windowOfQuery } from './measure';
import { MeasureActions } from './measure-actions';
import { useMeasureColumns } from './measure-columns';
import { MeasureExport } from './measure-export';
import { SourceStrip } from './source-strip';
import { WindowChoice } from './window-choice';

/** Every measure by layer, with what is decided by it, and how the five minimum sources are met (M190, M191). */
export function MeasureList() {
  const t = useText();
  const formats = useFormats();
  const { slug } = useTenant();
  const windowDays = windowOfQuery(usePlace().query.days);
  const columns = useMeasureColumns();
  const answer = useWatched('metrics.measures', { windowDays }, useTenantScope(), { keep: true });
  const overview = newestOf(answer);
  return (
    <ListPage
      title={t('measures.title')}
      meta={
        overview &&
        t('measures.meta', {
          count: windowDays,
          from: formats.shortDay(overview.current.fromOn),
          to: formats.shortDay(overview.current.toOn),
          beforeFrom: formats.shortDay(overview.previous.fromOn),
          beforeTo: formats.shortDay(overview.previous.toOn),
        })
      }
      actions={<MeasureActions measureKey="non_brand_clicks" />}
      toolbar={
        <>
          <WindowChoice days={windowDays} />
          <span className="gh-grow" />
          <MeasureExport measures={overview?.measures ?? []} />
        </>
      }
    >
      <Loaded answer={answer}>
        {({ measures, sources }) => (
          <>
            <SourceStrip sources={sources} />
            {METRIC_LAYERS.map((layer) => (
              <div key={layer} className="measures-layer">
                <Section
                  title={t(`measures.layer.${layer}`)}
                  meta={t(`measures.layer.${layer}.about`)}
                >
                  <Table
                    label={t(`measures.layer.${layer}`)}
                    columns={columns}
                    rows={measures.filter((measure) => measure.layer === layer)}
                    rowKey={({ key }) => key}
                    onOpen={({ key }) => goTo(tenantPlace(slug, 'measures', key))}
                  />
                </Section>
              </div>
            ))}
            <p className="gh-meta">{t('measures.perDay')}</p>
            <ImportLog />
          </>
        )}
      </Loaded>
    </ListPage>
  );
}
