import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectFolder } from '../architecture/source-files';

type Tokens = Readonly<Record<string, string>>;

/** The colour tokens of one scheme, as they stand in the style sheet. */
function tokensOf(scheme: 'light' | 'dark'): Tokens {
  const css = readFileSync(join(projectFolder, 'src/renderer/theme/tokens.css'), 'utf8');
  const block = css.slice(css.indexOf(`[data-mantine-color-scheme="${scheme}"] {`));
  const found = block.slice(0, block.indexOf('}')).matchAll(/--gh-([\w-]+): (#[0-9a-f]{6});/g);
  return Object.fromEntries([...found].map(([, name = '', value = '']) => [name, value]));
}

function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** WCAG 2.2 contrast ratio. */
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const grounds = ['surface', 'subtle', 'frame', 'fill', 'selected', 'hover'];
const states = ['draft', 'sched', 'prog', 'review', 'done', 'warn', 'fail', 'p1'];
const tenants = [1, 2, 3, 4, 5, 6, 7, 8];
const textPairs: readonly (readonly [string, string])[] = [
  ...['ink', 'ink-2', 'ink-3'].flatMap((ink) => grounds.map((on) => [ink, on] as const)),
  ...states.flatMap((state) =>
    ['surface', 'subtle', `${state}-bg`].map((on) => [state, on] as const),
  ),
  ...tenants.map((slot) => ['on-tenant', `tenant-${slot}`] as const),
  ...tenants.map((slot) => ['ink', `tenant-${slot}-bg`] as const),
  ['warn', 'frame'],
  ['ink-2', 'fail-bg'],
  ['ink-2', 'warn-bg'],
  ['on-primary', 'primary'],
  ['on-fail', 'fail-solid'],
  ['add', 'add-bg'],
  ['del', 'del-bg'],
  ['surface', 'ink'],
];
const shapePairs: readonly (readonly [string, string])[] = [
  ...tenants.map((slot) => [`tenant-${slot}`, 'frame'] as const),
  ...['surface', 'selected', 'frame', 'subtle'].map((on) => ['focus', on] as const),
  ['control-line', 'surface'],
  ['control-line', 'subtle'],
  ['prev', 'surface'],
  ['vis', 'surface'],
  ['qual', 'surface'],
];

describe.each(['light', 'dark'] as const)('the colours of the %s scheme', (scheme) => {
  const tokens = tokensOf(scheme);
  const ratios = (pairs: readonly (readonly [string, string])[], least: number) =>
    pairs
      .map(([one, on]) => ({ pair: `${one} on ${on}`, one: tokens[one], on: tokens[on] }))
      .filter(({ one, on }) => one === undefined || on === undefined || contrast(one, on) < least)
      .map(({ pair }) => pair);

  it('keep every text at 4.5 to 1 or better', () => {
    expect(ratios(textPairs, 4.5)).toEqual([]);
  });

  it('keep every shape and line that says something at 3 to 1 or better', () => {
    expect(ratios(shapePairs, 3)).toEqual([]);
  });
});
