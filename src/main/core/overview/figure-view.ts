import type { Output } from '@shared/contract';
import { METRICS, type MetricDef, type MetricKey } from '@shared/domain/metrics/metric';
import type { TaskEffect } from '@shared/domain/overview/task-effect';
import type { MeasuredFigure } from '@shared/domain/overview/window-figure';

type Figure = NonNullable<Output<'overview.get'>['kpis'][number]['figure']>;
type Effect = NonNullable<Output<'tasks.kpi'>['effect']>;

/** A figure as it goes over the wire. */
export function figureView(figure: MeasuredFigure | undefined): Figure | null {
  if (figure === undefined) return null;
  const { window, previous, change, difference, sources, ...rest } = figure;
  return {
    ...rest,
    ...window,
    previous: previous ?? null,
    change: change ?? null,
    difference: difference ?? null,
    sources: [...sources],
  };
}

export function effectView(
  key: MetricKey,
  startedAtMs: number | undefined,
  { before, now, change }: TaskEffect,
): Effect {
  return {
    key,
    startedAtMs: startedAtMs ?? null,
    before: figureView(before),
    now: figureView(now),
    change: change ?? null,
  };
}

/** The definition of a measure. */
export function metricOf(key: MetricKey): MetricDef {
  const metric = METRICS.find((each) => each.key === key);
  if (metric === undefined) throw new Error(`No measure is called ${key}`);
  return metric;
}
