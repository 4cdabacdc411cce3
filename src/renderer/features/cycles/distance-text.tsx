import type { Output } from '@shared/contract';
import { useFigureText } from '../../metrics/figure-text';
import { useText } from '../../ui/region';

type Signal = Output<'cycles.explain'>['signals'][number];

/** How far a trend is from turning, in the measure's own units (Q37). */
export function DistanceText(props: {
  metricKey: Signal['metricKey'];
  distances: Signal['distances'];
}) {
  const t = useText();
  const figureText = useFigureText();
  const { metricKey, distances } = props;
  if (distances === null) return t('cycles.distance.unknown');
  const { up, down } = distances;
  const of = ({ value, gap }: typeof up) => ({
    value: figureText(metricKey, value),
    gap: figureText(metricKey, Math.abs(gap)),
  });
  if (up.gap <= 0) return t('cycles.distance.isUp', of(up));
  if (down.gap >= 0) {
    return `${t('cycles.distance.isDown', of(down))}; ${t('cycles.distance.toUp', of(up))}`;
  }
  return `${t('cycles.distance.toUp', of(up))}; ${t('cycles.distance.toDown', of(down))}`;
}
