import { type PlaybookTextKey, playbookText } from '@shared/i18n/playbooks';
import { useMemo } from 'react';
import { useRegion } from '../../ui/region';

/** The playbooks' texts in the person's language. */
export function usePlaybookText(): (key: PlaybookTextKey) => string {
  const { locale } = useRegion();
  return useMemo(() => (key) => playbookText(locale, key), [locale]);
}
