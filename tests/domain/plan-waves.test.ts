import { layOutWaves, type Node, wavesOf } from '@shared/domain/plans/waves';
import { LOCALES } from '@shared/domain/tenants/tenant';
import { defaultPlanParts } from '@shared/i18n/documents/default-plan-parts';
import { planMarkdown } from '@shared/i18n/documents/plan-markdown';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const node = (key: string, ...after: string[]): Node => ({ key, after });
const keyOf = (index: number) => `d${index}`;

/** Any graph over up to 14 deliverables, circles and all. */
const graphs = fc.integer({ min: 0, max: 14 }).chain((size) =>
  fc
    .array(fc.array(fc.nat(Math.max(0, size - 1)), { maxLength: 4 }), {
      minLength: size,
      maxLength: size,
    })
    .map((lists) => lists.map((after, at) => node(keyOf(at), ...new Set(after.map(keyOf))))),
);
/** A graph in which everything waits for earlier ones only, in any order. */
const treesOfTime = graphs.chain((work) =>
  fc.shuffledSubarray(
    work.map(({ key, after }, at) =>
      node(key, ...after.filter((other) => Number(other.slice(1)) < at)),
    ),
    { minLength: work.length },
  ),
);

/** Whether something waits for itself, found by following every way: another road than the one under test. */
function hasCircle(work: readonly Node[]): boolean {
  const afterOf = new Map(work.map(({ key, after }) => [key, after]));
  const reaches = (from: string, to: string, seen: Set<string>): boolean =>
    (afterOf.get(from) ?? []).some((next) => {
      if (next === to) return true;
      if (seen.has(next)) return false;
      seen.add(next);
      return reaches(next, to, seen);
    });
  return work.some(({ key }) => reaches(key, key, new Set()));
}

describe('parallel waves', () => {
  test.each([
    ['nothing', [], []],
    ['one alone', [node('a')], [['a']]],
    ['a chain', [node('c', 'b'), node('b', 'a'), node('a')], [['a'], ['b'], ['c']]],
    [
      'a diamond',
      [node('a'), node('b', 'a'), node('c', 'a'), node('d', 'b', 'c')],
      [['a'], ['b', 'c'], ['d']],
    ],
    [
      'the last that is waited for decides',
      [node('a'), node('b', 'a'), node('c', 'a', 'b')],
      [['a'], ['b'], ['c']],
    ],
    ['what is not there holds nothing up', [node('a', 'gone')], [['a']]],
  ])('[M25] of %s', (_, work, waves) => {
    expect(wavesOf(work)).toEqual({ ok: true, waves });
  });

  test.each([
    [[node('a', 'a')], ['a']],
    [
      [node('a', 'b'), node('b', 'a')],
      ['a', 'b'],
    ],
    [
      [node('x'), node('a', 'x', 'c'), node('b', 'a'), node('c', 'b')],
      ['a', 'c', 'b'],
    ],
    [
      [node('outside', 'a'), node('a', 'b'), node('b', 'a')],
      ['a', 'b'],
    ],
  ])('[M25] a circle is found and named %#', (work, cycle) => {
    expect(wavesOf(work)).toEqual({ ok: false, cycle });
  });

  test('[M25] each stands once, after all that it waits for and right after the last of them', () => {
    fc.assert(
      fc.property(treesOfTime, (work) => {
        const order = wavesOf(work);
        if (!order.ok) throw new Error('No circle was made');
        const waveOf = new Map(order.waves.flatMap((keys, at) => keys.map((key) => [key, at])));
        expect(order.waves.flat().sort()).toEqual(work.map(({ key }) => key).sort());
        for (const { key, after } of work) {
          const last = Math.max(-1, ...after.map((other) => waveOf.get(other) ?? Number.NaN));
          expect(waveOf.get(key)).toBe(last + 1);
        }
      }),
    );
  });

  test('[M25] a circle is refused exactly when there is one, and what is named is one', () => {
    fc.assert(
      fc.property(graphs, (work) => {
        const order = wavesOf(work);
        expect(order.ok).toBe(!hasCircle(work));
        if (order.ok) return;
        const afterOf = new Map(work.map(({ key, after }) => [key, after]));
        expect(new Set(order.cycle).size).toBe(order.cycle.length);
        order.cycle.forEach((key, at) => {
          const next = order.cycle[(at + 1) % order.cycle.length];
          expect(afterOf.get(key)).toContain(next);
        });
      }),
    );
  });
});

describe('the drawing of the waves', () => {
  test('[M25] no two stand in one place, and each stands in its wave', () => {
    fc.assert(
      fc.property(treesOfTime, (work) => {
        const order = wavesOf(work);
        if (!order.ok) throw new Error('No circle was made');
        const { placed, lines } = layOutWaves(work, order.waves);
        const placeOf = ({ wave, row }: { wave: number; row: number }) => `${wave}.${row}`;
        expect(new Set(placed.map(placeOf)).size).toBe(work.length);
        for (const { key, wave } of placed) expect(order.waves[wave]).toContain(key);
        // A line for each edge, from wave to wave, and past every deliverable on its way.
        expect(lines.map(({ from, to }) => `${from.key} ${to.key}`).sort()).toEqual(
          work.flatMap(({ key, after }) => after.map((other) => `${other} ${key}`)).sort(),
        );
        const taken = new Set(placed.map(placeOf));
        for (const { from, to, via } of lines) {
          expect([...via.map(({ wave }) => wave), to.wave]).toEqual(
            Array.from({ length: to.wave - from.wave }, (_, at) => from.wave + at + 1),
          );
          for (const place of via) expect(taken.has(placeOf(place))).toBe(false);
        }
      }),
    );
  });

  test('[M25] what waits for the upper one stands above what waits for the lower', () => {
    const work = [node('top'), node('low'), node('of-low', 'low'), node('of-top', 'top')];
    const order = wavesOf(work);
    if (!order.ok) throw new Error('No circle was made');
    expect(layOutWaves(work, order.waves).placed.slice(2)).toEqual([
      { key: 'of-low', wave: 1, row: 1 },
      { key: 'of-top', wave: 1, row: 0 },
    ]);
  });
});

describe('the waves of a new plan', () => {
  const goal = { statement: 'More bookings', kind: 'bookings' } as const;

  test.each(LOCALES)('[M25] in %s it begins with ten deliverables without a circle', (locale) => {
    const { work } = defaultPlanParts(goal, locale);
    const order = wavesOf(work);
    expect(work).toHaveLength(10);
    expect(order.ok && order.waves.map((keys) => keys.length)).toEqual([2, 1, 4, 2, 1]);
  });

  test.each(LOCALES)(
    '[M25] [M26] its Markdown in %s holds each with its wave and its owner',
    (locale) => {
      const parts = defaultPlanParts(goal, locale);
      const markdown = planMarkdown(parts, 'p', locale);
      for (const { title, role } of parts.work)
        expect(markdown).toContain(`| ${title} | ${role} |`);
      expect(markdown).toMatch(/\| 5 \|/);
    },
  );

  test('[M26] a plan without deliverables keeps the text that was approved', () => {
    const parts = { ...defaultPlanParts(goal, 'en'), work: [] };
    expect(planMarkdown(parts, 'p', 'en')).not.toMatch(/wave/i);
  });
});
