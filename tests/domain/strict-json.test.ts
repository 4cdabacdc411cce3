import { MAX_JSON_DEPTH, parseStrictJson, placeOf } from '@shared/domain/workspace/strict-json';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const problemOf = (text: string) => {
  const parsed = parseStrictJson(text);
  return parsed.ok ? undefined : parsed.problem;
};

describe('strict JSON', () => {
  test('[Q26] reads whatever JSON.stringify writes as JSON.parse does', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), fc.constantFrom(0, 2), (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        const parsed = parseStrictJson(text);
        const hasProto = text.includes('"__proto__"');
        if (hasProto || !text.isWellFormed() || /\\u(0000|d[89a-f])/i.test(text)) return;
        expect(parsed).toEqual({ ok: true, value: JSON.parse(text) });
      }),
    );
  });

  test('[Q26] refuses what JSON.parse refuses', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'{}[]",:\\u0aetrfnl1.-+ \n\t') }),
        (text) => {
          let isJson = true;
          try {
            JSON.parse(text);
          } catch {
            isJson = false;
          }
          if (!isJson) expect(parseStrictJson(text).ok).toBe(false);
        },
      ),
    );
  });

  test.each([
    ['an end in the middle', '{"a": [1,\n', { code: 'ended_early', line: 2, column: 1 }],
    ['nothing at all', '', { code: 'ended_early', line: 1, column: 1 }],
    ['a comma too many', '{"a": 1,}', { code: 'unexpected', found: '}', line: 1, column: 9 }],
    ['text behind the value', '{} x', { code: 'rest_after_value', line: 1, column: 4 }],
    [
      'a key that stands twice',
      '{"a":1,\r\n "a":2}',
      { code: 'duplicate_key', line: 2, column: 2 },
    ],
    ['__proto__', '{"__proto__":{"x":1}}', { code: 'forbidden_key', line: 1, column: 2 }],
    [
      'a number beyond a double',
      '[1e999]',
      { code: 'number_too_large', found: '1e999', column: 2 },
    ],
    ['a number without end', `[${'9'.repeat(500)}]`, { code: 'number_too_large', column: 2 }],
    ['a leading zero', '[01]', { code: 'unexpected', column: 2 }],
    ['half a character', String.raw`["\ud83c"]`, { code: 'lone_surrogate', column: 2 }],
    ['a NUL', String.raw`["a\u0000"]`, { code: 'nul_character', column: 2 }],
    ['an unknown escape', String.raw`["\x"]`, { code: 'bad_string', column: 3 }],
    ['a raw control character', '["a\tb"]', { code: 'bad_string', column: 4 }],
    ['NaN', '[NaN]', { code: 'unexpected', found: 'NaN]', column: 2 }],
  ])('[Q26] names the place of %s', (_what, text, problem) => {
    expect(problemOf(text)).toMatchObject({ line: 1, ...problem });
  });

  test('[Q26] takes nesting up to a limit and no deeper', () => {
    const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
    expect(parseStrictJson(nested(MAX_JSON_DEPTH)).ok).toBe(true);
    expect(problemOf(nested(MAX_JSON_DEPTH + 1))).toMatchObject({ code: 'too_deep' });
    expect(problemOf(nested(200_000))).toMatchObject({ code: 'too_deep' });
  });

  test('[Q26] reads a text of several MiB without running out of stack', () => {
    const long = 'é\\n'.repeat(3_000_000);
    const parsed = parseStrictJson(`{"a": "${long}",${' '.repeat(1_000_000)}"b": 1}`);
    expect(parsed).toMatchObject({ ok: true, value: { b: 1 } });
  });

  test('skips a byte order mark and counts places behind it', () => {
    expect(parseStrictJson('\uFEFF{"a": true}')).toEqual({ ok: true, value: { a: true } });
    expect(problemOf('\uFEFFx')).toMatchObject({ line: 1, column: 1 });
  });

  test('finds where a value stands, and for a missing key where its object does', () => {
    const text = '{\n  "a": [ {"b": 1},\n    {"c": 2} ]\n}';
    expect(placeOf(text, ['a', 1, 'c'])).toEqual({ line: 3, column: 11 });
    expect(placeOf(text, ['a', 1, 'missing'])).toEqual({ line: 3, column: 5 });
    expect(placeOf(text, [])).toEqual({ line: 1, column: 1 });
  });
});
