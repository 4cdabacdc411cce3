import { Skeleton, VisuallyHidden } from '@mantine/core';
import { useText } from './region';

const ROWS = Array.from({ length: 40 }, (_, index) => `row-${index}`);

/** Rows of a list that is on its way. `label` says what: "Loading 41 tasks". */
export function SkeletonRows({ count, label }: { count: number; label?: string }) {
  const t = useText();
  return (
    <div className="gh-skeleton-rows" role="status">
      <VisuallyHidden>{label ?? t('ui.loading')}</VisuallyHidden>
      {ROWS.slice(0, count).map((key, index) => (
        <div key={key} className="gh-skeleton-row">
          <Skeleton width={16} height={16} />
          <Skeleton width={`${56 - (index % 4) * 8}%`} height={12} />
          <span className="gh-grow" />
          <Skeleton width={72} height={12} />
        </div>
      ))}
    </div>
  );
}

/** Cards or facts that are on their way. */
export function SkeletonBlock({ height = 120 }: { height?: number }) {
  const t = useText();
  return (
    <div role="status">
      <VisuallyHidden>{t('ui.loading')}</VisuallyHidden>
      <Skeleton height={height} radius="md" />
    </div>
  );
}
