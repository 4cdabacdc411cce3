import { useFigureText } from '../../metrics/figure-text';
import { TrendMark } from '../../metrics/trend-mark';
import { ProvenanceStamp } from '../../ui/chips';
import { useFormats, useText } from '../../ui/region';
import { StateGlyph } from '../../ui/state-glyph';
import type { Column } from '../../ui/table';
import type { Measure } from './measure';
import { usePeriodText } from './period-text';

/** A measure in a row: its name and what it decides, its newest value, its window beside the one before. */
export function useMeasureColumns(): readonly Column<Measure>[] {
  const t = useText();
  const formats = useFormats();
  const figureText = useFigureText();
  const periodText = usePeriodText();
  const figure = (key: Measure['key'], value: Measure['current']) =>
    value?.value == null ? (
      <span className="gh-ink-3">–</span>
    ) : (
      <span className="gh-num">{figureText(key, value.value)}</span>
    );
  return [
    {
      key: 'measure',
      header: t('measures.column.measure'),
      render: (measure) => <MeasureName measure={measure} />,
    },
    {
      key: 'newest',
      header: t('measures.column.newest'),
      align: 'right',
      width: 136,
      render: ({ key, newest }) =>
        newest === null ? (
          <span className="gh-ink-3">{t('measures.none')}</span>
        ) : (
          <>
            <div className="gh-num gh-medium">{figureText(key, newest.value)}</div>
            <div className="gh-meta gh-nowrap">{periodText(newest)}</div>
          </>
        ),
    },
    {
      key: 'now',
      header: t('measures.column.now'),
      align: 'right',
      width: 88,
      render: ({ key, current }) => figure(key, current),
    },
    {
      key: 'before',
      header: t('measures.column.before'),
      align: 'right',
      width: 88,
      render: ({ key, previous }) => figure(key, previous),
    },
    {
      key: 'change',
      header: t('measures.column.change'),
      align: 'right',
      width: 76,
      render: ({ change }) =>
        change === null ? null : <span className="gh-num">{formats.change(change)}</span>,
    },
    {
      key: 'trend',
      header: t('measures.column.trend'),
      width: 100,
      render: ({ trend, override }) => (
        <>
          <TrendMark value={trend} />
          {override === null ? null : <div className="gh-meta">{t('measures.byHand')}</div>}
        </>
      ),
    },
    {
      key: 'source',
      header: t('measures.column.source'),
      width: 168,
      render: ({ newest }) =>
        newest === null ? null : (
          <>
            <ProvenanceStamp source={newest.source} asOfMs={newest.observedAtMs} />
            <div className="gh-meta">{t(`measures.tier.${newest.tier}`)}</div>
          </>
        ),
    },
  ];
}

function MeasureName({ measure }: { measure: Measure }) {
  const t = useText();
  const { key, openConflicts } = measure;
  return (
    <div className="measures-name">
      <div className="gh-row gh-gap-1">
        <span className="gh-medium">{t(`metrics.name.${key}`)}</span>
        {openConflicts === 0 ? null : (
          <span className="gh-status gh-status-sm gh-tone-warn">
            <StateGlyph name="p1" tone="warn" small />
            {t('measures.conflicts', { count: openConflicts })}
          </span>
        )}
      </div>
      <div className="gh-meta">{t(`metrics.impact.${key}`)}</div>
    </div>
  );
}
