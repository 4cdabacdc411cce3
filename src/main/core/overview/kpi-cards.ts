import { addDays, type Day } from '@shared/base/days';
import type { Output } from '@shared/contract';
import { METRIC_KEYS, METRICS, type MetricDef } from '@shared/domain/metrics/metric';
import {
  FIGURE_DAYS,
  FIGURE_WEEKS,
  measuredFigure,
  newestDay,
  weekEnds,
  weeklyValues,
} from '@shared/domain/overview/window-figure';
import { type MeasureFacts, measureFacts, newestDays } from '../store/measure-facts';
import type { TenantReader } from '../store/tenant-access';
import { figureView } from './figure-view';

type Card = Output<'overview.get'>['kpis'][number];

/** Two quarters of weeks behind the newest day that a figure may end with. */
const DAYS_BACK = FIGURE_DAYS + 2 * 7 * FIGURE_WEEKS;

/** What the cards and the chart of a tenant are drawn from. */
export async function readMeasures(read: TenantReader, todayOn: Day): Promise<MeasureFacts> {
  const facts = await measureFacts(read, METRIC_KEYS, addDays(todayOn, -DAYS_BACK), todayOn);
  return facts(read.tenantId);
}

/** A card for every measure (M15): its figure, its sparkline, and what is in dispute. */
export async function kpiCards(
  read: TenantReader,
  facts: MeasureFacts,
  todayOn: Day,
): Promise<Card[]> {
  const newest = await newestDays(read, todayOn);
  return METRICS.map((metric) => ({
    ...card(metric, facts, todayOn),
    newestOn: newest.get(metric.key) ?? null,
  }));
}

function card(metric: MetricDef, facts: MeasureFacts, todayOn: Day): Omit<Card, 'newestOn'> {
  const { key } = metric;
  const observations = facts.observations.filter((each) => each.key === key);
  const measure = { metric, observations, chosenIds: facts.chosenIds };
  const figure = measuredFigure(measure, todayOn);
  const lastOn = figure?.window.toOn ?? newestDay(observations, todayOn) ?? todayOn;
  const series = (endOn: Day) =>
    weeklyValues(measure, weekEnds(endOn)).map((value) => value ?? null);
  return {
    key,
    figure: figureView(figure),
    weeks: series(lastOn),
    weeksBefore: series(addDays(lastOn, -7 * FIGURE_WEEKS)),
    openConflicts: openConflictsOf(
      facts,
      key,
      figure?.window ?? { fromOn: todayOn, toOn: todayOn },
    ),
  };
}

/** Open conflicts that touch a figure's window or the equal one before it. */
export function openConflictsOf(
  facts: MeasureFacts,
  key: MetricDef['key'],
  window: { readonly fromOn: Day; readonly toOn: Day },
): number {
  const fromOn = addDays(window.fromOn, -FIGURE_DAYS);
  return facts.openConflicts.filter(
    (each) => each.key === key && each.fromOn <= window.toOn && each.toOn >= fromOn,
  ).length;
}
