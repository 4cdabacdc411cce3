import type { ReadoutConflict, ReadoutFigure, ReadoutValue } from '../domain/readout/readout';
import { weeksChart } from './charts';
import type { ReadoutDocument } from './document';
import { glyph } from './glyphs';
import { type Html, html } from './html';
import { trendKey, type Writing } from './writing';

export function figuresPage(
  { readout }: ReadoutDocument,
  writing: Writing,
  titles: { name: string; previousName: string },
): Html {
  const colour = readout.tenant.colour;
  return html`<section><h2>${writing.text('readout.figures')}</h2><p class="i2 note">${writing.text('readout.figures.note')}</p>
<table class="long"><thead><tr><th>${writing.text('readout.column.measure')}</th><th class="r">${titles.name}</th><th class="r">${titles.previousName}</th><th class="r">${writing.text('readout.column.change')}</th><th>${writing.text('readout.column.trend')}</th><th>${writing.text('readout.column.source')}</th><th class="r">${writing.text('readout.column.asOf')}</th></tr></thead><tbody>
${readout.figures.map((figure) => figureRows(figure, writing))}</tbody></table>
${
  readout.weeks.length > 0 &&
  html`<h2>${writing.text('readout.weeks')}</h2><div class="blk"><div class="three">${readout.weeks.map((weeks) => html`<div><div class="md">${writing.text(`metrics.name.${weeks.key}`)}</div>${weeksChart(weeks, colour, writing)}<div class="s">${weeks.source}, ${writing.stamp(weeks.asOfMs)}</div></div>`)}</div>
<p class="s" style="margin-top:3mm"><span class="st">${swatch(colour)}${titles.name}</span> &nbsp; <span class="st">${swatch('#E5E5E0')}${titles.previousName}</span> &nbsp; ${writing.text('readout.weeks.note')}</p></div>`
}
${readout.conflicts.map((conflict) => conflictNote(conflict, readout.figures, colour, writing))}</section>`;
}

const swatch = (colour: string): Html =>
  html`<svg width="8" height="8" aria-hidden="true"><rect width="8" height="8" fill="${colour}" stroke="#64676E" stroke-width=".5"/></svg>`;

function figureRows(figure: ReadoutFigure, writing: Writing): Html {
  const name = writing.text(`metrics.name.${figure.key}`);
  if (figure.used === null) {
    return html`<tr><td class="md">${name}</td><td class="r i2">–</td><td class="r i2">–</td><td class="r i2">–</td><td>${glyph('unknown')}</td><td class="s" colspan="2">${writing.text('readout.figure.none')}</td></tr>`;
  }
  return html`${valueRow(html`<td class="md">${name}</td>`, figure, figure.used, '', writing)}${figure.others.map((other) => valueRow(html`<td class="i2">${writing.text('readout.figure.other')}</td>`, figure, other, 'alt', writing))}`;
}

function valueRow(
  first: Html,
  { unit }: ReadoutFigure,
  value: ReadoutValue,
  kind: '' | 'alt',
  writing: Writing,
): Html {
  return html`<tr class="${kind}">${first}<td class="r ${kind === '' ? 'b' : ''}">${writing.value(value.current, unit)}</td><td class="r i2">${value.previous === null ? '–' : writing.value(value.previous, unit)}</td><td class="r">${value.change === null ? '–' : writing.change(value.change)}</td><td><span class="st">${glyph(value.trend)}${writing.text(trendKey(value.trend))}</span></td><td class="s" style="padding-top:2.1mm">${value.source}, ${writing.text(`metrics.tier.${value.tier}`)}</td><td class="s r" style="padding-top:2.1mm">${writing.stamp(value.asOfMs)}</td></tr>`;
}

function conflictNote(
  conflict: ReadoutConflict,
  figures: readonly ReadoutFigure[],
  colour: string,
  writing: Writing,
): Html {
  const unit = figures.find(({ key }) => key === conflict.key)?.unit ?? 'count';
  const values = conflict.values
    .map(({ value, source }) => `${source} ${writing.value(value, unit)}`)
    .join(', ');
  return html`<div class="blk" style="border-left:2pt solid ${colour};padding-left:4mm"><p class="md">${writing.text('readout.conflict', { name: writing.text(`metrics.name.${conflict.key}`), values })}</p><p class="i2">${conflict.note !== '' && `${conflict.note} `}${writing.text(`readout.conflict.${conflict.state}`, { source: conflict.usedSource })}</p></div>`;
}
