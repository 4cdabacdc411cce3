import { METRIC_KEYS, type MetricKey } from '../metrics/metric';
import { TREND_KEYS, type TrendKey } from '../metrics/trend';

/** What the roll-up can show of a tenant beside its measures and trends. */
export const FACT_COLUMNS = [
  'lifecycle',
  'decision',
  'gates',
  'incidents',
  'open',
  'blocked',
  'overdue',
  'missing',
  'cycle',
  'conflicts',
  'readout',
  'changed',
] as const;
export type FactColumn = (typeof FACT_COLUMNS)[number];

/** `kpi:<measure>` is a figure with its change, `trend:<trend>` what cycles read. */
export type AgencyColumn = FactColumn | `kpi:${MetricKey}` | `trend:${TrendKey}`;

/** Every column there is, in the order in which they are offered. */
export const AGENCY_COLUMNS: readonly AgencyColumn[] = [
  ...FACT_COLUMNS,
  ...METRIC_KEYS.map((key) => `kpi:${key}` as const),
  ...TREND_KEYS.map((key) => `trend:${key}` as const),
];

/** The first look: where each stands, what is wrong, and two figures; it fits the narrowest window. */
export const DEFAULT_AGENCY_COLUMNS: readonly AgencyColumn[] = [
  'lifecycle',
  'decision',
  'gates',
  'incidents',
  'overdue',
  'kpi:sessions',
  'kpi:bookings',
  'readout',
];

/** The measures of the overview's cards until somebody chooses others (M15). */
export const DEFAULT_KPIS: readonly MetricKey[] = [
  'sessions',
  'bookings',
  'review_rating',
  'seo_score',
];
export const MOST_KPIS = 8;

export function isAgencyColumn(name: string): name is AgencyColumn {
  return (AGENCY_COLUMNS as readonly string[]).includes(name);
}

/** The measure of a figure's column, if it is one. */
export function metricOfColumn(column: AgencyColumn): MetricKey | undefined {
  return METRIC_KEYS.find((key) => column === `kpi:${key}`);
}

/** The trend of a trend's column, if it is one. */
export function trendOfColumn(column: AgencyColumn): TrendKey | undefined {
  return TREND_KEYS.find((key) => column === `trend:${key}`);
}

/** The columns with one moved by `step` places; at an edge, or absent, they stay. */
export function movedColumn(
  columns: readonly AgencyColumn[],
  column: AgencyColumn,
  step: -1 | 1,
): readonly AgencyColumn[] {
  const at = columns.indexOf(column);
  const to = at + step;
  if (at < 0 || to < 0 || to >= columns.length) return columns;
  const moved = columns.toSpliced(at, 1);
  return moved.toSpliced(to, 0, column);
}

/** Shows a column behind the others, or hides it; the last one stays. */
export function toggledColumn(
  columns: readonly AgencyColumn[],
  column: AgencyColumn,
): readonly AgencyColumn[] {
  if (!columns.includes(column)) return [...columns, column];
  return columns.length === 1 ? columns : columns.filter((each) => each !== column);
}
