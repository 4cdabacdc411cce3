import { holdsOwnData, ownDataOf } from '@shared/domain/plans/own-data';
import type { PlanGoal, PlanParts } from '@shared/domain/plans/plan-parts';
import { planTemplate } from '@shared/domain/plans/plan-template';
import { differencesOf, type TenantTraits } from '@shared/domain/plans/template-differences';
import { wavesOf } from '@shared/domain/plans/waves';
import { FUNCTIONAL_ROLES } from '@shared/domain/roles/functional-role';
import { LOCALES, type Locale } from '@shared/domain/tenants/tenant';
import { defaultPlanParts } from '@shared/i18n/documents/default-plan-parts';
import { GATE_NAMES } from '@shared/i18n/documents/gate-names';
import { freshParts, knownTexts } from '@shared/i18n/documents/template-words';
import { text } from '@shared/i18n/format';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const OWN = ['Hotel Albatroz', 'albatroz', 'Olga Zimmer', 'Suíte Jasmim', 'Ox'];
const own = ownDataOf(OWN);
const templateOf = (parts: PlanParts, locale: Locale = 'en', data = own) =>
  planTemplate(parts, {
    own: data,
    known: knownTexts(parts.goal.kind, locale),
    fresh: freshParts(parts.goal.kind, locale),
    gateNames: GATE_NAMES,
  });
const whole: PlanGoal = {
  statement: 'Fill the quiet months',
  kind: 'bookings',
  metricKey: 'bookings',
  baseline: 4711,
  target: 5822,
  dueOn: '2027-06-30',
  inScope: 'Pages of the house',
  outOfScope: 'Portals',
  channels: 'Newsletter',
};

describe('what holds data of one tenant', () => {
  test.each([
    ['Rooms of the Albatroz', true],
    ['ALBATROZ', true],
    ['albatrozes em festa', true],
    ['jasmim no jardim', true],
    ['suites with a view', true],
    ['alba\u200btroz', true],
    ['Ask Zimmer', true],
    ['the ox', true],
    ['a box', false],
    ['a fifth more bookings', false],
    ['20 more bookings', true],
    ['٣ أيام', true],
    ['see https://x.example', true],
    ['see x.example', true],
    ['write to me@x', true],
    ['P0: everything goes back', false],
    ['P0: back within 2 hours', true],
    ['e.g. a page', false],
    ['', false],
  ])('[M25] [M18] %j: %s', (line, found) => {
    expect(holdsOwnData(own, line)).toBe(found);
  });
});

describe('a plan as a template', () => {
  test.each(LOCALES)('[M18] a new plan goes over whole into %s, without its figures', (locale) => {
    for (const from of LOCALES) {
      const { parts, leftOut, carried } = templateOf(defaultPlanParts(whole, from), locale);
      const fresh = freshParts('bookings', locale);
      expect(parts).toEqual({
        ...fresh,
        goal: {
          statement: whole.statement,
          kind: 'bookings',
          metricKey: 'bookings',
          inScope: whole.inScope,
          outOfScope: whole.outOfScope,
          channels: whole.channels,
        },
      });
      expect([leftOut, carried]).toEqual([0, 4]);
    }
  });

  test('[M18] what stays behind is replaced by the line of a new plan where it would leave a gap', () => {
    const base = defaultPlanParts(whole, 'en');
    const { parts, leftOut } = templateOf({
      ...base,
      goal: { ...whole, statement: 'More for the Albatroz', acceptance: '12 more' },
      gateChecklist: ['Data: as Olga says', ...base.gateChecklist.slice(0, 3), 'A line of ours'],
      dualTrack: { visibility: ['Jasmim first'], quality: ['Faster pages', '3 tests'] },
      cadenceIncident: {
        cadence: ['Every Monday with Zimmer', ...base.cadenceIncident.cadence.slice(1)],
        incidents: ['P0: call 555', ...base.cadenceIncident.incidents.slice(1)],
        checklist: ['Ask Olga'],
      },
    });
    const fresh = freshParts('bookings', 'en');
    expect(parts.goal.statement).toBe(fresh.goal.statement);
    expect(parts.goal.acceptance).toBeUndefined();
    expect(parts.gateChecklist).toEqual([
      ...base.gateChecklist.slice(0, 3),
      'A line of ours',
      ...base.gateChecklist.slice(3),
    ]);
    expect(parts.dualTrack).toEqual({
      visibility: fresh.dualTrack.visibility,
      quality: ['Faster pages'],
    });
    expect([...parts.cadenceIncident.cadence].sort()).toEqual(
      [...fresh.cadenceIncident.cadence].sort(),
    );
    expect([...parts.cadenceIncident.incidents].sort()).toEqual(
      [...fresh.cadenceIncident.incidents].sort(),
    );
    expect(parts.cadenceIncident.checklist).toEqual(fresh.cadenceIncident.checklist);
    expect(leftOut).toBe(8);
  });

  test('[M25] a deliverable that stays behind hands its edges on, and keys say nothing', () => {
    const base = defaultPlanParts(whole, 'en');
    const role = FUNCTIONAL_ROLES[0];
    const { parts } = templateOf({
      ...base,
      work: [
        { key: 'albatroz-base', title: 'A base', role, after: [] },
        { key: 'b', title: 'The Jasmim page', role, after: ['albatroz-base'] },
        { key: 'c', title: 'Mentions', role: 'Olga Zimmer', after: ['b'] },
      ],
    });
    expect(parts.work).toEqual([
      { key: 'd1', title: 'A base', role, after: [] },
      { key: 'd2', title: 'Mentions', role: '', after: ['d1'] },
    ]);
  });

  test('[M18] nothing of the first tenant stands in any text of the new plan', () => {
    const names = fc
      .array(fc.stringMatching(/^[qzxwkj][aeiou][qzxwkj]{3,8}$/), { minLength: 1, maxLength: 4 })
      .map((words) => words.map((word) => `${word[0]?.toUpperCase()}${word.slice(1)}`));
    const number = fc.integer({ min: 10, max: 9_999_999 }).map(String);
    const address = fc.stringMatching(/^[qzx]{4,9}$/).map((word) => `https://${word}.example/`);
    const plain = fc.constantFrom('A line of ours', 'P1: a sprint follows', 'More bookings', '');
    fc.assert(
      fc.property(
        names,
        fc.array(fc.oneof(number, address), { minLength: 1, maxLength: 3 }),
        fc.array(plain, { minLength: 1, maxLength: 5 }),
        fc.infiniteStream(fc.nat(99)),
        fc.constantFrom(...LOCALES),
        (words, rest, lines, dice, locale) => {
          const secrets = [...words, ...rest];
          const roll = (below: number) => Number(dice.next().value) % below;
          const some = () => {
            const line = lines[roll(lines.length)] ?? '';
            const secret = secrets[roll(secrets.length)] ?? '';
            return roll(2) === 0 ? `${line} ${secret} now` : line;
          };
          const list = () => Array.from({ length: roll(4) }, some);
          const keys = Array.from({ length: roll(5) }, (_, at) => `${secrets[0]}-${at}`);
          const parts: PlanParts = {
            goal: {
              ...whole,
              statement: some(),
              inScope: some(),
              outOfScope: some(),
              channels: some(),
              acceptance: some(),
              metricKey: some(),
            },
            gateChecklist: list(),
            roleMatrix: [some(), ...FUNCTIONAL_ROLES].map((role) => ({
              role,
              responsibility: some(),
              deliverable: some(),
            })),
            dualTrack: { visibility: list(), quality: list() },
            work: keys.map((key, at) => ({
              key,
              title: some(),
              role: some(),
              after: keys.slice(0, at),
            })),
            cadenceIncident: { cadence: list(), incidents: list(), checklist: list() },
          };
          const made = templateOf(parts, locale, ownDataOf(words)).parts;
          const said = JSON.stringify(made).toLowerCase();
          for (const secret of [...secrets, '4711', '5822', '2027-06-30']) {
            expect(said).not.toContain(secret.toLowerCase());
          }
          expect(wavesOf(made.work).ok).toBe(true);
          expect(made.goal.statement.trim()).not.toBe('');
        },
      ),
    );
  });
});

describe('what sets two tenants apart', () => {
  const same: TenantTraits = {
    locale: 'en',
    zone: 'America/Sao_Paulo',
    currency: 'BRL',
    holidayRegion: 'BR-SP',
    inventory: 3,
    heldRoles: FUNCTIONAL_ROLES,
    hasAnalytics: true,
    failingGates: 0,
  };
  const left = {
    ...templateOf(defaultPlanParts(whole, 'en')),
    hasBudget: false,
    hasFigures: false,
  };
  const codes = (to: Partial<TenantTraits>, over: Partial<typeof left> = {}) =>
    differencesOf(same, { ...same, ...to }, { ...left, ...over }).map(({ code }) => code);

  test.each([
    [{}, {}, []],
    [{ inventory: 0 }, {}, ['no_inventory']],
    [{ heldRoles: FUNCTIONAL_ROLES.slice(1) }, {}, ['roles_unheld']],
    [{ hasAnalytics: false }, {}, ['no_analytics']],
    [{ failingGates: 2 }, {}, ['gates_failing']],
    [{ locale: 'pt-BR' as const }, {}, ['other_language']],
    [{ zone: 'Europe/Lisbon' }, {}, ['other_zone']],
    [{ holidayRegion: 'PT' }, {}, ['other_holidays']],
    [{}, { hasBudget: true }, ['budget_left']],
    [{}, { hasFigures: true }, ['figures_left']],
    [{}, { leftOut: 2 }, ['texts_left_out']],
  ])('[M17] %j and %j: %j', (to, over, expected) => {
    expect(codes(to, over)).toEqual(expected);
  });

  test('[M17] the roles that nobody holds are named, and every difference has its words', () => {
    const all = differencesOf(
      same,
      {
        ...same,
        locale: 'pt-BR',
        zone: 'Europe/Lisbon',
        holidayRegion: 'PT',
        inventory: 0,
        heldRoles: FUNCTIONAL_ROLES.slice(2),
        hasAnalytics: false,
        failingGates: 1,
      },
      { ...left, hasBudget: true, hasFigures: true, leftOut: 1 },
    );
    expect(all).toHaveLength(10);
    expect(all[1]?.params).toEqual({
      count: 2,
      roles: FUNCTIONAL_ROLES.slice(0, 2).join(', '),
      more: 0,
    });
    for (const locale of LOCALES) {
      for (const { code, params } of all) {
        expect(text(locale, `plans.difference.${code}`, params)).toMatch(/\S/);
      }
    }
  });
});
