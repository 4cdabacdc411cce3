import type { ReadoutIncident } from '../domain/readout/readout';
import type { ReadoutDocument } from './document';
import { glyph } from './glyphs';
import { type Html, html } from './html';
import { campaignSection, serviceSection } from './results';
import type { Writing } from './writing';

/** What the campaign reached, incidents, deadlines of the month and the work that was finished in it. */
export function workPage({ readout }: ReadoutDocument, writing: Writing): Html {
  const { work } = readout;
  const all = (track: 'visibility' | 'quality') =>
    work.byModule.reduce((sum, row) => sum + row[track], 0);
  return html`<section class="flow">${campaignSection(readout, writing)}<h2>${writing.text('readout.incidents')}</h2>
${
  readout.incidents.length === 0
    ? html`<p class="i2 blk">${writing.text('readout.incidents.none')}</p>`
    : html`<table class="long"><thead><tr><th>${writing.text('readout.column.incident')}</th><th>${writing.text('readout.column.severity')}</th><th>${writing.text('readout.column.opened')}</th><th>${writing.text('readout.column.resolved')}</th><th>${writing.text('readout.column.cause')}</th></tr></thead><tbody>${readout.incidents.map((incident) => incidentRow(incident, writing))}</tbody></table>`
}
<h2>${writing.text('readout.work')}</h2>
${
  work.done === 0
    ? html`<p class="i2 blk">${writing.text('readout.work.none')}</p>`
    : html`<table class="long"><thead><tr><th>${writing.text('readout.column.module')}</th><th class="r">${writing.text('readout.column.tasks')}</th><th class="r">${writing.text('readout.column.visibility')}</th><th class="r">${writing.text('readout.column.quality')}</th><th>${writing.text('readout.column.latest')}</th></tr></thead><tbody>
${work.byModule.map((row) => html`<tr><td class="md">${writing.text(`roles.module.${row.module}`)}</td><td class="r">${row.done}</td><td class="r">${row.visibility}</td><td class="r">${row.quality}</td><td>${row.latest}</td></tr>`)}
<tr><td class="b">${writing.text('readout.work.all')}</td><td class="r b">${work.done}</td><td class="r b">${all('visibility')}</td><td class="r b">${all('quality')}</td><td class="i2">${work.planned > 0 && writing.text('readout.work.planned', { planned: work.planned, carried: work.carriedOver })}</td></tr></tbody></table>`
}${serviceSection(readout, writing)}</section>`;
}

function incidentRow(incident: ReadoutIncident, writing: Writing): Html {
  const record = [incident.rootCause, incident.prevention]
    .map((each) => each.trim())
    .filter((each) => each !== '');
  return html`<tr><td class="md">${incident.summary}<div class="s">${incident.ref}</div></td><td><span class="st">${glyph(incident.severity)}${incident.severity}</span></td><td class="i2 nw">${writing.stamp(incident.occurredAtMs)}</td><td class="nw">${incident.resolvedAtMs === null ? writing.text('readout.incident.open') : writing.duration(incident.resolvedAtMs - incident.occurredAtMs)}</td><td>${record.length === 0 ? html`<span class="i2">${writing.text('readout.incident.noRecord')}</span>` : record.join(' ')}</td></tr>`;
}
