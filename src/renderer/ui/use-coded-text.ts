import type { Coded } from '@shared/base/coded';
import { isTextKey } from '@shared/i18n/format';
import { useMemo } from 'react';
import { useText } from './region';

/** Renders a coded value under `<prefix>.<code>` in the person's language; a code without a text shows as itself. */
export function useCodedText(): (prefix: string, value: Coded) => string {
  const t = useText();
  return useMemo(
    () => (prefix, value) => {
      const key = `${prefix}.${value.code}`;
      return isTextKey(key) ? t(key, value.params) : value.code;
    },
    [t],
  );
}
