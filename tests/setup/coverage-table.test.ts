import { describe, expect, it } from 'vitest';
import { problemsOf, rowsOf } from '../../scripts/test/coverage-table.mjs';

const table = (...lines: string[]) =>
  ['| Item | Tests | Seen at |', '|---|---|---|', ...lines].join('\n');

const ran = [
  {
    file: 'tests/domain/cycles.test.ts',
    title: 'rules > [M137] a P0 in the window decides rollback',
  },
  { file: 'tests/domain/gates.test.ts', title: '[M26] [M42] start is refused with all reasons' },
];

const findings = (markdown: string, promised: string[] = []) =>
  problemsOf(rowsOf(markdown), promised, ran);

describe('the coverage table', () => {
  it('is right when every promised and every tested item has a row with a test that bears it', () => {
    const markdown = table(
      '| M137 | tests/domain/cycles.test.ts › a P0 in the window decides rollback | Cycles |',
      '| M26 | tests/domain/gates.test.ts › start is refused<br>tests/domain/gates.test.ts › with all reasons | Gates |',
      '| M42 | `tests/domain/gates.test.ts` › start is refused | Gates |',
    );
    expect(findings(markdown, ['M26', 'M42', 'M137'])).toEqual([]);
  });

  it('takes a table of cases as it stands in the file, and each of its cases as it ran', () => {
    const named = 'tests/domain/gates.test.ts › %s fails on $value, and no other gate';
    const found = [{ file: 'tests/domain/gates.test.ts', title: '' }];
    const rows = rowsOf(table(`| M114 | ${named} | Gates |`));
    const finding = (title: string) =>
      problemsOf(
        rows,
        [],
        found.map((one) => ({ ...one, title })),
      );
    expect(finding('[M114] %s fails on $value, and no other gate')).toEqual([]);
    expect(finding('[M114] data_gate fails on { a: false }, and no other gate')).toEqual([]);
    expect(finding('[M114] data_gate passes on { a: true }, and no other gate')).toHaveLength(1);
  });

  it('misses a promised item, and an item that a title bears', () => {
    const markdown = table('| M137 | tests/domain/cycles.test.ts › a P0 in the window | Cycles |');
    expect(findings(markdown, ['M137', 'M200'])).toEqual([
      'M200 has no row',
      "M26 stands in a test's title and has no row",
      "M42 stands in a test's title and has no row",
    ]);
  });

  it.each([
    [
      'a test that is not there',
      '| M137 | tests/domain/cycles.test.ts › something else | Cycles |',
    ],
    [
      'a test of another file',
      '| M137 | tests/domain/gates.test.ts › a P0 in the window | Cycles |',
    ],
    ['a test of another item', '| M137 | tests/domain/gates.test.ts › start is refused | Cycles |'],
    ['no test', '| M137 | | Cycles |'],
    ['a file without a title', '| M137 | tests/domain/cycles.test.ts | Cycles |'],
  ])('finds %s', (_name, line) => {
    expect(findings(table(line)).filter((text) => text.startsWith('line 3, M137'))).toHaveLength(1);
  });

  it('asks where an item is seen', () => {
    const markdown = table('| M137 | tests/domain/cycles.test.ts › a P0 in the window | |');
    expect(findings(markdown)).toContain('line 3, M137: it is not said where this is seen');
  });
});
