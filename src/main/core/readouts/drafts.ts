import type { Month } from '@shared/base/days';
import { monthOf } from '@shared/base/zones';
import type { Readout } from '@shared/domain/readout/readout';
import type { Locale } from '@shared/domain/tenants/tenant';
import { refuse } from '../refuse';
import type { TenantContext } from '../rpc/context';
import { findNewestReadout } from '../store/readouts';
import { insertReport } from '../store/reports';
import type { TenantReader } from '../store/tenant-access';
import { getTenantBrand } from '../store/tenant-brand';
import { factsHash } from './changed-month';
import { contentHash, readoutJson } from './content';
import { gatherReadout } from './gather';

export interface WantedReadout {
  readonly month: Month;
  readonly locale?: Locale | undefined;
  readonly asOfMs?: number | undefined;
}

/** The month as it is now; `read` may be a writer. Looking back to another moment is the Owner's (D6). */
export async function readMonth(
  context: Pick<TenantContext, 'nowMs' | 'role'>,
  read: TenantReader,
  { month, locale, asOfMs }: WantedReadout,
): Promise<Readout> {
  const asOf = asOfMs !== undefined && asOfMs !== context.nowMs;
  if (asOf && context.role !== 'owner') throw refuse('forbidden', 'as_of_needs_owner');
  if (asOf && asOfMs > context.nowMs) throw refuse('invalid_input', 'as_of_in_future');
  const atMs = asOfMs ?? context.nowMs;
  const { zone } = await getTenantBrand(read);
  if (month > monthOf(atMs, zone)) throw refuse('rule_violation', 'readout_month_ahead', { month });
  return gatherReadout(read, { month, locale, asOfMs: atMs, asOf });
}

/** Freezes the month as the next version of its readout, with the words of the one before; answers the report's id. */
export async function draftReadout(context: TenantContext, wanted: WantedReadout): Promise<string> {
  return context.write(async (writer) => {
    const readout = await readMonth(context, writer, wanted);
    const snapshotJson = readoutJson(readout);
    const before = await findNewestReadout(writer, wanted.month);
    const commentary = before?.commentary ?? '';
    return insertReport(writer, {
      kind: 'readout',
      period: wanted.month,
      locale: readout.locale,
      snapshotJson,
      snapshotHash: contentHash(snapshotJson, commentary),
      factsHash: factsHash(readout),
      commentary,
      // The document is drawn from the frozen figures; there is no second text that could say otherwise.
      markdown: '',
    });
  });
}
