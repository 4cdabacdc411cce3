import type { TrendThresholds } from './derive-trend';
import type { SourceTier } from './metric';
import type { TrendKey, TrendValue } from './trend';

/** One window's figure of the measure behind a trend, with where it comes from (M188). */
export interface TrendFigure {
  readonly value: number;
  /** The observations it was folded from. */
  readonly observationIds: readonly string[];
  readonly source: string;
  readonly tier: SourceTier;
  /** When the newest of the observations was observed. */
  readonly asOfMs: number;
}

/** An operator's own word on a trend, which goes before the derived value (Q37). */
export interface TrendOverride {
  readonly value: TrendValue;
  readonly note: string;
  readonly by: string;
  readonly atMs: number;
}

/** A trend as a decision read it: its value and how that came about. */
export interface TrendReading {
  readonly key: TrendKey;
  readonly value: TrendValue;
  readonly method: 'derived' | 'override';
  readonly current?: TrendFigure;
  readonly previous?: TrendFigure;
  /** Change against the previous window as a share of it (0.02 is +2 %); absent when it cannot be said. */
  readonly change?: number;
  readonly override?: TrendOverride;
  /** What the change was held against; absent in readings of before it was kept, which were held against ±2 %. */
  readonly thresholds?: TrendThresholds;
}
