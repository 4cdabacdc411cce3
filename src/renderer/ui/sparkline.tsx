import { lazy, Suspense } from 'react';
import type { LineChartProps } from './charts';

const Charts = lazy(() => import('./charts'));

/** A line without axes, 72 × 32; `label` says in words what it shows. */
export function Sparkline(props: LineChartProps) {
  const { width = 72, height = 32 } = props;
  return (
    <span role="img" aria-label={props.label} style={{ display: 'inline-block', width, height }}>
      <Suspense fallback={null}>
        <Charts {...props} />
      </Suspense>
    </span>
  );
}
