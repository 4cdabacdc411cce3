import { diffWordsWithSpace } from 'diff';
import type { ContentField } from './approval';

/** A run of words that stayed, came or went. */
export interface Words {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** A part of the content beside what it was. */
export interface FieldChange {
  readonly key: string;
  readonly words: readonly Words[];
  /** Runs of words that came or went, a replaced one counted once. */
  readonly edits: number;
}

/** Above so many edits a comparison word by word says less than the two texts as they are. */
const MOST_EDITS = 2_000;

/** The words of two texts side by side; joined together again, what stayed and came is `now`. */
export function wordDiff(before: string, now: string): readonly Words[] {
  if (before === now) return now === '' ? [] : [{ kind: 'same', text: now }];
  const parts = diffWordsWithSpace(before, now, { maxEditLength: MOST_EDITS });
  if (parts === undefined) {
    return [
      { kind: 'removed', text: before },
      { kind: 'added', text: now },
    ];
  }
  return joined(
    parts.map(({ added, removed, value }) => ({
      kind: added ? 'added' : removed ? 'removed' : 'same',
      text: value,
    })),
  );
}

/** Edits that only blanks keep apart are read as one: first what went, then what came. */
function joined(words: readonly Words[]): readonly Words[] {
  const runs: { same: boolean; removed: string; added: string }[] = [];
  words.forEach(({ kind, text }, at) => {
    const open = runs.at(-1);
    const between =
      kind === 'same' && text.trim() === '' && open?.same === false && at < words.length - 1;
    const same = kind === 'same' && !between;
    const run = open !== undefined && open.same === same ? open : { same, removed: '', added: '' };
    if (run !== open) runs.push(run);
    if (kind !== 'added') run.removed += text;
    if (kind !== 'removed') run.added += text;
  });
  return runs.flatMap(({ same, removed, added }): readonly Words[] => {
    if (same) return [{ kind: 'same', text: added }];
    const blank = /\s+$/.exec(removed)?.[0] ?? '';
    const shared = blank !== '' && added.endsWith(blank) ? blank : '';
    const cut = (text: string) => text.slice(0, text.length - shared.length);
    return [
      { kind: 'removed' as const, text: cut(removed) },
      { kind: 'added' as const, text: cut(added) },
      { kind: 'same' as const, text: shared },
    ].filter(({ text }) => text !== '');
  });
}

/** Parts whose value is one thing: an amount, a day, a figure, a name. Half of it changing says nothing. */
const WHOLE =
  /^(name|budget|goalKind|metric|baseline|target|dueOn|module|occurredAt|severity.*|figure\..*)$/;

function changeOf(key: string, before: string, now: string): readonly Words[] {
  if (before === now || !WHOLE.test(key)) return wordDiff(before, now);
  return [
    ...(before === '' ? [] : [{ kind: 'removed', text: before } as const]),
    ...(now === '' ? [] : [{ kind: 'added', text: now } as const]),
  ];
}

/** Every part of either version in the order of the newer one, what is gone after it. */
export function fieldChanges(
  before: readonly ContentField[],
  now: readonly ContentField[],
): readonly FieldChange[] {
  const gone = before.filter(({ key }) => !now.some((field) => field.key === key));
  return [...now, ...gone.map(({ key }) => ({ key, text: '' }))].map(({ key, text }) => {
    const words = changeOf(key, before.find((field) => field.key === key)?.text ?? '', text);
    return { key, words, edits: editsOf(words) };
  });
}

function editsOf(words: readonly Words[]): number {
  return words.filter(
    ({ kind }, at) => kind === 'removed' || (kind === 'added' && words[at - 1]?.kind !== 'removed'),
  ).length;
}
