import type { Month } from '@shared/base/days';
import { stateAfterDataChange } from '@shared/domain/reports/report-state';
import type { Services } from '../rpc/context';
import { getReadoutRow, listJudgedReadouts, moveReadout, noteChanges } from '../store/readouts';
import type { ReportRow } from '../store/reports';
import type { TenantWriter } from '../store/tenant-access';
import { type ChangedMonth, readChangedMonth } from './changed-month';

/**
 * Holds a tenant's readouts against their months as they are now and says where they differ (model 5.3): what was
 * reviewed, approved or exported becomes stale, a draft is marked. Of all months or of one; `breathe` lets other work in between two months.
 */
export async function judgeReadouts(
  { store, clock, newId }: Pick<Services, 'store' | 'clock' | 'newId'>,
  tenantId: string,
  {
    month,
    breathe = async () => undefined,
  }: { readonly month?: Month; readonly breathe?: () => Promise<void> } = {},
): Promise<void> {
  const read = store.read.forTenant(tenantId);
  for (const row of await listJudgedReadouts(read, month)) {
    if (isNews(row, await readChangedMonth(read, row, clock.nowMs()))) {
      const acting = { actor: 'system', via: 'system', correlationId: newId() } as const;
      await store.writeTenant(acting, tenantId, (writer) => judgeOne(writer, row.id));
    }
    await breathe();
  }
}

/** Decides again inside the write: the month may have moved on since it was read. */
async function judgeOne(writer: TenantWriter, reportId: string): Promise<void> {
  const row = await getReadoutRow(writer, reportId);
  const month = await readChangedMonth(writer, row, writer.nowMs);
  if (!isNews(row, month)) return;
  const { changed } = month;
  const to = changed.length === 0 ? row.state : stateAfterDataChange(row.state);
  if (to === row.state) await noteChanges(writer, row, changed);
  else await moveReadout(writer, row, to, { changed });
}

function isNews(row: ReportRow, { changed }: ChangedMonth): boolean {
  return row.stale_json !== JSON.stringify(changed);
}
