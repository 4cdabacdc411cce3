import {
  AGENCY_COLUMNS,
  type AgencyColumn,
  metricOfColumn,
  trendOfColumn,
} from '@shared/domain/agency/columns';
import { LIFECYCLE_STATES } from '@shared/domain/campaigns/campaign';
import { DECISIONS } from '@shared/domain/cycles/cycle';
import type { MetricKey } from '@shared/domain/metrics/metric';
import { TREND_VALUES, type TrendKey } from '@shared/domain/metrics/trend';
import { REPORT_STATES } from '@shared/domain/reports/report';
import type { TextKey } from '@shared/i18n/catalogue';
import type { useText } from '../../ui/region';
import type { AgencyRow } from './overview';

export type SortColumn = AgencyColumn | 'tenant';

export interface Sorting {
  readonly column: SortColumn;
  readonly descending: boolean;
}

/** The measures and trends that the shown columns ask for. */
export function askedOf(columns: readonly AgencyColumn[]): {
  readonly kpis: MetricKey[];
  readonly trends: TrendKey[];
} {
  return {
    kpis: columns.flatMap((column) => metricOfColumn(column) ?? []),
    trends: columns.flatMap((column) => trendOfColumn(column) ?? []),
  };
}

/** Names that are columns, in their order. */
export function columnsNamed(names: readonly string[]): readonly AgencyColumn[] {
  return names.flatMap((name) => AGENCY_COLUMNS.find((column) => column === name) ?? []);
}

const TREND_MEASURE: Readonly<Record<TrendKey, MetricKey>> = {
  non_brand_visibility_trend: 'non_brand_clicks',
  query_cluster_coverage_trend: 'query_cluster_coverage',
  high_intent_session_trend: 'high_intent_sessions',
  conversion_assist_trend: 'conversion_assists',
};

/** What a column is called. */
export function columnName(column: SortColumn, t: ReturnType<typeof useText>): string {
  if (column === 'tenant') return t('agency.column.tenant');
  const metric = metricOfColumn(column);
  if (metric !== undefined) return t(`metrics.name.${metric}`);
  const trend = trendOfColumn(column);
  if (trend !== undefined) {
    return t('agency.column.trend', { name: t(`metrics.name.${TREND_MEASURE[trend]}`) });
  }
  // What is left is a fact's own column.
  return t(`agency.column.${column}` as TextKey);
}

/** Whether a column's cells are figures, which stand at the right. */
export const isFigure = (column: AgencyColumn): boolean =>
  column.startsWith('kpi:') ||
  ['open', 'blocked', 'overdue', 'missing', 'conflicts'].includes(column);

/** The rows in a column's order; a row without a value comes last either way, equal ones by name. */
export function sortedRows(
  rows: readonly AgencyRow[],
  { column, descending }: Sorting,
): readonly AgencyRow[] {
  const direction = descending ? -1 : 1;
  return rows.toSorted((a, b) => {
    const [one, other] = [rankOf(a, column), rankOf(b, column)];
    if (one === undefined || other === undefined) {
      if (one === other) return a.name.localeCompare(b.name);
      return one === undefined ? 1 : -1;
    }
    const order = typeof one === 'string' ? one.localeCompare(String(other)) : one - Number(other);
    return order * direction || a.name.localeCompare(b.name);
  });
}

function rankOf(row: AgencyRow, column: SortColumn): number | string | undefined {
  const metric = column === 'tenant' ? undefined : metricOfColumn(column);
  if (metric !== undefined) return row.kpis.find(({ key }) => key === metric)?.figure?.value;
  const trend = column === 'tenant' ? undefined : trendOfColumn(column);
  if (trend !== undefined) {
    const value = row.trends.find(({ key }) => key === trend)?.value ?? 'unknown';
    return value === 'unknown' ? undefined : TREND_VALUES.indexOf(value);
  }
  return factRank(row, column);
}

/** Severities weigh so that one P0 comes before any number of P1s. */
const WEIGHT = 1_000;

function factRank(row: AgencyRow, column: SortColumn): number | string | undefined {
  switch (column) {
    case 'lifecycle':
      return LIFECYCLE_STATES.indexOf(row.lifecycle);
    case 'decision':
      return row.decision === null ? undefined : DECISIONS.indexOf(row.decision.decision);
    case 'gates':
      return row.gatesFailing;
    case 'incidents': {
      const { p0, p1, p2 } = row.incidents;
      return (p0 * WEIGHT + p1) * WEIGHT + p2;
    }
    case 'open':
    case 'blocked':
    case 'overdue':
    case 'missing':
      return row.tasks[column];
    case 'cycle':
      return row.weekly.decidedAtMs ?? undefined;
    case 'conflicts':
      return row.openConflicts;
    case 'readout':
      return row.readout.state === null ? undefined : REPORT_STATES.indexOf(row.readout.state);
    case 'changed':
      return row.changedAtMs ?? undefined;
    default:
      return row.name;
  }
}
