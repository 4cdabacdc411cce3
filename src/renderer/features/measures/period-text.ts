import type { Day } from '@shared/base/days';
import { useFormats, useText } from '../../ui/region';

/** A period of days in words: 3 Nov 2026, or 1 Oct 2026 to 31 Oct 2026. */
export function usePeriodText(): (period: { readonly fromOn: Day; readonly toOn: Day }) => string {
  const t = useText();
  const formats = useFormats();
  return ({ fromOn, toOn }) =>
    fromOn === toOn
      ? formats.day(fromOn)
      : t('measures.period', { from: formats.shortDay(fromOn), to: formats.day(toOn) });
}
