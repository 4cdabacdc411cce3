import { evaluateGates, type GateEvaluation } from '@shared/domain/gates/evaluate-gates';
import type { GateInputs } from '@shared/domain/gates/gate';
import { followGates } from '../campaigns/follow-gates';
import { listGateStandings, recordGateFlip } from '../store/gate-standings';
import type { TenantWriter } from '../store/tenant-access';
import { readGateInputs } from './read-gates';

/**
 * Brings the log and the campaign to where the gates stand now (Q19): each gate that turned since the log last told of
 * it, and fix-first mode. `before` answers for gates of before that was kept. A no-op when nothing turned.
 */
export async function settleGates(
  writer: TenantWriter,
  before: GateInputs,
): Promise<GateEvaluation> {
  const evaluation = evaluateGates(await readGateInputs(writer, writer.nowMs));
  const standings = await listGateStandings(writer);
  const earlier = evaluateGates(before).gates;
  for (const { key, status, reason } of evaluation.gates) {
    const was = standings.get(key)?.status ?? earlier.find((gate) => gate.key === key)?.status;
    if (was === undefined || was === status) continue;
    await recordGateFlip(writer, { gate: key, from: was, to: status, reason: reason.code });
  }
  await followGates(writer, evaluation);
  return evaluation;
}
