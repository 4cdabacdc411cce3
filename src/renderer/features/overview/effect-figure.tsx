import { Tooltip } from '@mantine/core';
import { useTenant } from '../../rpc/signed-in';
import { useFormats, useText } from '../../ui/region';
import { StateGlyph } from '../../ui/state-glyph';
import { useFigureText } from './figure-text';
import type { Effect } from './overview';

/** A week's figure with its week and source below, or why there is none. */
export function EffectFigure({ effect, which }: { effect: Effect; which: 'before' | 'now' }) {
  const t = useText();
  const formats = useFormats();
  const figureText = useFigureText();
  const { currency } = useTenant();
  const figure = effect[which];
  if (figure === null) {
    const why =
      which === 'before' && effect.startedAtMs === null
        ? 'notStarted'
        : which === 'now' && effect.startedAtMs !== null && effect.before !== null
          ? 'noWeek'
          : 'noValue';
    return <span className="gh-meta">{t(`overview.effects.${why}`)}</span>;
  }
  const { value, fromOn, toOn, sources, asOfMs } = figure;
  const week = t('overview.kpis.window', {
    from: formats.shortDay(fromOn),
    to: formats.shortDay(toOn),
  });
  return (
    <Tooltip
      label={t('overview.effects.stamp', {
        sources: sources.join(', '),
        when: formats.dateTime(asOfMs),
      })}
    >
      <span className="overview-effect">
        <span className="gh-medium gh-num">{figureText(effect.key, value, currency)}</span>
        <span className="gh-meta">{week}</span>
      </span>
    </Tooltip>
  );
}

export function EffectChange({ effect: { change } }: { effect: Effect }) {
  const formats = useFormats();
  if (change === null) return <span className="gh-ink-3">–</span>;
  const direction = change > 0 ? 'up' : change < 0 ? 'down' : 'flat';
  return (
    <span className="gh-status gh-status-sm gh-num">
      <StateGlyph name={direction} tone="ink" small />
      {formats.change(change)}
    </span>
  );
}
