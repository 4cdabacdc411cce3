import {
  DENSITIES,
  DENSITY_MODES,
  doubledUp,
  weeksInFlight,
} from '@shared/domain/playbooks/density';
import {
  PAGE_STANDARD,
  planPages,
  refreshShare,
  THROUGHPUT_POLICY,
} from '@shared/domain/playbooks/pages';
import { isStepRef, PLAYBOOKS, STEP_REFS, stepOf } from '@shared/domain/playbooks/playbooks';
import {
  TACTIC_ENTRY,
  TACTIC_LINES,
  TACTIC_MODULES,
  TACTICS,
} from '@shared/domain/playbooks/tactic';
import { FUNCTIONAL_ROLES } from '@shared/domain/roles/functional-role';
import { MODULES } from '@shared/domain/roles/module';
import { LOCALES } from '@shared/domain/tenants/tenant';
import { en, ptBr } from '@shared/i18n/catalogue';
import { PLAYBOOK_TEXTS, playbookText } from '@shared/i18n/playbooks';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

/** The sentences of a text, without the mark that ends them. */
const sentencesOf = (text: string) =>
  text
    .split(/(?<=[.!?:;])\s+/)
    .map((sentence) => sentence.replace(/[.!?:;]$/, '').toLowerCase())
    .filter((sentence) => sentence !== '');

const moduleIn = (key: string) => MODULES.find((module) => key.split('.').includes(module)) ?? key;

describe('the playbooks', () => {
  test('[M162] the technical foundation has 10 steps, 4 checks and 3 triggers', () => {
    const { steps, checks, triggers } = PLAYBOOKS.technical_foundation;
    expect([steps.length, checks.length, triggers.length]).toEqual([10, 4, 3]);
  });

  test.each(MODULES)(
    '[M162] %s has inputs, six steps, three checks and two triggers at least',
    (module) => {
      const { inputs, steps, checks, triggers } = PLAYBOOKS[module];
      expect(PLAYBOOKS[module].module).toBe(module);
      expect(inputs.length).toBeGreaterThanOrEqual(3);
      expect(steps.length).toBeGreaterThanOrEqual(6);
      expect(checks.length).toBeGreaterThanOrEqual(3);
      expect(triggers.length).toBeGreaterThanOrEqual(2);
      for (const { minutes } of steps) expect(minutes).toBeGreaterThanOrEqual(15);
    },
  );

  test.each(LOCALES)(
    '[M162] every step in %s says what, how and by which signal it is done',
    (locale) => {
      for (const ref of STEP_REFS) {
        const parts = (['title', 'how', 'signal'] as const).map((part) =>
          playbookText(locale, `step.${ref}.${part}`),
        );
        expect(new Set(parts).size).toBe(3);
        for (const part of parts) expect(part.length).toBeGreaterThan(15);
        // A title is a task's title on a card of the board.
        expect(parts[0]?.length).toBeLessThanOrEqual(72);
        expect(parts[0]).not.toMatch(/[.!]$/);
      }
    },
  );

  test('[M162] a reference names one step of one module, and nothing else is one', () => {
    expect(new Set(STEP_REFS).size).toBe(STEP_REFS.length);
    for (const ref of STEP_REFS) {
      const { module, step } = stepOf(ref);
      expect([ref.startsWith(`${module}.`), step.ref]).toEqual([true, ref]);
    }
    expect([isStepRef('scale_loop.stop'), isStepRef('scale_loop.crawl')]).toEqual([true, false]);
  });

  test.each(LOCALES)(
    '[M162] no sentence in %s stands in two modules, nor twice anywhere',
    (locale) => {
      const seen = new Map<string, string>();
      const twice: string[] = [];
      for (const [key, text] of Object.entries(PLAYBOOK_TEXTS[locale])) {
        for (const sentence of sentencesOf(text)) {
          const first = seen.get(sentence);
          if (first !== undefined) twice.push(`${moduleIn(first)} and ${key}: ${sentence}`);
          seen.set(sentence, key);
        }
      }
      expect(seen.size).toBeGreaterThan(350);
      expect(twice).toEqual([]);
    },
  );

  test('both languages hold the same texts, none blank, none left in the other language', () => {
    const [english, portuguese] = [PLAYBOOK_TEXTS.en, PLAYBOOK_TEXTS['pt-BR']];
    expect(Object.keys(portuguese).sort()).toEqual(Object.keys(english).sort());
    for (const [key, text] of Object.entries(english)) {
      expect(text.trim()).not.toBe('');
      const other = Object.entries(portuguese).find(([each]) => each === key)?.[1] ?? '';
      expect([key, other]).not.toEqual([key, text]);
      expect(`${text}${other}`).not.toMatch(/[—–{}]|lorem|todo\b:/i);
    }
  });

  test('no key of the playbooks is a key of the interface', () => {
    const keys = Object.keys(PLAYBOOK_TEXTS.en);
    expect(keys.filter((key) => key in en || key in ptBr)).toEqual([]);
  });
});

describe('the tactics', () => {
  test.each(LOCALES)(
    '[M165] four tactics in %s each say when they begin and when they end',
    (locale) => {
      expect(TACTICS).toEqual(['a', 'b', 'c', 'd']);
      const conditions = TACTICS.flatMap((tactic) =>
        TACTIC_LINES.flatMap((line) => [
          playbookText(locale, `tactic.${tactic}.enter.${line}`),
          playbookText(locale, `tactic.${tactic}.exit.${line}`),
        ]),
      );
      expect(new Set(conditions).size).toBe(16);
      // Anything that is wrong calls for repair; to build on, everything has to be right.
      expect(TACTICS.map((tactic) => TACTIC_ENTRY[tactic])).toEqual(['any', 'all', 'all', 'all']);
    },
  );

  test('[M165] every module carries a tactic, and none leads two of them', () => {
    const leading = TACTICS.map((tactic) => TACTIC_MODULES[tactic][0]);
    expect(new Set(leading).size).toBe(TACTICS.length);
    expect(new Set(TACTICS.flatMap((tactic) => TACTIC_MODULES[tactic])).size).toBe(MODULES.length);
  });
});

describe('team density', () => {
  test.each(DENSITY_MODES)(
    '[M166] in %s every role is held once, and nobody reviews their own plan',
    (mode) => {
      const { seats } = DENSITIES[mode];
      expect(seats.flat().sort()).toEqual([...FUNCTIONAL_ROLES].sort());
      for (const roles of seats) {
        expect(roles.includes('Planner') && roles.includes('Plan Reviewer')).toBe(false);
      }
    },
  );

  test('[M166] with more hands a week takes more tasks, and fewer roles are doubled up', () => {
    const modes = DENSITY_MODES.map((mode) => DENSITIES[mode]);
    const rising = (values: readonly number[]) =>
      values.every((value, index) => index === 0 || value > (values[index - 1] ?? value));
    expect(rising(modes.map(({ weeklyTasks }) => weeklyTasks))).toBe(true);
    expect(rising(modes.map(({ modulesAtOnce }) => modulesAtOnce))).toBe(true);
    expect(rising(modes.map(({ monthlyPages }) => monthlyPages))).toBe(true);
    expect(rising(modes.map(({ seats }) => seats.length))).toBe(true);
    expect(modes.map((density) => doubledUp(density).flat().length)).toEqual([12, 11, 6]);
  });

  test('[M166] work in flight is counted in weeks of the mode', () => {
    expect(weeksInFlight(DENSITIES.bootstrapped, 15)).toBe(2.5);
    expect(weeksInFlight(DENSITIES.high_capacity, 0)).toBe(0);
  });
});

describe('pages', () => {
  test('[M163] the page standard has five points, the throughput policy three', () => {
    expect([PAGE_STANDARD.length, THROUGHPUT_POLICY.length]).toEqual([5, 3]);
  });

  test.each([
    [2, 0, { netNew: 1, refreshed: 1 }],
    [2, 1, { netNew: 1, refreshed: 1 }],
    [4, 0, { netNew: 3, refreshed: 1 }],
    [12, 0, { netNew: 9, refreshed: 3 }],
    [12, 0.25, { netNew: 6, refreshed: 6 }],
    [12, 0.5, { netNew: 3, refreshed: 9 }],
    [12, 1, { netNew: 3, refreshed: 9 }],
    [1, 0, undefined],
    [0, 0, undefined],
    [2.5, 0, undefined],
  ])('[M163] %d pages with a decaying share of %d are %o', (pages, decaying, mix) => {
    expect(planPages(pages, decaying)).toEqual(mix);
  });

  test('[M163] both kinds are always there, they add up, and more decay never means less refreshing', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 500 }), share, share, (pages, one, other) => {
        const less = planPages(pages, Math.min(one, other));
        const more = planPages(pages, Math.max(one, other));
        if (less === undefined || more === undefined) throw new Error('Two pages can be split');
        expect(Math.min(less.netNew, less.refreshed, more.netNew, more.refreshed)).toBeGreaterThan(
          0,
        );
        expect(less.netNew + less.refreshed).toBe(pages);
        expect(more.refreshed).toBeGreaterThanOrEqual(less.refreshed);
        expect(refreshShare(Math.max(one, other))).toBeGreaterThanOrEqual(
          refreshShare(Math.min(one, other)),
        );
      }),
    );
  });
});
