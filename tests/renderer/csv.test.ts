import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CsvCell, toCsv } from '../../src/renderer/ui/csv';
import { readAll } from '../../src/renderer/ui/export-csv';

/** RFC 4180 read back, character by character. */
function parse(csv: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  for (let at = 1; at < csv.length; at += 1) {
    const sign = csv.charAt(at);
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (csv.charAt(at + 1) === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (sign === '"') quoted = true;
    else if (sign === ',') {
      rows.at(-1)?.push(cell);
      cell = '';
    } else if (sign === '\r' && csv.charAt(at + 1) === '\n') {
      rows.at(-1)?.push(cell);
      rows.push([]);
      cell = '';
      at += 1;
    } else cell += sign;
  }
  rows.pop();
  return rows;
}

describe('a list as CSV', () => {
  test.each<[string, CsvCell, string]>([
    ['a word', 'Hotel Alba', 'Hotel Alba'],
    ['nothing', null, ''],
    ['a comma', 'Rio, Paraty', '"Rio, Paraty"'],
    ['quotes', 'the "best" suite', '"the ""best"" suite"'],
    ['two lines', 'one\ntwo', '"one\ntwo"'],
    ['a formula', '=1+1', "'=1+1"],
    ['a formula with a link', '=HYPERLINK("http://x","y")', `"'=HYPERLINK(""http://x"",""y"")"`],
    ['a plus', '+55 11 9', "'+55 11 9"],
    ['a minus in text', '-5', "'-5"],
    ['an at sign', '@SUM(A1)', "'@SUM(A1)"],
    ['a tab', '\t=1', "'\t=1"],
    ['a carriage return', '\r=1', '"\'\r=1"'],
    ['a line feed', '\n=1', '"\'\n=1"'],
    ['a full-width equals sign', '＝1+1', "'＝1+1"],
    ['a full-width plus', '＋1', "'＋1"],
    ['a full-width minus', '－1', "'－1"],
    ['a full-width at sign', '＠x', "'＠x"],
    ['an equals sign inside', 'a=b', 'a=b'],
    ['a number below zero', -5, '-5'],
    ['a share', 0.85, '0.85'],
    ['no number', Number.NaN, ''],
    ['right to left', 'مرحبا', 'مرحبا'],
    ['HTML', '<b>x</b>', '<b>x</b>'],
  ])('%s', (_, cell, written) => {
    expect(toCsv(['A'], [[cell]])).toBe(`\uFEFFA\r\n${written}\r\n`);
  });

  test('reads back as what it was, formulas behind their apostrophe', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: fc.constantFrom('"', ',', '\r', '\n', '=', '-', 'a', '＝') }),
      fc.integer(),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.constant(null),
    );
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5 }).chain((width) =>
          fc.array(fc.array(cell, { minLength: width, maxLength: width }), {
            minLength: 1,
            maxLength: 8,
          }),
        ),
        (rows) => {
          const headers = rows[0]?.map((_, column) => `H${column}`) ?? [];
          const [head, ...body] = parse(toCsv(headers, rows));
          expect(head).toEqual(headers);
          const texts = rows.map((row) =>
            row.map((one) => {
              const text = one === null ? '' : String(one);
              const isFormula = typeof one === 'string' && /^[=+\-@\t\r\n＝＋－＠]/.test(one);
              return isFormula ? `'${text}` : text;
            }),
          );
          expect(body).toEqual(texts);
        },
      ),
    );
  });

  test('is read page by page until it is whole, and stops when it is told to', async () => {
    const pages = async (after: string | undefined) => {
      const start = Number(after ?? 0);
      const rows = Array.from({ length: Math.min(200, 450 - start) }, (_, index) => start + index);
      return { rows, next: start + 200 < 450 ? String(start + 200) : null, total: 450 };
    };
    const seen: number[] = [];
    const rows = await readAll(
      pages,
      () => false,
      (progress) => seen.push(progress.rows),
    );
    expect(rows).toEqual(Array.from({ length: 450 }, (_, index) => index));
    expect(seen).toEqual([200, 400, 450]);
    expect(
      await readAll(
        pages,
        () => true,
        () => undefined,
      ),
    ).toBeUndefined();
  });
});
