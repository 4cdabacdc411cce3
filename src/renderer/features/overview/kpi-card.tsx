import { Tooltip } from '@mantine/core';
import { METRICS } from '@shared/domain/metrics/metric';
import { useTenant } from '../../rpc/signed-in';
import { hrefOf, tenantPlace } from '../../ui/place';
import { useFormats, useText } from '../../ui/region';
import { Sparkline } from '../../ui/sparkline';
import { StateGlyph } from '../../ui/state-glyph';
import { FigureStamp } from './figure-stamp';
import { directionOf, useChangeText, useFigureText } from './figure-text';
import type { Figure, KpiCardData } from './overview';

/** One measure: what it is, what it did, how it went, where it comes from. */
export function KpiCard({ card }: { card: KpiCardData }) {
  const t = useText();
  const { key, figure } = card;
  return (
    <li className="overview-kpi gh-card">
      <div className="gh-row gh-row-top">
        <h3 className="gh-grow overview-kpi-name">{t(`metrics.name.${key}`)}</h3>
        {figure === null ? null : <Change card={card} figure={figure} />}
      </div>
      {figure === null ? <Missing card={card} /> : <Measured card={card} figure={figure} />}
    </li>
  );
}

function Change({ card, figure }: { card: KpiCardData; figure: Figure }) {
  const t = useText();
  const formats = useFormats();
  const figureText = useFigureText();
  const { currency } = useTenant();
  const change = useChangeText()(card.key, figure);
  if (change === undefined) {
    return <span className="gh-meta">{t('overview.kpis.noChange')}</span>;
  }
  const direction = directionOf(figure);
  const before = figure.previous === null ? '' : figureText(card.key, figure.previous, currency);
  const window = t('overview.kpis.window', {
    from: formats.shortDay(figure.fromOn),
    to: formats.shortDay(figure.toOn),
  });
  return (
    <Tooltip label={`${window} · ${t('overview.effects.before')}: ${before}`}>
      <span className="gh-status gh-status-sm gh-num">
        <StateGlyph name={direction} tone="ink" small />
        {change}
      </span>
    </Tooltip>
  );
}

function Measured({ card, figure }: { card: KpiCardData; figure: Figure }) {
  const t = useText();
  const formats = useFormats();
  const figureText = useFigureText();
  const { currency, slug } = useTenant();
  const { key, weeks, weeksBefore, openConflicts } = card;
  const known = weeks.flatMap((value) => value ?? []);
  const isSum = METRICS.find((metric) => metric.key === key)?.fold === 'sum';
  const line = t(isSum ? 'overview.kpis.line' : 'overview.kpis.stateLine', {
    weeks: known.length,
    first: figureText(key, known[0] ?? 0, currency),
    last: figureText(key, known.at(-1) ?? 0, currency),
  });
  return (
    <>
      <div className="overview-kpi-figure">
        <Tooltip
          label={t('overview.kpis.window', {
            from: formats.shortDay(figure.fromOn),
            to: formats.shortDay(figure.toOn),
          })}
        >
          <span className="overview-kpi-value gh-num">
            {figureText(key, figure.value, currency)}
          </span>
        </Tooltip>
        <Sparkline label={line} values={weeks} previous={weeksBefore} />
      </div>
      <div className="gh-row gh-wrap overview-kpi-foot">
        <FigureStamp figure={figure} />
        {openConflicts === 0 ? null : (
          <a
            className="overview-link gh-status gh-status-sm gh-tone-warn"
            href={hrefOf(tenantPlace(slug, 'cycles', undefined, { conflicts: '1' }))}
          >
            <StateGlyph name="missed" small />
            {t('overview.kpis.conflict', { count: openConflicts })}
          </a>
        )}
      </div>
    </>
  );
}

/** No value is told as that, with the way to one. */
function Missing({ card }: { card: KpiCardData }) {
  const t = useText();
  const formats = useFormats();
  const { slug } = useTenant();
  return (
    <>
      <p className="gh-ink-2 overview-kpi-none">
        {card.newestOn === null
          ? t('overview.kpis.none')
          : t('overview.kpis.old', { day: formats.day(card.newestOn) })}
      </p>
      <a
        className="overview-link gh-meta"
        href={hrefOf(tenantPlace(slug, 'cycles', undefined, { record: card.key }))}
      >
        {t('overview.kpis.add')}
      </a>
    </>
  );
}
