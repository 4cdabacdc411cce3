import { METRICS, type MetricKey } from '@shared/domain/metrics/metric';
import { TREND_TRACK } from '@shared/domain/metrics/trend';
import { type ReactNode, useState } from 'react';
import { useFigureText } from '../../metrics/figure-text';
import { TrendMark } from '../../metrics/trend-mark';
import { ProvenanceStamp } from '../../ui/chips';
import { RefusableButton } from '../../ui/refusable-button';
import { useFormats, useText } from '../../ui/region';
import { DataList, Section } from '../../ui/section';
import { useRoleRefusal } from '../../ui/use-role-refusal';
import type { Measure, MeasureOverview } from './measure';
import { usePeriodText } from './period-text';
import { ThresholdsDialog } from './thresholds-dialog';

/** The measure's window beside the equal one before, the trend between them and what is decided by it (Q37). */
export function TrendPanel(props: { overview: MeasureOverview; measureKey: MetricKey }) {
  const t = useText();
  const formats = useFormats();
  const [setting, setSetting] = useState(false);
  const refusal = useRoleRefusal('metrics.setThresholds');
  const { overview, measureKey } = props;
  const measure = overview.measures.find(({ key }) => key === measureKey);
  if (measure === undefined) return null;
  const { trend, change, override, feeds, layer, thresholds } = measure;
  const isSum = METRICS.find(({ key }) => key === measureKey)?.fold === 'sum';
  return (
    <Section
      title={t('measures.trend')}
      meta={t(thresholds.own ? 'measures.trend.ownRule' : 'measures.trend.rule', {
        up: formats.change(thresholds.up),
        down: formats.change(thresholds.down),
      })}
      aside={
        <RefusableButton size="xs" refusal={refusal} onClick={() => setSetting(true)}>
          {t('measures.thresholds.open')}
        </RefusableButton>
      }
    >
      <div className="measures-trend">
        <WindowFigure
          label={t('measures.column.now')}
          window={overview.current}
          figure={measure.current}
          measureKey={measureKey}
        />
        <WindowFigure
          label={t('measures.column.before')}
          window={overview.previous}
          figure={measure.previous}
          measureKey={measureKey}
        />
        <div className="measures-figure">
          <div className="gh-meta">{t('measures.column.trend')}</div>
          <div className="measures-number">
            <TrendMark value={trend} />
          </div>
          <div className="gh-meta">
            {change === null
              ? t('measures.trend.noChange')
              : t(isSum ? 'measures.trend.changePerDay' : 'measures.trend.change', {
                  change: formats.change(change),
                })}
          </div>
          {override === null ? null : (
            <div className="gh-meta">
              {t('measures.trend.override', {
                by: override.by,
                when: formats.shortDateTime(override.atMs),
                note: override.note,
              })}
            </div>
          )}
        </div>
      </div>
      <DataList
        labelWidth={144}
        facts={[
          { label: t('measures.decides'), value: t(`metrics.impact.${measureKey}`) },
          { label: t('measures.layer'), value: t(`measures.layer.${layer}`) },
          {
            label: t('measures.feeds'),
            value:
              feeds === null
                ? t('measures.feeds.none')
                : t('measures.feeds.trend', {
                    trend: t(`cycles.signal.${feeds}`),
                    track: t(`cycles.track.${TREND_TRACK[feeds]}`),
                  }),
          },
        ]}
      />
      {setting ? (
        <ThresholdsDialog
          measureKey={measureKey}
          thresholds={thresholds}
          onClose={() => setSetting(false)}
        />
      ) : null}
    </Section>
  );
}

function WindowFigure(props: {
  label: string;
  window: MeasureOverview['current'];
  figure: Measure['current'];
  measureKey: MetricKey;
}): ReactNode {
  const t = useText();
  const figureText = useFigureText();
  const periodText = usePeriodText();
  const { label, window, figure, measureKey } = props;
  return (
    <div className="measures-figure">
      <div className="gh-meta">{`${label} · ${periodText(window)}`}</div>
      <div className="measures-number gh-num">
        {figure?.value == null ? '–' : figureText(measureKey, figure.value)}
      </div>
      {figure === null ? (
        <div className="gh-meta">{t('measures.trend.missing')}</div>
      ) : (
        <div className="gh-meta">
          {t('measures.trend.covered', { count: figure.coveredDays })}
          {figure.source === null || figure.asOfMs === null ? null : (
            <>
              {' · '}
              <ProvenanceStamp source={figure.source} asOfMs={figure.asOfMs} />
            </>
          )}
        </div>
      )}
    </div>
  );
}
