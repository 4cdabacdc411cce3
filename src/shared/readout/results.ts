import { METRICS } from '../domain/metrics/metric';
import type { CampaignResult } from '../domain/readout/campaign-result';
import type { Readout } from '../domain/readout/readout';
import type { ServiceLevel } from '../domain/readout/service-levels';
import { type Html, html } from './html';
import type { Writing } from './writing';

/** How far the campaign's goal is reached; nothing in readouts from before this part. */
export function campaignSection({ campaign, month }: Readout, writing: Writing): Html | string {
  if (campaign === undefined) return '';
  const head = html`<h2>${writing.text('readout.campaign')}</h2>`;
  if (campaign === null) {
    return html`${head}<p class="i2 blk">${writing.text('readout.campaign.none')}</p>`;
  }
  return html`${head}<table class="long"><thead><tr><th>${writing.text('readout.column.goal')}</th><th>${writing.text('readout.column.measure')}</th><th class="r">${writing.text('readout.column.from')}</th><th class="r">${writing.monthName(month)}</th><th class="r">${writing.text('readout.column.target')}</th><th class="r">${writing.text('readout.column.reached')}</th></tr></thead><tbody>${goalRow(campaign, writing)}</tbody></table>`;
}

function goalRow(campaign: CampaignResult, writing: Writing): Html {
  const { measure, dueOn, startedAtMs } = campaign;
  const since = writing.text('readout.campaign.since', { date: writing.shortDay(startedAtMs) });
  const until =
    dueOn === null ? '' : writing.text('readout.campaign.until', { date: writing.date(dueOn) });
  const goal = html`<td class="md">${campaign.goal}<div class="s">${[since, until].filter(Boolean).join(', ')}</div></td>`;
  if (measure === null) {
    return html`<tr>${goal}<td class="i2" colspan="5">${campaign.acceptance || writing.text('readout.campaign.noMeasure')}</td></tr>`;
  }
  const unit = METRICS.find(({ key }) => key === measure.key)?.unit ?? 'count';
  const value = (figure: number | null) => (figure === null ? '–' : writing.value(figure, unit));
  return html`<tr>${goal}<td>${writing.text(`metrics.name.${measure.key}`)}</td><td class="r i2">${value(measure.baseline)}</td><td class="r b">${value(measure.value)}</td><td class="r">${value(measure.target)}</td><td class="r">${measure.reached === null ? '–' : writing.part(measure.reached)}</td></tr>`;
}

/** What had a deadline in the month and whether it was kept; measured, nothing is enforced by it (Q7). */
export function serviceSection({ service }: Readout, writing: Writing): Html | string {
  if (service === undefined) return '';
  const head = html`<h2>${writing.text('readout.service')}</h2>`;
  const rows = (['tasks', 'postmortems'] as const).filter((name) => service[name].due > 0);
  if (rows.length === 0) {
    return html`${head}<p class="i2 blk">${writing.text('readout.service.none')}</p>`;
  }
  return html`${head}<table class="long"><thead><tr><th>${writing.text('readout.column.promise')}</th><th class="r">${writing.text('readout.column.due')}</th><th class="r">${writing.text('readout.column.kept')}</th><th class="r">${writing.text('readout.column.missed')}</th><th class="r">${writing.text('readout.column.running')}</th></tr></thead><tbody>${rows.map((name) => levelRow(writing.text(`readout.service.${name}`), service[name]))}</tbody></table>`;
}

function levelRow(promise: string, { due, kept, missed, running }: ServiceLevel): Html {
  return html`<tr><td class="md">${promise}</td><td class="r">${due}</td><td class="r b">${kept}</td><td class="r">${missed}</td><td class="r i2">${running}</td></tr>`;
}
