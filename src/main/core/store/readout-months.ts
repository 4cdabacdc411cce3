import type { Month } from '@shared/base/days';
import type { ReportState } from '@shared/domain/reports/report';
import { sql } from 'kysely';
import type { TenantsReader } from './tenant-access';

export interface ReadoutOfMonth {
  readonly tenantId: string;
  readonly month: Month;
  readonly state: ReportState;
  /** When its PDF was printed last; null before that. */
  readonly printedAtMs: number | null;
}

/** The newest readouts of the last `limit` months before `before` that have any, of every tenant of the scope. */
export async function listReadoutsBefore(
  read: TenantsReader,
  before: Month,
  limit: number,
): Promise<readonly ReadoutOfMonth[]> {
  const months = read
    .from('report')
    .select('period')
    .distinct()
    .where('kind', '=', 'readout')
    .where('period', '<', before)
    .orderBy('period', 'desc')
    .limit(limit);
  const rows = await read
    .from('report')
    .select([
      'report.tenant_id as tenantId',
      'report.period as month',
      'report.state as state',
      sql<
        number | null
      >`(SELECT max(printed_at_ms) FROM report_pdf WHERE tenant_id = report.tenant_id
        AND report_id = report.id)`.as('printedAtMs'),
    ])
    .where('report.kind', '=', 'readout')
    .where('report.period', 'in', months)
    .orderBy('report.period', 'desc')
    .orderBy('report.tenant_id')
    .orderBy('report.report_version', 'desc')
    .execute();
  return rows.filter(
    ({ tenantId, month }, index) =>
      rows[index - 1]?.tenantId !== tenantId || rows[index - 1]?.month !== month,
  );
}
