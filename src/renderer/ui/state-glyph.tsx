import { GLYPHS, type GlyphName } from './glyph-paths';

/** Which of the state colours a mark takes; `ink` and `quiet` say nothing about a state. */
export type Tone =
  | 'draft'
  | 'sched'
  | 'prog'
  | 'review'
  | 'done'
  | 'warn'
  | 'fail'
  | 'p1'
  | 'ink'
  | 'quiet';

/** A state's drawing. It never stands alone: a word or a tooltip goes with it. */
export function StateGlyph({
  name,
  tone,
  small = false,
}: {
  name: GlyphName;
  tone?: Tone;
  small?: boolean;
}) {
  const size = small ? 14 : 16;
  return (
    <svg
      className={tone === undefined ? 'gh-glyph' : `gh-glyph gh-tone-${tone}`}
      viewBox="0 0 16 16"
      width={size}
      height={size}
      aria-hidden="true"
    >
      {GLYPHS[name]}
    </svg>
  );
}
