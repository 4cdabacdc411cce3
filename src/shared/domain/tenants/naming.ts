import { SLUG_PATTERN } from './tenant';

/** How many tile colours the design has; a tenant takes the next one in turn. */
export const COLOUR_SLOTS = 8;

/** The longest slug that SLUG_PATTERN takes. */
const MAX_SLUG = 48;

/** The tile's two letters: the first letters of the first two words, or the first two letters of a single word. */
export function initialsOf(name: string): string {
  const words = name.match(/[\p{L}\p{N}]+/gu) ?? [];
  const [first = '?', second] = words;
  const letters = second === undefined ? [...first].slice(0, 2) : [[...first][0], [...second][0]];
  return letters.join('').toLocaleUpperCase('en');
}

/** The slug that a name gives: without accents, lower case, words joined by hyphens; always a valid slug. */
export function slugOf(name: string): string {
  const plain = name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '');
  const cut = plain.slice(0, MAX_SLUG).replace(/-+$/, '');
  return SLUG_PATTERN.test(cut) ? cut : `tenant${cut === '' ? '' : `-${cut}`}`;
}

/** `slug`, or the first of slug-2, slug-3 … that is not taken. */
export function freeSlug(slug: string, taken: ReadonlySet<string>): string {
  if (!taken.has(slug)) return slug;
  for (let count = 2; ; count += 1) {
    const suffix = `-${count}`;
    const base = slug.slice(0, MAX_SLUG - suffix.length).replace(/-+$/, '');
    if (!taken.has(base + suffix)) return base + suffix;
  }
}

/** The colour of the next tenant when there are `tenants` already: 1 to 8, in turn. */
export function nextColourSlot(tenants: number): number {
  return (tenants % COLOUR_SLOTS) + 1;
}
