import type { TrendValue } from '@shared/domain/metrics/trend';
import { useText } from '../ui/region';
import { StateGlyph } from '../ui/state-glyph';

const GLYPH = { up: 'up', flat: 'flat', down: 'down', unknown: 'dash' } as const;

/** A trend as arrow and word. */
export function TrendMark({ value }: { value: TrendValue }) {
  const t = useText();
  return (
    <span className="gh-status gh-status-sm">
      <StateGlyph name={GLYPH[value]} tone={value === 'unknown' ? 'quiet' : 'ink'} small />
      {t(`metrics.trend.${value}`)}
    </span>
  );
}
