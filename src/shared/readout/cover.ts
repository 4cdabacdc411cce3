import type { ReadoutFigure } from '../domain/readout/readout';
import type { ReadoutDocument } from './document';
import { colourOf, glyph } from './glyphs';
import { type Html, html, raw } from './html';
import type { Writing } from './writing';

/** The four figures of the cover, in order of what a client asks first; missing ones give way to the next. */
const HEADLINE = [
  'bookings',
  'revenue_attributed',
  'review_rating',
  'seo_score',
  'sessions',
  'non_brand_clicks',
  'high_intent_sessions',
  'conversion_assists',
  'new_reviews',
  'email_signups',
  'query_cluster_coverage',
] as const;

export function coverPage(
  document: ReadoutDocument,
  writing: Writing,
  titles: { month: string; previous: string },
): Html {
  const { readout, commentary, author, approval } = document;
  const headline = HEADLINE.flatMap(
    (key) => readout.figures.find((figure) => figure.key === key) ?? [],
  )
    .filter(({ used }) => used !== null)
    .slice(0, 4);
  return html`<section>
<div style="display:flex;align-items:center;gap:4mm;margin-bottom:30mm">${mark(document)}<div><div class="b" style="font-size:14pt;line-height:18pt">${readout.tenant.name}</div>${readout.tenant.footer !== '' && html`<div class="s">${readout.tenant.footer}</div>`}</div></div>
<h1 style="max-width:150mm">${writing.text('readout.title', { month: titles.month })}</h1>
${approval === undefined && html`<p style="margin-top:3mm"><span class="draft">${writing.text('readout.draft')}</span></p>`}
<p class="i2" style="margin:3mm 0 12mm">${writing.text('readout.subtitle', { from: writing.date(readout.fromOn), to: writing.date(readout.toOn), previous: titles.previous })}</p>
<p class="lead" style="margin-bottom:12mm">${leadSentence(document, writing, titles)}</p>
${headline.length > 0 && html`<div class="k4" style="margin-bottom:12mm">${headline.map((figure) => headlineFigure(figure, writing))}</div>`}
${
  commentary.trim() !== '' &&
  html`<h2>${writing.text('readout.operator')}</h2><div class="cols">${commentary
    .trim()
    .split(/\n{2,}/)
    .map(
      (paragraph) => html`<p>${paragraph}</p>`,
    )}</div><p class="s" style="margin-top:4mm">${writing.text('readout.operator.by', { by: author })}</p>`
}
<div class="k4 thin" style="margin-top:12mm">${facts(document, writing)}</div>
</section>`;
}

function mark({ readout, logo }: ReadoutDocument): Html {
  if (logo !== undefined) return html`<img class="mark" alt="" src="${logo}">`;
  const initials = readout.tenant.name
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => word.slice(0, 1))
    .join('')
    .toUpperCase();
  return html`<div class="mark" style="background:${readout.tenant.colour}">${initials}</div>`;
}

/** One sentence that a client can repeat: the first figure, then the decision. */
function leadSentence(
  { readout }: ReadoutDocument,
  writing: Writing,
  titles: { previous: string },
): Html {
  const figure = HEADLINE.flatMap(
    (key) => readout.figures.find((each) => each.key === key) ?? [],
  ).find(({ used }) => used !== null);
  const decided =
    readout.cycles.findLast(({ cadence }) => cadence === 'monthly') ??
    readout.cycles.findLast(({ cadence }) => cadence === 'quarterly') ??
    readout.cycles.at(-1);
  return html`${figure === undefined ? writing.text('readout.lead.none') : figureSentence(figure, writing, titles.previous)} ${
    decided === undefined
      ? html`${writing.text('readout.lead.noDecision')}`
      : html`${writing.text('readout.lead.decision', { cadence: decided.cadence })} <span class="st b" style="vertical-align:-1pt;color:${colourOf(decided.decision)}">${glyph(decided.decision)}${writing.text(`cycles.decision.${decided.decision}`).toLocaleLowerCase(writing.locale)}</span>.`
  }`;
}

function figureSentence(
  { key, unit, used }: ReadoutFigure,
  writing: Writing,
  previous: string,
): string {
  const name = writing.text(`metrics.name.${key}`);
  if (used === null) return '';
  const value = writing.value(used.current, unit);
  if (used.change === null) return writing.text('readout.lead.first', { name, value, previous });
  return writing.text('readout.lead.figure', {
    name,
    value,
    previous,
    direction: used.trend,
    change: writing.share(used.change),
  });
}

function headlineFigure({ key, unit, used, others }: ReadoutFigure, writing: Writing): Html {
  if (used === null) return raw('');
  return html`<div><div class="i2">${writing.text(`metrics.name.${key}`)}</div><div class="v">${writing.value(used.current, unit)}</div><div class="st md">${glyph(used.trend)}${used.change === null ? writing.text(`metrics.trend.${used.trend}`) : writing.change(used.change)}</div><div class="s" style="margin-top:1mm">${used.source}, ${writing.stamp(used.asOfMs)}${others.map((other) => html`<br>${other.source}: ${writing.value(other.current, unit)}`)}</div></div>`;
}

function facts({ readout }: ReadoutDocument, writing: Writing): Html[] {
  const passed = readout.gates.filter(({ status }) => status === 'pass').length;
  const weekly = readout.cycles.filter(({ cadence }) => cadence === 'weekly');
  const decided = (decision: string) =>
    weekly.filter((cycle) => cycle.decision === decision).length;
  const severity = (wanted: string) =>
    readout.incidents.filter((incident) => incident.severity === wanted).length;
  const worst = (['P0', 'P1', 'P2'] as const).find((each) => severity(each) > 0);
  const { done, planned } = readout.work;
  const fact = (mark: Html, title: string, note: string) =>
    html`<div><span class="st md">${mark}${title}</span><div class="s">${note}</div></div>`;
  return [
    fact(
      glyph(passed === readout.gates.length ? 'pass' : 'fail'),
      writing.text('readout.fact.gates', { passed, total: readout.gates.length }),
      writing.text('readout.fact.gates.on', { date: writing.shortDay(readout.asOfMs) }),
    ),
    fact(
      glyph(weekly.at(-1)?.decision ?? 'open'),
      writing.text('readout.fact.cycles', { total: weekly.length }),
      writing.text('readout.fact.cycles.split', {
        continue: decided('continue'),
        intervene: decided('intervene'),
        rollback: decided('rollback'),
      }),
    ),
    fact(
      glyph(worst ?? 'done'),
      writing.text('readout.fact.incidents', { total: readout.incidents.length }),
      writing.text('readout.fact.incidents.split', {
        p0: severity('P0'),
        p1: severity('P1'),
        p2: severity('P2'),
      }),
    ),
    fact(
      glyph(planned > 0 && done < planned ? 'clock' : 'done'),
      planned > 0
        ? writing.text('readout.fact.work', { done: planned - readout.work.carriedOver, planned })
        : writing.text('readout.fact.work.none', { done }),
      writing.text('readout.fact.work.of'),
    ),
  ];
}
