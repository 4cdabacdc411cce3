import type { Output } from '@shared/contract';
import { reportDetailView } from '../reports/report-view';
import { getReadoutRow } from '../store/readouts';
import type { TenantReader } from '../store/tenant-access';

/** A stored readout as screens and the command line read it; `not_found` for another kind of report. */
export async function readoutDetail(
  read: TenantReader,
  reportId: string,
): Promise<Output<'reports.get'>> {
  return reportDetailView(read, await getReadoutRow(read, reportId));
}
