import { toIso } from '@shared/base/days';
import { type AgencyColumn, metricOfColumn, trendOfColumn } from '@shared/domain/agency/columns';
import { METRICS, type MetricKey } from '@shared/domain/metrics/metric';
import type { CsvCell } from '../../ui/csv';
import { type CsvColumn, ExportCsv } from '../../ui/export-csv';
import { useText } from '../../ui/region';
import { columnName } from './agency-columns';
import type { AgencyRow } from './overview';

interface AgencyExportProps {
  readonly columns: readonly AgencyColumn[];
  /** As they are filtered and sorted on screen. */
  readonly rows: readonly AgencyRow[];
}

/** The grid as CSV; a figure takes its window, its sources and its as-of along. */
export function AgencyExport({ columns, rows }: AgencyExportProps) {
  const t = useText();
  const all: readonly CsvColumn<AgencyRow>[] = [
    { header: t('agency.column.tenant'), value: ({ name }) => name },
    ...columns.flatMap((column) => csvColumns(column, t)),
  ];
  return (
    <ExportCsv
      name="gatehouse-tenants"
      columns={all}
      pages={async () => ({ rows, next: null, total: rows.length })}
    />
  );
}

function csvColumns(
  column: AgencyColumn,
  t: ReturnType<typeof useText>,
): readonly CsvColumn<AgencyRow>[] {
  const header = columnName(column, t);
  const metric = metricOfColumn(column);
  if (metric !== undefined) return figureColumns(metric, header, t);
  const trend = trendOfColumn(column);
  if (trend !== undefined) {
    const value = (row: AgencyRow) =>
      t(`metrics.trend.${row.trends.find(({ key }) => key === trend)?.value ?? 'unknown'}`);
    return [{ header, value }];
  }
  return [{ header, value: (row) => factCell(row, column, t) }];
}

function figureColumns(
  metric: MetricKey,
  name: string,
  t: ReturnType<typeof useText>,
): readonly CsvColumn<AgencyRow>[] {
  const figureOf = (row: AgencyRow) =>
    row.kpis.find(({ key }) => key === metric)?.figure ?? undefined;
  const isMoney = METRICS.find(({ key }) => key === metric)?.unit === 'money';
  const amount = (row: AgencyRow): CsvCell => {
    const value = figureOf(row)?.value;
    if (value === undefined) return null;
    return isMoney ? value / 10 ** digitsOf(row.currency) : value;
  };
  const part = (what: 'from' | 'to' | 'sources' | 'asOf' | 'change' | 'currency') =>
    `${name}: ${t(`agency.csv.${what}`)}`;
  return [
    { header: name, value: amount },
    ...(isMoney
      ? [{ header: part('currency'), value: ({ currency }: AgencyRow): CsvCell => currency }]
      : []),
    { header: part('change'), value: (row) => figureOf(row)?.change ?? null },
    { header: part('from'), value: (row) => figureOf(row)?.fromOn ?? null },
    { header: part('to'), value: (row) => figureOf(row)?.toOn ?? null },
    { header: part('sources'), value: (row) => figureOf(row)?.sources.join(', ') ?? null },
    { header: part('asOf'), value: (row) => isoOf(figureOf(row)?.asOfMs) },
  ];
}

const isoOf = (ms: number | null | undefined): CsvCell => (ms == null ? null : toIso(ms));

/** How many digits of a currency are its minor units. */
const digitsOf = (currency: string): number =>
  new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions()
    .maximumFractionDigits ?? 2;

function factCell(row: AgencyRow, column: AgencyColumn, t: ReturnType<typeof useText>): CsvCell {
  switch (column) {
    case 'lifecycle':
      return t(`shell.lifecycle.${row.lifecycle}`);
    case 'decision':
      return row.decision === null ? null : t(`ui.state.${row.decision.decision}`);
    case 'gates':
      return row.gatesFailing;
    case 'incidents':
      return `${row.incidents.p0} P0, ${row.incidents.p1} P1, ${row.incidents.p2} P2`;
    case 'open':
    case 'blocked':
    case 'overdue':
    case 'missing':
      return row.tasks[column];
    case 'conflicts':
      return row.openConflicts;
    case 'cycle':
      return isoOf(row.weekly.decidedAtMs);
    case 'readout':
      return row.readout.state === null
        ? t('agency.readout.none')
        : t(`reports.state.${row.readout.state}`);
    default:
      return isoOf(row.changedAtMs);
  }
}
