import { addMonths } from '../base/days';
import type { ReadoutDocument } from './document';
import { glyph } from './glyphs';
import { type Html, html } from './html';
import type { Writing } from './writing';

/** Recommendations, the month to come, and where everything on the pages comes from. */
export function closingPage(document: ReadoutDocument, writing: Writing): Html {
  const { readout } = document;
  const next = writing.month(addMonths(readout.month, 1));
  return html`<section class="flow"><h2>${writing.text('readout.recommendations')}</h2>${recommendations(document, writing)}
<h2>${writing.text('readout.next', { month: next })}</h2>
${
  readout.nextMonth.length === 0
    ? html`<p class="i2 blk">${writing.text('readout.next.none', { month: next })}</p>`
    : html`<table class="${readout.nextMonthMore > 0 ? '' : 'long'}"><thead><tr><th>${writing.text('readout.column.when')}</th><th>${writing.text('readout.column.what')}</th><th>${writing.text('readout.column.effect')}</th><th>${writing.text('readout.column.owner')}</th></tr></thead><tbody>${readout.nextMonth.map((task) => html`<tr><td class="i2 nw">${writing.shortDate(task.dueOn)}</td><td class="md">${task.title}</td><td>${task.kpiImpact}</td><td class="i2 nw">${task.owner}</td></tr>`)}</tbody></table>${readout.nextMonthMore > 0 && html`<p class="s long" style="margin-top:2mm">${writing.text('readout.next.more', { count: readout.nextMonthMore, month: next })}</p>`}`
}
<h2>${writing.text('readout.reading')}</h2>${reading(document, writing)}${provenance(document, writing)}</section>`;
}

const STATE_GLYPH = { open: 'open', accepted: 'done', deferred: 'clock', done: 'done' } as const;

function recommendations({ readout }: ReadoutDocument, writing: Writing): Html {
  if (readout.recommendations.length === 0) {
    return html`<p class="i2 blk">${writing.text('readout.recommendations.none')}</p>`;
  }
  return html`<table class="long"><thead><tr><th>${writing.text('readout.column.recommendation')}</th><th>${writing.text('readout.column.reason')}</th><th>${writing.text('readout.column.state')}</th></tr></thead><tbody>${readout.recommendations.map(({ code, state, reason }) => html`<tr><td class="md">${writing.text(`reports.recommendation.${code}`)}</td><td class="i2">${reason}</td><td><span class="st">${glyph(STATE_GLYPH[state])}${writing.text(`readout.state.${state}`)}</span></td></tr>`)}</tbody></table>`;
}

function sourcesOf({ readout }: ReadoutDocument): readonly string[] {
  const named = readout.figures.flatMap(({ used, others }) =>
    used === null ? [] : [used.source, ...others.map(({ source }) => source)],
  );
  return [...new Set(named)].sort();
}

function reading(document: ReadoutDocument, writing: Writing): Html {
  const figures = document.readout.figures.filter(({ used }) => used !== null).length;
  return html`<div class="two blk"><div><h3>${writing.text('readout.reading.numbers')}</h3><p class="i2">${writing.text('readout.reading.numbers.text', { figures, sources: sourcesOf(document).length })}</p></div><div><h3>${writing.text('readout.reading.decisions')}</h3><p class="i2">${writing.text('readout.reading.decisions.text', { policy: document.readout.policy })}</p></div></div>`;
}

function provenance(document: ReadoutDocument, writing: Writing): Html {
  const { readout, snapshotHash } = document;
  const none = writing.text('readout.provenance.none');
  const { first, last } = readout.events;
  const rows: readonly (readonly [string, string])[] = [
    [
      writing.text('readout.provenance.period'),
      `${writing.date(readout.fromOn)} – ${writing.date(readout.toOn)}, ${readout.zone}`,
    ],
    [writing.text('readout.provenance.sources'), sourcesOf(document).join(', ') || none],
    [
      writing.text('readout.provenance.snapshot'),
      `sha256 ${snapshotHash.slice(0, 32)} ${snapshotHash.slice(32)}`,
    ],
    [
      writing.text('readout.provenance.events'),
      first === null || last === null
        ? none
        : writing.text('readout.provenance.events.range', { first, last }),
    ],
    ...(readout.asOf
      ? [
          [
            writing.text('readout.provenance.asOf'),
            writing.text('readout.provenance.asOf.note', { date: writing.moment(readout.asOfMs) }),
          ] as const,
        ]
      : []),
  ];
  return html`<table class="blk"><thead><tr><th colspan="2">${writing.text('readout.provenance')}</th></tr></thead><tbody>${rows.map(([name, value]) => html`<tr><td class="i2" style="width:42mm">${name}</td><td>${value}</td></tr>`)}</tbody></table>`;
}
