import type { Output } from '@shared/contract';
import { CADENCES, WINDOW_DAYS } from '@shared/domain/cycles/cycle';

export type MeasureOverview = Output<'metrics.measures'>;
export type Measure = MeasureOverview['measures'][number];
export type Source = MeasureOverview['sources'][number];
export type MeasureValue = Output<'metrics.values'>['rows'][number];

/** The windows that the three cadences look back over. */
export const WINDOWS: readonly number[] = CADENCES.map((cadence) => WINDOW_DAYS[cadence]);
export const DEFAULT_WINDOW = WINDOW_DAYS.monthly;

/** The window that an address asks for. */
export function windowOfQuery(days: string | undefined): number {
  return WINDOWS.find((each) => String(each) === days) ?? DEFAULT_WINDOW;
}
