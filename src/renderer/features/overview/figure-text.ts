import { METRICS, type MetricKey } from '@shared/domain/metrics/metric';
import { useFormats } from '../../ui/region';
import type { Figure } from './overview';

const unitOf = (key: MetricKey) => METRICS.find((metric) => metric.key === key)?.unit ?? 'count';

/** A measure's value as operators read it; money in the currency of its tenant. */
export function useFigureText(): (key: MetricKey, value: number, currency: string) => string {
  const formats = useFormats();
  return (key, value, currency) => formats.figure(value, unitOf(key), currency);
}

/** What a figure did: a share for what is counted, the difference for what is a state; undefined where none is known. */
export function useChangeText(): (
  key: MetricKey,
  figure: Pick<Figure, 'change' | 'difference'>,
) => string | undefined {
  const formats = useFormats();
  return (key, { change, difference }) => {
    const unit = unitOf(key);
    if (unit === 'count' || unit === 'money') {
      return change === null ? undefined : formats.change(change);
    }
    if (difference === null) return undefined;
    if (unit === 'score') return formats.signed(Math.round(difference * 10) / 10);
    return formats.signed(difference, unit === 'rating' ? 2 : 3);
  };
}

/** Which way a change points; nothing is said of good or bad. */
export function directionOf({
  change,
  difference,
}: Pick<Figure, 'change' | 'difference'>): 'up' | 'down' | 'flat' {
  const moved = difference ?? change ?? 0;
  return moved > 0 ? 'up' : moved < 0 ? 'down' : 'flat';
}
