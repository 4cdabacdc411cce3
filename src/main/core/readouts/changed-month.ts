import { monthOf } from '@shared/base/zones';
import { changedFacts, type FactPart, factsOf } from '@shared/domain/readout/changed-facts';
import type { Readout } from '@shared/domain/readout/readout';
import { refuse } from '../refuse';
import { canonicalJson, sha256 } from '../store/event-log';
import type { ReportRow } from '../store/reports';
import type { TenantReader, TenantWriter } from '../store/tenant-access';
import { frozenReadout } from './content';
import { gatherReadout } from './gather';

/** Hash of what a readout stands on (see `factsOf`). */
export const factsHash = (readout: Readout): string => sha256(canonicalJson(factsOf(readout)));

export interface ChangedMonth {
  readonly frozen: Readout;
  /** The month gathered anew in the readout's own terms. */
  readonly now: Readout;
  /** Where the two differ; empty when the readout still holds. */
  readonly changed: readonly FactPart[];
}

/**
 * Gathers the month of a stored readout anew and compares. A look back keeps its moment, so that only what was known by
 * then counts (D6); any other readout is held against what is known now. `read` may be a writer.
 */
export async function readChangedMonth(
  read: TenantReader,
  row: ReportRow,
  nowMs: number,
): Promise<ChangedMonth> {
  const frozen = frozenReadout(row);
  const now = await gatherReadout(read, {
    month: frozen.month,
    locale: frozen.locale,
    asOfMs: frozen.asOf ? frozen.asOfMs : Math.max(nowMs, frozen.asOfMs),
    asOf: frozen.asOf,
    drawnToMs: frozen.asOfMs,
  });
  // The hash spares the comparison of what is nearly always the same.
  const changed =
    row.facts_hash === factsHash(now) ? [] : changedFacts(frozen, now, monthOf(nowMs, now.zone));
  return { frozen, now, changed };
}

/** Throws `rule_violation` when the month differs from what the readout froze: nobody vouches for figures that were. */
export async function requireUnchanged(writer: TenantWriter, row: ReportRow): Promise<void> {
  if (row.origin !== 'native') return;
  const { changed } = await readChangedMonth(writer, row, writer.nowMs);
  if (changed.length === 0) return;
  throw refuse('rule_violation', 'readout_month_changed', {}, { changed });
}
