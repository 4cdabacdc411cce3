import { NumberInput } from '@mantine/core';
import { useText } from '../../ui/region';

interface EffortInputProps {
  readonly value: number | undefined;
  readonly error?: string | undefined;
  readonly onChange: (minutes: number | undefined) => void;
}

/** How long the work is thought to take, in minutes; empty where nobody knows. */
export function EffortInput({ value, error, onChange }: EffortInputProps) {
  const t = useText();
  return (
    <NumberInput
      label={t('priority.effort.minutes')}
      min={1}
      max={60_000}
      step={15}
      allowDecimal={false}
      allowNegative={false}
      placeholder={t('priority.effort.about')}
      value={value ?? ''}
      error={error}
      onChange={(minutes) => onChange(minutes === '' ? undefined : Number(minutes))}
    />
  );
}
