import { addDays, DAY_MS, daysOfMonth, HOUR_MS, type Month } from '@shared/base/days';
import type { Decision } from '@shared/domain/cycles/cycle';
import type { IncidentState, Severity } from '@shared/domain/incidents/incident';
import type { MetricKey } from '@shared/domain/metrics/metric';
import { readoutDays } from '@shared/domain/readout/compose-readout';
import { CYCLE_LATE_DAYS } from '@shared/domain/readout/month-of-cycle';
import type { Paper } from '@shared/domain/tenants/tenant';
import { sql } from 'kysely';
import { REPORT_LINE, type ReportLine } from './reports';
import type { TenantReader, TenantsReader } from './tenant-access';

/** The rows of one tenant or of several; every answer here says whose a row is. */
type Rows = Pick<TenantReader, 'from'>;

export interface SeenMeasure {
  readonly tenantId: string;
  readonly key: MetricKey;
  /** When the newest value that touches the month was observed; null when only earlier days have one. */
  readonly inMonthAtMs: number | null;
}

/** The measures that have a value in the days that a readout of `month` reads, observed up to `asOfMs`. */
export async function listMeasuresSeen(
  read: Rows,
  month: Month,
  asOfMs: number,
): Promise<readonly SeenMeasure[]> {
  const days = readoutDays(month);
  const { fromOn } = daysOfMonth(month);
  return read
    .from('observation')
    .select([
      'tenant_id as tenantId',
      'key',
      sql<number | null>`max(CASE WHEN to_on >= ${fromOn} THEN observed_at_ms END)`.as(
        'inMonthAtMs',
      ),
    ])
    .where('from_on', '<=', days.toOn)
    .where('to_on', '>=', days.fromOn)
    .where('observed_at_ms', '<=', asOfMs)
    .groupBy(['tenant_id', 'key'])
    .execute();
}

export interface MonthTenant {
  readonly id: string;
  readonly name: string;
  readonly slug: string;
  readonly zone: string;
  readonly createdAtMs: number;
}

/** The tenants of the scope, by name. */
export async function listMonthTenants(read: TenantsReader): Promise<readonly MonthTenant[]> {
  return read.unscoped
    .selectFrom('tenant')
    .select(['id', 'name', 'slug', 'zone', 'created_at_ms as createdAtMs'])
    .where('id', 'in', read.tenantIds)
    .orderBy('name')
    .orderBy('id')
    .execute();
}

/** How many conflicts touch the month, by tenant and state. */
export async function countMonthConflicts(
  read: Rows,
  month: Month,
): Promise<
  readonly {
    readonly tenantId: string;
    readonly state: 'open' | 'resolved';
    readonly count: number;
  }[]
> {
  const { fromOn, toOn } = daysOfMonth(month);
  return read
    .from('metric_conflict')
    .select((eb) => ['tenant_id as tenantId', 'state', eb.fn.countAll<number>().as('count')])
    .where('from_on', '<=', toOn)
    .where('to_on', '>=', fromOn)
    .groupBy(['tenant_id', 'state'])
    .execute();
}

export interface MonthlyCycle {
  readonly tenantId: string;
  readonly id: string;
  readonly ordinal: number;
  readonly decision: Decision;
  readonly windowStartMs: number | null;
  readonly windowEndMs: number;
}

/** Monthly cycles that may belong to the month in some zone, oldest first; `monthOfCycle` decides. */
export async function listMonthlyCycles(
  read: Rows,
  month: Month,
): Promise<readonly MonthlyCycle[]> {
  const { startMs, endMs } = anywhere(month);
  return read
    .from('cycle_run')
    .select([
      'tenant_id as tenantId',
      'id',
      'ordinal',
      'decision',
      'window_start_ms as windowStartMs',
      'window_end_ms as windowEndMs',
    ])
    .where('cadence', '=', 'monthly')
    .where('window_end_ms', '>=', startMs)
    .where('window_end_ms', '<', endMs + CYCLE_LATE_DAYS * DAY_MS)
    .orderBy('window_end_ms')
    .orderBy('id')
    .execute();
}

export interface MonthIncident {
  readonly tenantId: string;
  readonly severity: Severity;
  readonly state: IncidentState;
  readonly occurredAtMs: number;
}

/** Incidents that occurred in the month in some zone. */
export async function listMonthIncidents(
  read: Rows,
  month: Month,
): Promise<readonly MonthIncident[]> {
  const { startMs, endMs } = anywhere(month);
  return read
    .from('incident')
    .select(['tenant_id as tenantId', 'severity', 'state', 'occurred_at_ms as occurredAtMs'])
    .where('occurred_at_ms', '>=', startMs)
    .where('occurred_at_ms', '<', endMs)
    .where('declared_in_error', '=', 0)
    .execute();
}

/** The newest readout of the month of each tenant that has one. */
export async function listNewestReadouts(
  read: Rows,
  month: Month,
): Promise<readonly (ReportLine & { readonly tenant_id: string })[]> {
  const rows = await read
    .from('report')
    .select(['tenant_id', ...REPORT_LINE])
    .where('kind', '=', 'readout')
    .where('period', '=', month)
    .orderBy('tenant_id')
    .orderBy('report_version', 'desc')
    .execute();
  return rows.filter((row, index) => rows[index - 1]?.tenant_id !== row.tenant_id);
}

export interface StoredPdf {
  readonly reportId: string;
  readonly paper: Paper;
  readonly fileId: string;
  readonly fileName: string;
  readonly pages: number;
  readonly bytes: number;
  readonly sha256: string;
  readonly printedAtMs: number;
}

/** The PDFs that were printed of approved readouts, the newest first. */
export async function listPdfs(
  read: Rows,
  reportIds: readonly string[],
): Promise<readonly StoredPdf[]> {
  if (reportIds.length === 0) return [];
  return read
    .from('report_pdf')
    .innerJoin('file', (join) =>
      join
        .onRef('file.tenant_id', '=', 'report_pdf.tenant_id')
        .onRef('file.id', '=', 'report_pdf.file_id'),
    )
    .select([
      'report_pdf.report_id as reportId',
      'report_pdf.paper as paper',
      'report_pdf.file_id as fileId',
      'file.name as fileName',
      'report_pdf.pages as pages',
      'file.bytes as bytes',
      'file.sha256 as sha256',
      'report_pdf.printed_at_ms as printedAtMs',
    ])
    .where('report_pdf.report_id', 'in', reportIds)
    .orderBy('report_pdf.printed_at_ms', 'desc')
    .execute();
}

/** From the month's first instant in the easternmost zone to its last in the westernmost. */
function anywhere(month: Month): { readonly startMs: number; readonly endMs: number } {
  const { fromOn, toOn } = daysOfMonth(month);
  const instant = (day: string) => Date.parse(`${day}T00:00:00.000Z`);
  return {
    startMs: instant(fromOn) - 14 * HOUR_MS,
    endMs: instant(addDays(toOn, 1)) + 12 * HOUR_MS,
  };
}
