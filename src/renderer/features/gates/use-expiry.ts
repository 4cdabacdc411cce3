import { dayOf } from '@shared/base/zones';
import { useFormats, useRegion, useText } from '../../ui/region';
import { useNowMs } from '../../ui/times';
import type { Evidence } from './gate';

/** Today in the tenant's zone, in which evidence ends. */
export function useToday(): string {
  const { zone } = useRegion();
  return dayOf(useNowMs(), zone);
}

/** What a chip of evidence says of its last day or of its file; nothing where both are as they should be. */
export function useExpiry() {
  const t = useText();
  const formats = useFormats();
  const today = useToday();
  return ({ expiresOn, fault, backs }: Evidence) => {
    if (fault !== null && backs) {
      return { expiry: { text: t(`gates.evidence.fault.${fault}`), passed: true } };
    }
    if (expiresOn === null) return {};
    const passed = expiresOn < today;
    const key = passed ? 'gates.evidence.expired' : 'gates.evidence.until';
    return { expiry: { text: t(key, { day: formats.shortDay(expiresOn) }), passed } };
  };
}
