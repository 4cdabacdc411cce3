import type { GlyphName } from './glyph-paths';
import type { Tone } from './state-glyph';

interface Look {
  readonly glyph: GlyphName;
  readonly tone: Tone;
}

/** How each state is drawn; its word is the text `ui.state.<name>`. */
export const STATE_LOOKS = {
  draft: { glyph: 'draft', tone: 'draft' },
  scheduled: { glyph: 'scheduled', tone: 'sched' },
  in_progress: { glyph: 'progress', tone: 'prog' },
  needs_review: { glyph: 'review', tone: 'review' },
  completed: { glyph: 'done', tone: 'done' },
  failed: { glyph: 'failed', tone: 'fail' },
  blocked: { glyph: 'blocked', tone: 'warn' },
  at_risk: { glyph: 'p1', tone: 'warn' },
  cancelled: { glyph: 'cancelled', tone: 'draft' },
  paused: { glyph: 'cancelled', tone: 'draft' },
  missed: { glyph: 'missed', tone: 'warn' },
  caught_up: { glyph: 'caught-up', tone: 'sched' },
  pass: { glyph: 'gate-pass', tone: 'done' },
  fail: { glyph: 'gate-fail', tone: 'fail' },
  continue: { glyph: 'continue', tone: 'done' },
  intervene: { glyph: 'intervene', tone: 'warn' },
  rollback: { glyph: 'rollback', tone: 'fail' },
} as const satisfies Record<string, Look>;

export type StateName = keyof typeof STATE_LOOKS;
