import type { Condition } from '../../domain/policy/condition';
import type { PolicyRule } from '../../domain/policy/policy';
import type { Locale } from '../../domain/tenants/tenant';
import { text } from '../format';

/** A rule in words, out of the very data that it runs on: what it asks for, then what it decides (M193). */
export function ruleWords(locale: Locale, { when, decision }: PolicyRule): string {
  const conditions = when.map((condition) => conditionWords(locale, condition));
  const all =
    conditions.length === 0
      ? text(locale, 'cycles.if.otherwise')
      : conditions.join(` ${text(locale, 'cycles.if.and')} `);
  return text(locale, 'cycles.if.then', {
    when: all.charAt(0).toLocaleUpperCase(locale) + all.slice(1),
    decision,
  });
}

function conditionWords(locale: Locale, condition: Condition): string {
  switch (condition.fact) {
    case 'track':
      return text(locale, 'cycles.if.track', {
        track: condition.track,
        up: condition.up ? 'yes' : 'no',
      });
    case 'quality':
      return text(locale, 'cycles.if.quality', {
        dimension: text(locale, `cycles.dimension.${condition.dimension}`),
        not: condition.not,
      });
    default:
      return text(locale, `cycles.if.${condition.fact}`, { count: condition.moreThan });
  }
}
