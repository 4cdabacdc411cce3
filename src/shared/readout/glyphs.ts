import type { Decision } from '../domain/cycles/cycle';
import type { Severity } from '../domain/incidents/incident';
import type { TrendValue } from '../domain/metrics/trend';
import { type Html, raw } from './html';

const LINE = 'fill="none" stroke="currentColor" stroke-linecap="round" stroke-linejoin="round"';
const CUT = 'fill="none" stroke="#fff" stroke-linecap="round" stroke-linejoin="round"';
const SHIELD = 'M8 1.6l5.4 1.9v4.2c0 3.3-2.2 5.6-5.4 6.8-3.2-1.2-5.4-3.5-5.4-6.8V3.5z';
const OCTAGON = 'M5.2 1.5h5.6l3.7 3.7v5.6l-3.7 3.7H5.2l-3.7-3.7V5.2z';

/** The silhouettes of the design guide on a 16-unit square; every state differs without its colour. */
const SHAPES = {
  continue: `<circle cx="8" cy="8" r="6.8" fill="currentColor"/><path d="M4.8 8h6M8.3 5.4L10.9 8l-2.6 2.6" stroke-width="1.6" ${CUT}/>`,
  intervene: `<path d="M8 1.1L14.9 8 8 14.9 1.1 8z" fill="currentColor"/><path d="M6.4 6v4M9.6 6v4" stroke-width="1.6" ${CUT}/>`,
  rollback: `<path d="${OCTAGON}" fill="currentColor"/><path d="M5.2 6.6h3.6a2 2 0 0 1 0 4H7M6.9 4.7L5 6.6l1.9 1.9" stroke-width="1.4" ${CUT}/>`,
  pass: `<path d="${SHIELD}" stroke-width="1.5" ${LINE}/><path d="M5.6 8l1.8 1.8 3.1-3.5" stroke-width="1.5" ${LINE}/>`,
  fail: `<path d="${SHIELD}" fill="currentColor"/><path d="M6 6l4 4M10 6l-4 4" stroke-width="1.6" ${CUT}/>`,
  done: `<circle cx="8" cy="8" r="6.8" fill="currentColor"/><path d="M5 8.2l2.1 2.1L11.1 6" stroke-width="1.7" ${CUT}/>`,
  clock: `<circle cx="8" cy="8" r="6" stroke-width="1.5" ${LINE}/><path d="M8 4.8V8l2.2 1.5" stroke-width="1.5" ${LINE}/>`,
  open: `<circle cx="8" cy="8" r="6" stroke-width="1.5" stroke-dasharray="2.4 2.3" ${LINE}/>`,
  P0: `<path d="${OCTAGON}" fill="currentColor"/><path d="M8 4.6v4.2" stroke-width="1.8" ${CUT}/><circle cx="8" cy="11.3" r="1" fill="#fff"/>`,
  P1: `<path d="M8 2.2L14.4 13.4H1.6z" stroke-width="1.5" ${LINE}/><path d="M8 6.4v3" stroke-width="1.5" ${LINE}/><circle cx="8" cy="11.3" r=".8" fill="currentColor"/>`,
  P2: `<rect x="3.4" y="3.4" width="9.2" height="9.2" rx="1" transform="rotate(45 8 8)" stroke-width="1.5" ${LINE}/>`,
  up: `<path d="M4.5 11.5l7-7M6 4.5h5.5V10" stroke-width="1.6" ${LINE}/>`,
  down: `<path d="M4.5 4.5l7 7M6 11.5h5.5V6" stroke-width="1.6" ${LINE}/>`,
  flat: `<path d="M3 8h10M9.5 4.5L13 8l-3.5 3.5" stroke-width="1.6" ${LINE}/>`,
  unknown: `<path d="M4 8h8" stroke-width="1.8" ${LINE}/>`,
} as const;
export type GlyphName = keyof typeof SHAPES;

/** System colours; a tenant's brand never paints a state. */
export const COLOURS = {
  done: '#1A6843',
  warn: '#8A4A00',
  fail: '#B3251D',
  p1: '#A03C08',
  neutral: '#4A4C52',
  scheduled: '#3D5675',
  visibility: '#1058B8',
  quality: '#6A3BB0',
} as const;

const COLOUR_OF = {
  continue: COLOURS.done,
  intervene: COLOURS.warn,
  rollback: COLOURS.fail,
  pass: COLOURS.done,
  fail: COLOURS.fail,
  done: COLOURS.done,
  clock: COLOURS.scheduled,
  open: COLOURS.neutral,
  P0: COLOURS.fail,
  P1: COLOURS.p1,
  P2: COLOURS.neutral,
  up: 'currentColor',
  down: 'currentColor',
  flat: 'currentColor',
  unknown: 'currentColor',
} as const satisfies Record<GlyphName, string>;

export const colourOf = (name: Decision | Severity | GlyphName): string => COLOUR_OF[name];

export function glyph(name: Decision | Severity | TrendValue | GlyphName): Html {
  return raw(
    `<svg class="g" viewBox="0 0 16 16" aria-hidden="true" color="${COLOUR_OF[name]}">${SHAPES[name]}</svg>`,
  );
}

/** The same shape inside a chart, its top left corner at (x, y), `size` units wide. */
export function glyphAt(name: GlyphName, x: number, y: number, size: number): string {
  return `<g transform="translate(${x.toFixed(1)} ${y.toFixed(1)}) scale(${size / 16})" color="${COLOUR_OF[name]}">${SHAPES[name]}</g>`;
}
