import { SegmentedControl } from '@mantine/core';
import { useText } from '../../ui/region';
import { setQuery } from '../../ui/use-place';
import { DEFAULT_WINDOW, WINDOWS } from './measure';

/** How many days a measure is read over, beside as many days before. */
export function WindowChoice({ days }: { days: number }) {
  const t = useText();
  return (
    <SegmentedControl
      aria-label={t('measures.window')}
      value={String(days)}
      data={WINDOWS.map((count) => ({
        value: String(count),
        label: t('measures.window.days', { count }),
      }))}
      onChange={(next) => setQuery({ days: next === String(DEFAULT_WINDOW) ? undefined : next })}
    />
  );
}
