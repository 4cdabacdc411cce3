import { type Coverage, coverageOf } from '@shared/domain/ownership/cluster';
import { operandValue } from '../gates/change-gate';
import { readGateInputs } from '../gates/read-gates';
import { settleGates } from '../gates/settle-gates';
import { countCoverage, coverageFacts } from '../store/clusters';
import { canonicalJson, sha256 } from '../store/event-log';
import { findNewestEvidence } from '../store/gate-evidence';
import { saveGateInput } from '../store/gates';
import type { TenantReader, TenantWriter } from '../store/tenant-access';

const OPERAND = { gate: 'ownership_gate', field: 'priority_query_coverage' } as const;

export async function readCoverage(read: TenantReader): Promise<Coverage> {
  return coverageOf(await countCoverage(read));
}

/**
 * Writes what the matrix says into the ownership gate, with the matrix as its evidence (M118, M167): while a cluster has
 * priority, nothing else sets this value. When the last priority cluster goes, nothing is shown any more and the value
 * is its conservative default. Part of the transaction that changed the matrix; a no-op when nothing follows.
 */
export async function feedCoverage(writer: TenantWriter): Promise<Coverage> {
  const coverage = await readCoverage(writer);
  const evidence = await findNewestEvidence(writer, OPERAND.gate, OPERAND.field);
  const isFed = evidence?.kind === 'matrix';
  if (coverage.value === undefined && !isFed) return coverage;
  const before = await readGateInputs(writer, writer.nowMs);
  const from = operandValue(before, OPERAND.gate, OPERAND.field);
  const to = coverage.value ?? 0;
  const hash = sha256(canonicalJson(await coverageFacts(writer)));
  if (isFed && evidence.hash === hash && from === to) return coverage;
  const ref = `${coverage.owned}/${coverage.priority}`;
  await saveGateInput(writer, {
    ...OPERAND,
    from,
    to,
    evidence: { kind: 'matrix', ref, fileId: undefined, hash },
    comment: '',
  });
  await settleGates(writer, before);
  return coverage;
}
