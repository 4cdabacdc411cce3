import { isPolicyVersion, policyOf } from '@shared/domain/policy/registry';
import { ruleWords } from '@shared/i18n/documents/policy-words';
import { useRegion } from '../../ui/region';

/** A rule of a policy in words, out of the rule itself (M193); '' for a policy that this program does not know. */
export function useRuleText(): (policyVersion: string, rule: number) => string {
  const { locale } = useRegion();
  return (version, number) => {
    const rule = isPolicyVersion(version) ? policyOf(version).rules[number - 1] : undefined;
    return rule === undefined ? '' : ruleWords(locale, rule);
  };
}
