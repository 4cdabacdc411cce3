import type { MetricKey } from '@shared/domain/metrics/metric';
import { useTenant, useTenantScope } from '../../rpc/signed-in';
import { usePages } from '../../rpc/use-pages';
import { useWatched } from '../../rpc/use-watched';
import { EmptyState } from '../../ui/empty-state';
import { ListPage } from '../../ui/list-page';
import { Loaded } from '../../ui/loaded';
import { hrefOf, tenantPlace } from '../../ui/place';
import { useText } from '../../ui/region';
import { Section } from '../../ui/section';
import { Table } from '../../ui/table';
import { usePlace } from '../../ui/use-place';
import { windowOfQuery } from './measure';
import { MeasureActions } from './measure-actions';
import { TrendPanel } from './trend-panel';
import { useValueColumns } from './value-columns';
import { ValueExport } from './value-export';
import { WindowChoice } from './window-choice';

/** One measure: its trend with both figures, what is decided by it, and every value with where it came from. */
export function MeasurePage({ measureKey }: { measureKey: MetricKey }) {
  const t = useText();
  const { slug } = useTenant();
  const scope = useTenantScope();
  const windowDays = windowOfQuery(usePlace().query.days);
  const answer = useWatched('metrics.measures', { windowDays }, scope, { keep: true });
  return (
    <ListPage
      title={t(`metrics.name.${measureKey}`)}
      meta={
        <a className="measures-link" href={hrefOf(tenantPlace(slug, 'measures'))}>
          {t('measures.back')}
        </a>
      }
      actions={<MeasureActions measureKey={measureKey} />}
      toolbar={<WindowChoice days={windowDays} />}
    >
      <Loaded answer={answer}>
        {(overview) => <TrendPanel overview={overview} measureKey={measureKey} />}
      </Loaded>
      <Values measureKey={measureKey} />
    </ListPage>
  );
}

function Values({ measureKey }: { measureKey: MetricKey }) {
  const t = useText();
  const columns = useValueColumns();
  const values = usePages('metrics.values', { key: measureKey }, useTenantScope());
  const { answer, pending, more } = values;
  return (
    <Loaded
      answer={answer}
      isEmpty={({ rows }) => rows.length === 0}
      empty={
        <EmptyState title={t('measures.values.none')} text={t('measures.values.none.about')} />
      }
    >
      {({ rows, total, next }) => (
        <Section
          title={t('measures.values')}
          meta={t('measures.values.meta', { count: total })}
          aside={<ValueExport measureKey={measureKey} />}
        >
          <Table
            label={t('measures.values')}
            columns={columns}
            rows={rows}
            rowKey={({ id }) => id}
            more={{ total, pending, onMore: next === null ? undefined : more }}
          />
        </Section>
      )}
    </Loaded>
  );
}
