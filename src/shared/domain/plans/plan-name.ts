const MAX_NAME = 60;
const MAX_TITLE = 120;

/**
 * A plan's file name without `.md`, made from its goal or a name that was typed: lower-case letters, digits and single
 * hyphens, at most 60 characters, cut at a word. Accents are dropped; undefined when nothing is left.
 */
export function planSlug(text: string): string | undefined {
  const words = text
    .replace(/\.md$/i, '')
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  let slug = '';
  for (const word of words) {
    const longer = slug === '' ? word : `${slug}-${word}`;
    if (longer.length > MAX_NAME) break;
    slug = longer;
  }
  // One word longer than the limit is cut inside.
  return slug || words[0]?.slice(0, MAX_NAME);
}

/** The slug, or the first of slug-2, slug-3 … that no other plan of the tenant has. */
export function uniquePlanName(slug: string, taken: ReadonlySet<string>): string {
  if (!taken.has(slug)) return slug;
  let count = 2;
  while (taken.has(`${slug}-${count}`)) count += 1;
  return `${slug}-${count}`;
}

/** A plan's title: the first line of its goal, at most 120 characters. */
export function planTitle(statement: string): string {
  const line = statement.trim().split(/\r?\n/)[0]?.trim() ?? '';
  return line.length <= MAX_TITLE ? line : `${line.slice(0, MAX_TITLE - 1).trimEnd()}…`;
}
