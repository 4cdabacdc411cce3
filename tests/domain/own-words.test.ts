import { readdirSync, readFileSync } from 'node:fs';
import { FUNCTIONAL_ROLES } from '@shared/domain/roles/functional-role';
import { en, ptBr } from '@shared/i18n/catalogue';
import { PLAYBOOK_TEXTS } from '@shared/i18n/playbooks';
import { describe, expect, test } from 'vitest';
import { CONFORMANCE_DIR, hasConformanceData } from './shared-folder';

const RUN = 5;
const present = hasConformanceData('Comparison with the words of the sample workspace');
const folder = `${CONFORMANCE_DIR}workspace-sample/`;

/** Lower case, without punctuation, Markdown, parameters and ICU syntax. */
function wordsOf(text: string): readonly string[] {
  return text
    .replace(/\{\w+, (?:plural|select|number)[^{}]*/g, ' ')
    .toLowerCase()
    .split(/[^\p{Letter}\p{Number}]+/u)
    .filter((word) => word !== '');
}

function runsOf(words: readonly string[]): readonly string[] {
  return words.slice(RUN - 1).map((_, index) => words.slice(index, index + RUN).join(' '));
}

/** Every line of prose of the sample: lines of Markdown, cells of tables and the strings of its JSON. */
function sampleTexts(): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(`${entry.parentPath}/${entry.name}`, 'utf8'))
    .flatMap((content) => content.split(/[\n|"]/))
    .map((line) => line.trim());
}

/** Names that the contract fixes: they have to be the same. */
const FIXED = new Set(FUNCTIONAL_ROLES.map((role) => wordsOf(role).join(' ')));

describe.skipIf(!present)('our texts are in our own words', () => {
  const sample = present ? sampleTexts() : [];
  const sampleRuns = new Set(sample.flatMap((line) => runsOf(wordsOf(line))));
  const sampleLines = new Set(
    sample
      .map(wordsOf)
      .filter((words) => words.length >= 3)
      .map((words) => words.join(' '))
      .filter((line) => !FIXED.has(line)),
  );
  const ours = [en, ptBr, ...Object.values(PLAYBOOK_TEXTS)].flatMap((texts) =>
    Object.entries<string>(texts),
  );

  test('the sample is read and long enough to compare with', () => {
    expect(sampleRuns.size).toBeGreaterThan(200);
    expect(sampleRuns).toContain('adjust refresh new ratio for');
  });

  test('[M131] [M140] [M155] no text shares five words in a row with the sample', () => {
    const shared = ours.flatMap(([key, message]) =>
      runsOf(wordsOf(message))
        .filter((run) => sampleRuns.has(run))
        .map((run) => `${key}: ${run}`),
    );
    expect(shared).toEqual([]);
  });

  test('[M131] [M140] [M155] no text of three words or more equals a line of the sample', () => {
    const equal = ours.filter(([, message]) => sampleLines.has(wordsOf(message).join(' ')));
    expect(equal).toEqual([]);
  });
});
