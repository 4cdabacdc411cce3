/** Shorter words are too common to tell whose text it is; they count as part of a whole name only. */
const MIN_WORD = 3;
/** From here on a word also counts inside a longer one: its plural, a compound. */
const MIN_PART = 4;

/** What gives a text away as one tenant's own: its names and the words of its inventory. */
export interface OwnData {
  readonly words: ReadonlySet<string>;
  /** Whole names, for those made of short words only. */
  readonly names: readonly string[];
}

/** The words of a tenant's names: the tenant itself, its people, its inventory. Case and accents make no difference. */
export function ownDataOf(names: readonly string[]): OwnData {
  const all = names.map(wordsOf).filter((words) => words.length > 0);
  return {
    words: new Set(all.flat().filter((word) => word.length >= MIN_WORD)),
    names: all.map((words) => ` ${words.join(' ')} `),
  };
}

/**
 * Whether a text may hold data of the tenant and so stays behind when a plan becomes a template: one of its words, a
 * number, or an address. A severity's name is no number.
 */
export function holdsOwnData(own: OwnData, text: string): boolean {
  const bare = text.replace(/\bP[012]\b/g, '');
  if (/\p{Number}/u.test(bare)) return true;
  if (/@|:\/\/|\bwww\.|[\p{Letter}\p{Number}-]\.\p{Letter}{2}/iu.test(bare)) return true;
  const words = wordsOf(bare);
  if (words.some((word) => isOwn(own, word))) return true;
  const sentence = ` ${words.join(' ')} `;
  return own.names.some((name) => sentence.includes(name));
}

function isOwn({ words }: OwnData, word: string): boolean {
  if (words.has(word)) return true;
  for (const own of words) if (own.length >= MIN_PART && word.includes(own)) return true;
  return false;
}

/** Words without case, accents and signs that are not seen. */
function wordsOf(text: string): readonly string[] {
  return (
    text
      .normalize('NFKD')
      .replace(/[\p{Mark}\p{Format}]/gu, '')
      .toLowerCase()
      .match(/[\p{Letter}\p{Number}]+/gu) ?? []
  );
}
