import type { Coded } from '@shared/base/coded';
import { isDay } from '@shared/base/days';
import { isTextKey } from '@shared/i18n/format';
import { useMemo } from 'react';
import { useFormats, useText } from './region';

/** Renders a coded value under `<prefix>.<code>` in the person's language, its `day` as people write it; a code without a text shows as itself. */
export function useCodedText(): (prefix: string, value: Coded) => string {
  const t = useText();
  const formats = useFormats();
  return useMemo(
    () => (prefix, value) => {
      const key = `${prefix}.${value.code}`;
      if (!isTextKey(key)) return value.code;
      const { day } = value.params;
      return t(
        key,
        typeof day === 'string' && isDay(day)
          ? { ...value.params, day: formats.shortDay(day) }
          : value.params,
      );
    },
    [t, formats],
  );
}
