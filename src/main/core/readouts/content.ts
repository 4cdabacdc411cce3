import type { Readout } from '@shared/domain/readout/readout';
import { canonicalJson, sha256 } from '../store/event-log';
import type { ReportRow } from '../store/reports';

/** What a readout froze. Written by `readouts.draft` alone and never changed, so it is read back as it was. */
export function frozenReadout(row: ReportRow): Readout {
  return JSON.parse(row.snapshot_json) as Readout;
}

export const readoutJson = (readout: Readout): string => canonicalJson(readout);

/** SHA-256 of what an approval covers: the frozen figures and the operator's words. */
export function contentHash(snapshotJson: string, commentary: string): string {
  return sha256(canonicalJson({ snapshot: sha256(snapshotJson), commentary }));
}
