import { GATE_REASON_CODES } from '@shared/domain/gates/evaluate-gates';
import { FUNCTIONAL_ROLES } from '@shared/domain/roles/functional-role';
import { MODULE_ROLE, MODULES } from '@shared/domain/roles/module';
import { ROLE_KEY } from '@shared/domain/roles/role-key';
import { LOCALES } from '@shared/domain/tenants/tenant';
import { en, ptBr } from '@shared/i18n/catalogue';
import { isTextKey, text } from '@shared/i18n/format';
import IntlMessageFormat from 'intl-messageformat';
import { describe, expect, test } from 'vitest';

const modules = import.meta.glob<Readonly<Record<string, Readonly<Record<string, string>>>>>(
  '../../src/shared/i18n/{en,pt-BR}/*.ts',
  { eager: true },
);

/** The parameters that a message asks for, sorted. */
function parametersOf(message: string): readonly string[] {
  const found = new Set<string>();
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) {
      for (const each of value) visit(each);
      return;
    }
    if (typeof value !== 'object' || value === null) return;
    const element = value as { type?: number; value?: unknown; options?: object }; // the parser's AST
    // Types 0 and 7 are literal text and the sign for a plural's number.
    if (typeof element.value === 'string' && element.type !== 0 && element.type !== 7) {
      found.add(element.value);
    }
    if (element.options) {
      for (const option of Object.values(element.options) as { value: unknown }[])
        visit(option.value);
    }
  };
  visit(new IntlMessageFormat(message, 'en', undefined, { ignoreTag: true }).getAst());
  return [...found].sort();
}

describe('the catalogues', () => {
  test('every message compiles and asks for the same parameters in both languages', () => {
    const portuguese: Readonly<Record<string, string>> = ptBr;
    for (const [key, message] of Object.entries(en)) {
      expect([key, parametersOf(portuguese[key] ?? '')]).toEqual([key, parametersOf(message)]);
    }
  });

  test('both languages have the same keys, and no text is blank', () => {
    expect(Object.keys(ptBr).sort()).toEqual(Object.keys(en).sort());
    for (const message of [...Object.values(en), ...Object.values(ptBr)]) {
      expect(message.trim()).not.toBe('');
    }
  });

  test.each(LOCALES)('no key of %s is in two files, where the later would win unseen', (locale) => {
    const keys = Object.entries(modules)
      .filter(([path]) => path.includes(`/${locale}/`))
      .flatMap(([, module]) =>
        Object.values(module).flatMap((catalogue) => Object.keys(catalogue)),
      );
    const twice = keys.filter((key, index) => keys.indexOf(key) !== index);
    expect(keys.length).toBeGreaterThan(300);
    expect(twice).toEqual([]);
  });

  test('numbers and plurals follow the language', () => {
    const params = { weeks: 1, required: 8 };
    expect(text('en', 'gates.reason.capacity_met', params)).toMatch(/^1 week of/);
    expect(text('pt-BR', 'gates.reason.capacity_met', { ...params, weeks: 8.5 })).toMatch(
      /^8,5 semanas/,
    );
  });

  test('a missing parameter or a wrong one is a fault, not a text with a hole', () => {
    expect(() => text('en', 'gates.reason.too_few_weeks', { weeks: 5 })).toThrow(/required/);
    expect(() => text('en', 'cycles.reason.p0_in_window')).toThrow(/count/);
  });

  test('a key that data made up is told apart', () => {
    expect([isTextKey('gates.reason.not_approved'), isTextKey('toString')]).toEqual([true, false]);
    expect(() => text('en', 'gates.reason.nonsense' as 'gates.reason.not_approved')).toThrow(
      /nonsense/,
    );
  });

  test('[M125] every gate reason has a text of its own', () => {
    const params = {
      weeks: 1,
      coverage: 0.1,
      required: 8,
      kind: 'file',
      name: 'a.pdf',
      day: '2026-11-02',
    };
    const texts = GATE_REASON_CODES.map((code) => text('en', `gates.reason.${code}`, params));
    expect(new Set(texts).size).toBe(GATE_REASON_CODES.length);
  });
});

describe('roles in words', () => {
  test('[M155] twelve roles have a responsibility, a deliverable and a failure mode in both languages', () => {
    for (const locale of LOCALES) {
      const texts = FUNCTIONAL_ROLES.flatMap((role) => [
        text(locale, `roles.responsibility.${ROLE_KEY[role]}`),
        text(locale, `roles.deliverable.${ROLE_KEY[role]}`),
        text(locale, `roles.failure.${ROLE_KEY[role]}`),
      ]);
      expect(new Set(texts).size).toBe(36);
    }
  });

  test('[M156] [M157] every module has an accountable role and says what it is held to', () => {
    expect(MODULES).toHaveLength(10);
    for (const module of MODULES) {
      expect(FUNCTIONAL_ROLES).toContain(MODULE_ROLE[module]);
      expect(text('pt-BR', `roles.accountability.${module}`)).not.toBe('');
    }
    expect(MODULE_ROLE.onpage_optimization).toBe('Content Ops Manager');
  });

  test('[M161] the exact role names are what people read: no catalogue spells them otherwise', () => {
    expect(Object.keys(ROLE_KEY)).toEqual([...FUNCTIONAL_ROLES]);
  });
});
