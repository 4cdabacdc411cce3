import { isTextKey } from '@shared/i18n/format';
import { useText } from '../../ui/region';
import { useCodedText } from '../../ui/use-coded-text';
import type { Check } from './plan';

/** Lists of keys inside a finding: fields of the goal, gates, lists of lines. */
const PREFIXES = ['plans.word', 'gates.name'] as const;

/** What a check found missing, with its keys turned into words. */
export function useFindingText(): (check: Check) => string {
  const t = useText();
  const codedText = useCodedText();
  const word = (key: string) => {
    for (const prefix of PREFIXES) {
      const name = `${prefix}.${key}`;
      if (isTextKey(name)) return t(name);
    }
    return key;
  };
  return ({ finding, key }) => {
    if (finding === null) return key;
    const params = Object.fromEntries(
      Object.entries(finding.params).map(([name, value]) => [
        name,
        typeof value === 'string' ? value.split(', ').map(word).join(', ') : value,
      ]),
    );
    return codedText('plans.finding', { code: finding.code, params });
  };
}
