import { DECISIONS } from '@shared/domain/cycles/cycle';
import { TREND_KEYS, TREND_VALUES, type Trends } from '@shared/domain/metrics/trend';
import type { PolicyFacts } from '@shared/domain/policy/condition';
import { decideBy } from '@shared/domain/policy/decide';
import { BASELINE_V1, type Policy, type PolicyRule, STRICT_V1 } from '@shared/domain/policy/policy';
import { POLICY_VERSIONS, policyOf, requireStricter } from '@shared/domain/policy/registry';
import { strictnessOf, weakerCase } from '@shared/domain/policy/strictness';
import { LOCALES } from '@shared/domain/tenants/tenant';
import { ruleWords } from '@shared/i18n/documents/policy-words';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const decision = fc.constantFrom(...DECISIONS);
const trend = fc.constantFrom(...TREND_VALUES);
const trends: fc.Arbitrary<Trends> = fc.record({
  non_brand_visibility_trend: trend,
  query_cluster_coverage_trend: trend,
  high_intent_session_trend: trend,
  conversion_assist_trend: trend,
});
const facts: fc.Arbitrary<PolicyFacts> = fc.record({
  p0InWindow: fc.integer({ min: 0, max: 4 }),
  openP1: fc.integer({ min: 0, max: 4 }),
  trends,
  quality: fc.record({
    data_trust: decision,
    technical_health: decision,
    compliance_state: decision,
    business_quality: decision,
  }),
});

const up = (...keys: readonly string[]): Trends =>
  // One entry for each key of the list.
  Object.fromEntries(TREND_KEYS.map((key) => [key, keys.includes(key) ? 'up' : 'flat'])) as Trends;
const GOOD: PolicyFacts = {
  p0InWindow: 0,
  openP1: 0,
  trends: up(...TREND_KEYS),
  quality: {
    data_trust: 'continue',
    technical_health: 'continue',
    compliance_state: 'continue',
    business_quality: 'continue',
  },
};

describe('strict-v1', () => {
  test.each([
    ['everything is well', {}, 'continue', 6],
    ['a P0 in the window', { p0InWindow: 1 }, 'rollback', 1],
    [
      'one row of the matrix signals a rollback',
      { quality: { ...GOOD.quality, business_quality: 'rollback' } },
      'rollback',
      2,
    ],
    ['a P1 is not resolved', { openP1: 1 }, 'intervene', 4],
    [
      'the data cannot be trusted',
      { quality: { ...GOOD.quality, data_trust: 'intervene' } },
      'intervene',
      5,
    ],
    [
      'another row says intervene, which forbids nothing',
      { quality: { ...GOOD.quality, technical_health: 'intervene' } },
      'continue',
      6,
    ],
  ] as const)('[Q18] %s', (_title, over, decides, rule) => {
    expect(decideBy(STRICT_V1, { ...GOOD, ...over })).toMatchObject({ decision: decides, rule });
  });

  test('[Q18][M152] any rollback signal of the matrix overrides continue', () => {
    fc.assert(
      fc.property(facts, (each) => {
        if (!Object.values(each.quality).includes('rollback')) return;
        expect(decideBy(STRICT_V1, each).decision).toBe('rollback');
      }),
    );
  });

  test('[Q18][M152] it continues only with both tracks up, trusted data and no open P1', () => {
    fc.assert(
      fc.property(facts, (each) => {
        if (decideBy(STRICT_V1, each).decision !== 'continue') return;
        expect(decideBy(BASELINE_V1, each).decision).toBe('continue');
        expect(each.openP1).toBe(0);
        expect(each.quality.data_trust).toBe('continue');
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('a policy', () => {
  test.each(POLICY_VERSIONS)('[Q18] %s is nowhere milder than baseline-v1', (version) => {
    const policy = policyOf(version);
    expect(policy.version).toBe(version);
    expect(weakerCase(policy)).toBeUndefined();
    fc.assert(
      fc.property(facts, (each) => {
        expect(strictnessOf(decideBy(policy, each).decision)).toBeGreaterThanOrEqual(
          strictnessOf(decideBy(BASELINE_V1, each).decision),
        );
      }),
      { numRuns: 2_000 },
    );
  });

  test('[Q18] that is milder in a single case is refused with what it decides there', () => {
    const [first, ...others] = BASELINE_V1.rules;
    const weak: Policy = {
      version: 'weak-v1',
      rules: [
        { ...(first as PolicyRule), when: [{ fact: 'p0_in_window', moreThan: 1 }] },
        ...others,
      ],
    };
    expect(() => requireStricter(weak)).toThrow(
      /^Policy weak-v1 decides (continue|intervene) where baseline-v1 decides rollback$/,
    );
    expect(weakerCase(weak)).toMatchObject({ facts: { p0InWindow: 1 } });
  });

  test('[Q18] the search for a milder case finds what random facts find', () => {
    const rule: fc.Arbitrary<PolicyRule> = fc.record({
      when: fc.array(
        fc.oneof(
          fc.record({
            fact: fc.constantFrom('p0_in_window', 'open_p1', 'rollback_signals' as const),
            moreThan: fc.integer({ min: 0, max: 2 }),
          }),
          fc.record({
            fact: fc.constant('track' as const),
            track: fc.constantFrom('visibility', 'quality' as const),
            up: fc.boolean(),
          }),
          fc.record({
            fact: fc.constant('quality' as const),
            dimension: fc.constantFrom('data_trust', 'business_quality' as const),
            not: decision,
          }),
        ),
        { maxLength: 2 },
      ),
      decision,
      reason: fc.constant('no_growth_signal' as const),
      shows: fc.constant([]),
    });
    const policy = fc
      .record({ rules: fc.array(rule, { maxLength: 3 }), last: decision })
      .map(({ rules, last }): Policy => {
        const otherwise = {
          when: [],
          decision: last,
          reason: 'no_growth_signal',
          shows: [],
        } as const;
        return { version: 'random', rules: [...rules, otherwise] };
      });
    fc.assert(
      fc.property(policy, facts, (each, given) => {
        const milder =
          strictnessOf(decideBy(each, given).decision) <
          strictnessOf(decideBy(BASELINE_V1, given).decision);
        if (milder) expect(weakerCase(each)).toBeDefined();
      }),
      { numRuns: 150 },
    );
  });

  test('[Q18] the first true rule decides, and what comes after it was not evaluated', () => {
    fc.assert(
      fc.property(fc.constantFrom(BASELINE_V1, STRICT_V1), facts, (policy, each) => {
        const { rule, trace, decision: decided } = decideBy(policy, each);
        expect(trace.map(({ state }) => state)).toEqual(
          policy.rules.map((_, at) =>
            at + 1 < rule ? 'false' : at + 1 === rule ? 'true' : 'not_evaluated',
          ),
        );
        expect(decided).toBe(policy.rules[rule - 1]?.decision);
      }),
    );
  });
});

describe('the words of a policy', () => {
  test('[M193] are made of the rules', () => {
    expect(BASELINE_V1.rules.map((rule) => ruleWords('en', rule))).toEqual([
      'At least one P0 in the window: roll back',
      'Visibility is up and quality is not up: intervene',
      'Visibility is up and quality is up: continue',
      'In every other case: intervene',
    ]);
  });

  test.each(LOCALES)('[M193] change with the data that the rule runs on, in %s', (locale) => {
    const [p0, quality] = BASELINE_V1.rules as [PolicyRule, PolicyRule];
    const before = ruleWords(locale, p0);
    expect(ruleWords(locale, { ...p0, when: [{ fact: 'p0_in_window', moreThan: 2 }] })).not.toBe(
      before,
    );
    expect(ruleWords(locale, { ...p0, decision: 'intervene' })).not.toBe(before);
    expect(ruleWords(locale, { ...quality, when: quality.when.slice(0, 1) })).not.toBe(
      ruleWords(locale, quality),
    );
    expect(new Set(STRICT_V1.rules.map((rule) => ruleWords(locale, rule))).size).toBe(7);
  });
});
