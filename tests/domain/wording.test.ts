import { readFileSync } from 'node:fs';
import { en, ptBr, type TextKey } from '@shared/i18n/catalogue';
import { describe, expect, test } from 'vitest';
import { GLOSSARY } from './glossary';

const KEYS = Object.keys(en) as TextKey[]; // the catalogue's own keys
const BOTH = [
  ['en', en],
  ['pt-BR', ptBr],
] as const;

/** What a reader sees of a message: without parameters, ICU's own words, options and codes. */
function words(message: string): string {
  return message
    .replace(/\{\s*\w+\s*(?:,\s*(?:number|date|time)[^{}]*)?\}/g, ' ')
    .replace(/\{\s*\w+\s*,\s*(?:plural|select|selectordinal)\s*,/g, ' ')
    .replace(/(?:=\d+|\b\w+)\s*\{/g, ' ')
    .replace(/[{}#]/g, ' ')
    .replace(/--[\w-]+|\b\w+(?:-\w+)*-(?:cycle|gates|campaign|growth)\b|“[^”]*”/g, ' ');
}

const says = (pattern: string, text: string, flags = 'i') =>
  new RegExp(`(?<![\\p{L}\\d_-])(?:${pattern})(?![\\p{L}\\d_-])`, `u${flags}`).test(text);

/** Words that both languages write alike: names, units, abbreviations, loan words of the glossary. */
const ALIKE =
  /^(?:PIN|A4|SEO|Markdown|SHA-256|Node|SQLite|Electron|Backups?|Links?|Gates?|GATE|Editor|Manager|Owner|Postmortem|true|false|bytes|md|d|v|P[012]|Requirements Analyst|Plan Reviewer)$/;
const isAlike = (text: string) =>
  (words(text).match(/\p{L}[\p{L}\d-]*(?: (?=Analyst|Reviewer)\p{L}+)?/gu) ?? []).every((word) =>
    ALIKE.test(word),
  );

/** A question whose answer follows, and a text that goes on after another. */
const CONTINUED: ReadonlySet<string> = new Set(['cli.askPin', 'board.head.days']);

describe('the two languages', () => {
  test('at most 3 % of the Portuguese texts are the English ones, those apart that both write alike', () => {
    const same = KEYS.filter((key) => en[key] === ptBr[key] && !isAlike(en[key]));
    expect(same.length / KEYS.length, same.join(', ')).toBeLessThanOrEqual(0.03);
  });

  test.each(BOTH)(
    '%s holds no double space and no blank at an edge but where an answer follows',
    (_locale, texts) => {
      const found = KEYS.filter(
        (key) => / {2}/.test(texts[key]) || texts[key] !== texts[key].trim(),
      );
      expect(found.filter((key) => !CONTINUED.has(key))).toEqual([]);
    },
  );

  test.each(BOTH)(
    '%s asks for nothing with please, cheers at nothing and blames nobody',
    (_locale, texts) => {
      const banned = 'please|oops|whoops|sorry|successfully|por favor|ops|opa|desculpe|com sucesso';
      const found = KEYS.filter((key) => says(banned, texts[key]) || /!(?!=)/.test(texts[key]));
      expect(found).toEqual([]);
    },
  );
});

describe('the glossary', () => {
  test('has every word of the architecture’s page', () => {
    const page = readFileSync('docs/ARCHITECTURE.md', 'utf8');
    const table = page.slice(page.indexOf('## Words'), page.indexOf('## Where do I put'));
    const named = [...table.matchAll(/^\| ([a-z][^|]*) \|/gm)].flatMap(([, cell = '']) =>
      cell.split(',').map((word) => word.trim()),
    );
    expect(named.length).toBeGreaterThan(20);
    const known = GLOSSARY.map(({ concept }) => concept);
    // Topics and groups are names of the core, which no person reads.
    expect(named.filter((word) => !known.includes(word))).toEqual(['group', 'topic']);
  });

  test.each(GLOSSARY)('$concept has one word in each language', (word) => {
    const excepted = (key: string) =>
      word.except?.some((each) => key === each || (each.endsWith('.') && key.startsWith(each))) ===
      true;
    const found = KEYS.flatMap((key) => {
      if (excepted(key)) return [];
      const [english, portuguese] = [words(en[key]), words(ptBr[key])];
      // Names of permission roles are told from common words by their capital.
      const cased = /^[A-Z]/.test(word.en) ? '' : 'i';
      const missing = says(word.en, english, cased) && !says(word.ptBr, ptBr[key]);
      const wrongEn = word.notEn !== undefined && says(word.notEn, english);
      const wrongPt = word.notPtBr !== undefined && says(word.notPtBr, portuguese);
      return missing || wrongEn || wrongPt
        ? [`${key}: ${english.trim()} | ${portuguese.trim()}`]
        : [];
    });
    expect(found).toEqual([]);
  });
});
