import { policyOf } from '../domain/policy/registry';
import type { ReadoutCycle, ReadoutGate } from '../domain/readout/readout';
import { ruleWords } from '../i18n/documents/policy-words';
import { isTextKey } from '../i18n/format';
import { tracksChart } from './charts';
import type { ReadoutDocument } from './document';
import { glyph } from './glyphs';
import { type Html, html } from './html';
import type { Writing } from './writing';

const DAY_MS = 86_400_000;

/** Both tracks, the month's decisions and the gates. */
export function controlPage(
  { readout }: ReadoutDocument,
  writing: Writing,
  titles: { month: string; name: string },
): Html {
  const chart = tracksChart(
    readout.tracks,
    { fromOn: readout.fromOn, name: titles.name, colour: readout.tenant.colour },
    writing,
  );
  const baseWeek = readout.tracks.visibility.findIndex(
    (value, week) => value !== null || readout.tracks.quality[week] !== null,
  );
  return html`<section><h2>${writing.text('readout.tracks')}</h2>
${
  chart === undefined
    ? html`<p class="i2 blk">${writing.text('readout.tracks.none')}</p>`
    : html`<p class="i2" style="margin-bottom:3mm">${writing.text('readout.tracks.note', { date: writing.shortDate(readout.tracks.weeksEndOn[baseWeek] ?? readout.fromOn) })}</p><div class="blk">${chart}</div>`
}
<h2>${writing.text('readout.cycles', { month: titles.month })}</h2>
${readout.cycles.length === 0 ? html`<p class="i2 blk">${writing.text('readout.cycles.none')}</p>` : cyclesTable(readout.cycles, writing)}
<h2>${writing.text('readout.gates', { date: writing.shortDay(readout.asOfMs) })}</h2>
<table class="long"><thead><tr><th>${writing.text('readout.column.gate')}</th><th>${writing.text('readout.column.result')}</th><th>${writing.text('readout.column.measured')}</th><th>${writing.text('readout.column.evidence')}</th><th class="r">${writing.text('readout.column.age')}</th></tr></thead><tbody>${readout.gates.map((gate) => gateRow(gate, readout.asOfMs, writing))}</tbody></table>
</section>`;
}

function cyclesTable(cycles: readonly ReadoutCycle[], writing: Writing): Html {
  return html`<table class="long"><thead><tr><th>${writing.text('readout.column.cycle')}</th><th>${writing.text('readout.column.window')}</th><th>${writing.text('readout.column.decision')}</th><th>${writing.text('readout.column.rule')}</th><th>${writing.text('readout.column.actions')}</th></tr></thead><tbody>${cycles.map((cycle) => cycleRow(cycle, writing))}</tbody></table>`;
}

function cycleRow(cycle: ReadoutCycle, writing: Writing): Html {
  const action = cycle.actions[0];
  const key = `cycles.action.${action?.code}`;
  const from = cycle.windowStartMs === null ? '' : `${writing.shortDay(cycle.windowStartMs)} – `;
  return html`<tr><td class="md nw">${writing.text(`cycles.cadence.${cycle.cadence}`)} ${cycle.ordinal}</td><td class="i2 nw">${from}${writing.shortDay(cycle.windowEndMs)}</td><td class="${cycle.cadence === 'weekly' ? '' : 'b'}"><span class="st">${glyph(cycle.decision)}${writing.text(`cycles.decision.${cycle.decision}`)}</span></td><td>${ruleCell(cycle, writing)}</td><td>${action !== undefined && isTextKey(key) && writing.text(key, action.params)}</td></tr>`;
}

/** The four rules have short words of their own; another policy's rule is written out of the rule itself. */
function ruleCell(
  { rule, policy = 'baseline-v1', reasonText }: ReadoutCycle,
  writing: Writing,
): string {
  if (rule === null) return reasonText ?? '';
  const short = `readout.rule.${rule}`;
  if (policy === 'baseline-v1' && isTextKey(short)) return writing.text(short);
  const full = policyOf(policy).rules[rule - 1];
  const number = writing.text('readout.rule', { number: rule });
  return full === undefined ? number : `${number}: ${ruleWords(writing.locale, full)}`;
}

function gateRow(gate: ReadoutGate, asOfMs: number, writing: Writing): Html {
  const newest = gate.evidence[0];
  const reasonKey = `gates.reason.${gate.reason.code}`;
  const days = newest === undefined ? 0 : Math.max(0, Math.floor((asOfMs - newest.atMs) / DAY_MS));
  return html`<tr><td class="md nw">${writing.text(`gates.name.${gate.key}`)}</td><td><span class="st">${glyph(gate.status)}${writing.text(`readout.${gate.status}`)}</span></td><td>${isTextKey(reasonKey) ? writing.text(reasonKey, gate.reason.params) : gate.reason.code}</td><td class="i2">${newest === undefined ? writing.text('readout.evidence.none') : gate.evidence.map(({ label }) => label).join(', ')}</td><td class="r i2">${newest === undefined ? '–' : writing.text('readout.days', { days })}</td></tr>`;
}
