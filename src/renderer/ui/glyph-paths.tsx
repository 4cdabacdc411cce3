/** The drawings of states, decisions and severities in a 16 px box: each has a silhouette of its own. */
export const GLYPHS = {
  draft: (
    <>
      <circle
        cx="8"
        cy="8"
        r="6"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeDasharray="2.4 2.3"
      />
    </>
  ),
  scheduled: (
    <>
      <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <path
        d="M8 4.8V8l2.2 1.5"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </>
  ),
  progress: (
    <>
      <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <path d="M8 4a4 4 0 0 1 0 8z" fill="currentColor" />
    </>
  ),
  review: (
    <>
      <path
        d="M1.8 8S4.2 3.9 8 3.9 14.2 8 14.2 8 11.8 12.1 8 12.1 1.8 8 1.8 8z"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinejoin="round"
      />
      <circle cx="8" cy="8" r="2" fill="currentColor" />
    </>
  ),
  done: (
    <>
      <circle cx="8" cy="8" r="6.8" fill="currentColor" />
      <path
        d="M5 8.2l2.1 2.1L11.1 6"
        fill="none"
        stroke="var(--gh-glyph-ground, var(--gh-surface))"
        strokeWidth="1.7"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </>
  ),
  failed: (
    <>
      <path d="M5.2 1.5h5.6l3.7 3.7v5.6l-3.7 3.7H5.2l-3.7-3.7V5.2z" fill="currentColor" />
      <path
        d="M5.8 5.8l4.4 4.4M10.2 5.8l-4.4 4.4"
        stroke="var(--gh-glyph-ground, var(--gh-surface))"
        strokeWidth="1.7"
        strokeLinecap="round"
      />
    </>
  ),
  blocked: (
    <>
      <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <path d="M5 8h6" stroke="currentColor" strokeWidth="2.2" strokeLinecap="round" />
    </>
  ),
  cancelled: (
    <>
      <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <path d="M4 12L12 4" stroke="currentColor" strokeWidth="1.5" />
    </>
  ),
  missed: (
    <>
      <circle
        cx="8"
        cy="8"
        r="6"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeDasharray="2.4 2.3"
      />
      <path d="M8 5v3.4" stroke="currentColor" strokeWidth="1.7" strokeLinecap="round" />
      <circle cx="8" cy="10.9" r=".95" fill="currentColor" />
    </>
  ),
  'caught-up': (
    <>
      <circle
        cx="8"
        cy="8"
        r="6"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeDasharray="2.4 2.3"
      />
      <path
        d="M5.5 8.2l1.8 1.8L10.7 6.3"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </>
  ),
  p0: (
    <>
      <path d="M5.2 1.5h5.6l3.7 3.7v5.6l-3.7 3.7H5.2l-3.7-3.7V5.2z" fill="currentColor" />
      <path
        d="M8 4.6v4.2"
        stroke="var(--gh-glyph-ground, var(--gh-surface))"
        strokeWidth="1.8"
        strokeLinecap="round"
      />
      <circle cx="8" cy="11.3" r="1" fill="var(--gh-glyph-ground, var(--gh-surface))" />
    </>
  ),
  p1: (
    <>
      <path
        d="M8 2.2L14.4 13.4H1.6z"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinejoin="round"
      />
      <path d="M8 6.4v3" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" />
      <circle cx="8" cy="11.3" r=".8" fill="currentColor" />
    </>
  ),
  p2: (
    <>
      <rect
        x="3.4"
        y="3.4"
        width="9.2"
        height="9.2"
        rx="1"
        transform="rotate(45 8 8)"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
      />
    </>
  ),
  'gate-pass': (
    <>
      <path
        d="M8 1.6l5.4 1.9v4.2c0 3.3-2.2 5.6-5.4 6.8-3.2-1.2-5.4-3.5-5.4-6.8V3.5z"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinejoin="round"
      />
      <path
        d="M5.6 8l1.8 1.8 3.1-3.5"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </>
  ),
  'gate-fail': (
    <>
      <path
        d="M8 1.6l5.4 1.9v4.2c0 3.3-2.2 5.6-5.4 6.8-3.2-1.2-5.4-3.5-5.4-6.8V3.5z"
        fill="currentColor"
      />
      <path
        d="M6 6l4 4M10 6l-4 4"
        stroke="var(--gh-glyph-ground, var(--gh-surface))"
        strokeWidth="1.6"
        strokeLinecap="round"
      />
    </>
  ),
  continue: (
    <>
      <circle cx="8" cy="8" r="6.8" fill="currentColor" />
      <path
        d="M4.8 8h6M8.3 5.4L10.9 8l-2.6 2.6"
        fill="none"
        stroke="var(--gh-glyph-ground, var(--gh-surface))"
        strokeWidth="1.6"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </>
  ),
  intervene: (
    <>
      <path d="M8 1.1L14.9 8 8 14.9 1.1 8z" fill="currentColor" />
      <path
        d="M6.4 6v4M9.6 6v4"
        stroke="var(--gh-glyph-ground, var(--gh-surface))"
        strokeWidth="1.6"
        strokeLinecap="round"
      />
    </>
  ),
  rollback: (
    <>
      <path d="M5.2 1.5h5.6l3.7 3.7v5.6l-3.7 3.7H5.2l-3.7-3.7V5.2z" fill="currentColor" />
      <path
        d="M5.2 6.6h3.6a2 2 0 0 1 0 4H7M6.9 4.7L5 6.6l1.9 1.9"
        fill="none"
        stroke="var(--gh-glyph-ground, var(--gh-surface))"
        strokeWidth="1.4"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </>
  ),
  cron: (
    <>
      <path
        d="M3 8a5 5 0 1 1 1.5 3.6"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinecap="round"
      />
      <path
        d="M2.6 12.8l1.6-1.5 1.7 1.4M8 5.4V8l1.7 1.2"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.4"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </>
  ),
  check: (
    <>
      <path
        d="M3.5 8.4l3 3 6-6.6"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.8"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </>
  ),
  cross: (
    <>
      <path
        d="M4.2 4.2l7.6 7.6M11.8 4.2l-7.6 7.6"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.8"
        strokeLinecap="round"
      />
    </>
  ),
  dash: (
    <>
      <path d="M4 8h8" stroke="currentColor" strokeWidth="1.8" strokeLinecap="round" />
    </>
  ),
  up: (
    <>
      <path
        d="M4.5 11.5l7-7M6 4.5h5.5V10"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.6"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </>
  ),
  down: (
    <>
      <path
        d="M4.5 4.5l7 7M6 11.5h5.5V6"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.6"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </>
  ),
  flat: (
    <>
      <path
        d="M3 8h10M9.5 4.5L13 8l-3.5 3.5"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.6"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </>
  ),
} as const;

export type GlyphName = keyof typeof GLYPHS;
