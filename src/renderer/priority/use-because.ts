import type { Coded } from '@shared/base/coded';
import { METRIC_KEYS } from '@shared/domain/metrics/metric';
import { useFormats, useText } from '../ui/region';
import { useCodedText } from '../ui/use-coded-text';

/** Why a factor has its value, with days, times and measures in the reader's words. */
export function useBecause(): (because: Coded) => string {
  const t = useText();
  const formats = useFormats();
  const codedText = useCodedText();
  return ({ code, params }) => {
    const { on, minutes, key, change } = params;
    const measure = METRIC_KEYS.find((known) => known === key);
    return codedText('priority.because', {
      code,
      params: {
        ...params,
        ...(typeof on === 'string' && { on: formats.shortDay(on) }),
        ...(typeof minutes === 'number' && { minutes: formats.duration(minutes * 60_000) }),
        ...(measure !== undefined && { key: t(`metrics.name.${measure}`) }),
        ...(typeof change === 'number' && { changeText: `${formats.signed(change, 0)}%` }),
      },
    });
  };
}
