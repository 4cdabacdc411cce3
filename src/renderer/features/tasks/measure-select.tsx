import { Select } from '@mantine/core';
import { METRIC_KEYS, type MetricKey } from '@shared/domain/metrics/metric';
import { useText } from '../../ui/region';

interface MeasureSelectProps {
  readonly value: MetricKey | undefined;
  readonly error?: string | undefined;
  /** Without the words above it, where they stand already. */
  readonly bare?: boolean;
  readonly onChange: (key: MetricKey | undefined) => void;
}

/** The measure that a task is meant to move. */
export function MeasureSelect({ value, error, bare = false, onChange }: MeasureSelectProps) {
  const t = useText();
  const label = t('tasks.edit.measure');
  return (
    <Select
      {...(bare ? { 'aria-label': label } : { label })}
      placeholder={t('tasks.edit.measure.none')}
      data={METRIC_KEYS.map((key) => ({ value: key, label: t(`metrics.name.${key}`) }))}
      searchable
      clearable
      value={value ?? null}
      error={error}
      onChange={(chosen) => onChange(METRIC_KEYS.find((key) => key === chosen))}
    />
  );
}
