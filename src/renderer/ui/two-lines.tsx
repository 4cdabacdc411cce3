import { lazy, Suspense } from 'react';
import type { TwoLinesProps } from './charts';

const Chart = lazy(() => import('./charts').then((module) => ({ default: module.TwoLinesChart })));

/** Both lines in their final height, also while the drawing is being loaded; `label` says in words what it shows. */
export function TwoLines({ label, ...props }: TwoLinesProps & { readonly label: string }) {
  return (
    <div role="img" aria-label={label} style={{ height: 232 }}>
      <Suspense fallback={null}>
        <Chart {...props} />
      </Suspense>
    </div>
  );
}
