import { NumberInput, Slider } from '@mantine/core';
import type { Factor } from '@shared/domain/priority/factors';
import { MAX_WEIGHT } from '@shared/domain/priority/priority';
import { useFormats, useText } from '../../ui/region';

interface WeightFieldProps {
  readonly factor: Factor;
  readonly value: number;
  /** Of all weights, 0–1. */
  readonly share: number;
  readonly fixed: boolean;
  readonly onChange: (value: number) => void;
}

/** One weight: drawn, or typed. */
export function WeightField({ factor, value, share, fixed, onChange }: WeightFieldProps) {
  const t = useText();
  const formats = useFormats();
  const name = t(`priority.factor.${factor}`);
  const label = t('priority.weights.of', { factor: name });
  return (
    <div className="gh-weight">
      <div>
        <div className="gh-medium">{name}</div>
        <div className="gh-meta">{t(`priority.about.${factor}`)}</div>
      </div>
      <Slider
        thumbLabel={label}
        label={null}
        min={0}
        max={MAX_WEIGHT}
        step={1}
        value={value}
        disabled={fixed}
        onChange={onChange}
      />
      <NumberInput
        aria-label={label}
        min={0}
        max={MAX_WEIGHT}
        allowDecimal={false}
        allowNegative={false}
        clampBehavior="strict"
        value={value}
        disabled={fixed}
        onChange={(typed) => onChange(Number(typed))}
      />
      <span className="gh-meta gh-num gh-nowrap">
        {t('priority.weights.share', { share: formats.percent(share) })}
      </span>
    </div>
  );
}
