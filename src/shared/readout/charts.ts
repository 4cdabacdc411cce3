import type { ReadoutTracks, ReadoutWeeks } from '../domain/readout/readout';
import { COLOURS, glyphAt } from './glyphs';
import { escaped, type Html, raw } from './html';
import { trendKey, type Writing } from './writing';

/** Chart units; the svg is scaled to its place, so type stays at its size. */
const WIDTH = 672;
const PLOT = { left: 34, right: 520, top: 10, bottom: 176 } as const;

/** Both tracks as lines with the month shaded and the weekly decisions below (design guide, readout page 3). */
export function tracksChart(
  tracks: ReadoutTracks,
  month: { readonly fromOn: string; readonly name: string; readonly colour: string },
  writing: Writing,
): Html | undefined {
  const values = [...tracks.visibility, ...tracks.quality].filter((value) => value !== null);
  if (values.length < 4) return undefined;
  const scale = axisOf(Math.min(...values), Math.max(...values));
  const count = tracks.weeksEndOn.length;
  const x = (week: number) => PLOT.left + (week * (PLOT.right - PLOT.left)) / (count - 1);
  const y = (value: number) =>
    PLOT.bottom - ((value - scale.low) / (scale.high - scale.low)) * (PLOT.bottom - PLOT.top);
  const firstOfMonth = Math.max(0, tracks.weeksEndOn.findIndex((day) => day >= month.fromOn) - 1);
  const parts = [
    `<rect x="${x(firstOfMonth).toFixed(1)}" y="${PLOT.top}" width="${(PLOT.right - x(firstOfMonth)).toFixed(1)}" height="${PLOT.bottom - PLOT.top}" fill="${escaped(month.colour)}" opacity=".09"/>`,
    `<text x="${(x(firstOfMonth) + 6).toFixed(1)}" y="${PLOT.bottom - 8}" class="ax">${escaped(month.name)}</text>`,
    ...scale.ticks.map(
      (tick) =>
        `<line x1="${PLOT.left}" x2="${PLOT.right}" y1="${y(tick).toFixed(1)}" y2="${y(tick).toFixed(1)}" stroke="#E5E5E0" stroke-width=".8"/><text x="${PLOT.left - 8}" y="${(y(tick) + 4).toFixed(1)}" text-anchor="end" class="ax">${tick}</text>`,
    ),
    ...lineParts('visibility', tracks.visibility, tracks, { x, y }, writing),
    ...lineParts('quality', tracks.quality, tracks, { x, y }, writing),
    ...[0, 4, 8, count - 1].map(
      (week) =>
        `<text x="${x(week).toFixed(1)}" y="194" text-anchor="${week === 0 ? 'start' : week === count - 1 ? 'end' : 'middle'}" class="ax">${escaped(writing.shortDate(tracks.weeksEndOn[week] ?? ''))}</text>`,
    ),
    ...tracks.decisions.map((decision, week) =>
      decision === null
        ? `<circle cx="${x(week).toFixed(1)}" cy="215" r="1.4" fill="#CDCDC6"/>`
        : glyphAt(decision, x(week) - 7, 208, 14),
    ),
    `<text x="${PLOT.right + 14}" y="219" class="ax">${escaped(writing.text('readout.tracks.decisions'))}</text>`,
  ];
  return raw(
    `<svg viewBox="0 0 ${WIDTH} 230" width="100%" style="display:block">${parts.join('')}</svg>`,
  );
}

function lineParts(
  track: 'visibility' | 'quality',
  values: readonly (number | null)[],
  tracks: ReadoutTracks,
  at: { x(week: number): number; y(value: number): number },
  writing: Writing,
): string[] {
  const points = values.flatMap((value, week) =>
    value === null ? [] : [{ x: at.x(week), y: at.y(value), value }],
  );
  const end = points.at(-1);
  if (end === undefined) return [];
  const path = points
    .map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`)
    .join('');
  const colour = COLOURS[track];
  const trend = track === 'visibility' ? tracks.visibilityTrend : tracks.qualityTrend;
  const other = (track === 'visibility' ? tracks.quality : tracks.visibility).findLast(
    (value) => value !== null,
  );
  // Two labels that would overlap move apart by the type's height.
  const near = other !== undefined && other !== null && Math.abs(at.y(other) - end.y) < 14;
  const shift = near
    ? end.value >= other && !(end.value === other && track === 'quality')
      ? -5
      : 9
    : 4;
  const label = writing.text('readout.tracks.label', {
    track: writing.text(`cycles.track.${track}`),
    value: Math.round(end.value),
    trend: writing.text(trendKey(trend)).toLowerCase(),
  });
  return [
    `<path d="${path}" fill="none" stroke="${colour}" stroke-width="2"${track === 'quality' ? ' stroke-dasharray="6 4"' : ''}/>`,
    track === 'visibility'
      ? `<circle cx="${end.x.toFixed(1)}" cy="${end.y.toFixed(1)}" r="3.5" fill="${colour}"/>`
      : `<rect x="${(end.x - 3.5).toFixed(1)}" y="${(end.y - 3.5).toFixed(1)}" width="7" height="7" fill="${colour}"/>`,
    `<text x="${PLOT.right + 10}" y="${(end.y + shift).toFixed(1)}" class="lb" fill="${colour}">${escaped(label)}</text>`,
  ];
}

/** Round ticks around the values, at least two. */
function axisOf(
  lowest: number,
  highest: number,
): { low: number; high: number; ticks: readonly number[] } {
  const span = Math.max(highest - lowest, 4);
  const step =
    [2, 5, 10, 20, 25, 50, 100, 200, 500].find((each) => span / each <= 4) ?? Math.ceil(span / 4);
  const first = Math.ceil((lowest - span * 0.05) / step) * step;
  const ticks: number[] = [];
  for (let tick = first; tick <= highest + span * 0.05; tick += step) ticks.push(tick);
  return {
    low: Math.min(lowest, ...ticks) - span * 0.08,
    high: Math.max(highest, ...ticks) + span * 0.05,
    ticks,
  };
}

const BARS = { width: 200, height: 96, base: 78 } as const;

/** Four weeks of a month beside the month before; bars start at zero. */
export function weeksChart(weeks: ReadoutWeeks, colour: string, writing: Writing): Html {
  const highest = Math.max(1, ...weeks.current, ...weeks.previous);
  const height = (value: number) => (value / highest) * (BARS.base - 16);
  const parts = weeks.current.map((value, index) => {
    const before = weeks.previous[index] ?? 0;
    const x = 4 + index * 50;
    return [
      `<rect x="${x}" y="${(BARS.base - height(before)).toFixed(1)}" width="19" height="${height(before).toFixed(1)}" fill="#E5E5E0"/>`,
      `<rect x="${x + 20}" y="${(BARS.base - height(value)).toFixed(1)}" width="19" height="${height(value).toFixed(1)}" fill="${escaped(colour)}"/>`,
      `<text x="${x + 29.5}" y="${(BARS.base - height(value) - 4).toFixed(1)}" text-anchor="middle" class="bar">${escaped(compact(value, weeks, writing))}</text>`,
      `<text x="${x + 20}" y="${BARS.height - 4}" text-anchor="middle" class="ax">${escaped(writing.text('readout.week', { number: index + 1 }))}</text>`,
    ].join('');
  });
  return raw(
    `<svg viewBox="0 0 ${BARS.width} ${BARS.height}" width="100%" style="display:block"><line x1="0" x2="${BARS.width}" y1="${BARS.base}" y2="${BARS.base}" stroke="#1B1C1F" stroke-width=".8"/>${parts.join('')}</svg>`,
  );
}

function compact(value: number, { unit }: ReadoutWeeks, writing: Writing): string {
  if (value < 10_000) return writing.value(value, unit);
  return new Intl.NumberFormat(writing.locale, {
    notation: 'compact',
    maximumFractionDigits: 1,
  }).format(value);
}
