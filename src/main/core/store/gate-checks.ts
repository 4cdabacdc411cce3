import type { GateEvaluation } from '@shared/domain/gates/evaluate-gates';
import { GATE_KEYS, type GateKey } from '@shared/domain/gates/gate';
import { z } from 'zod';
import type { TenantReader, TenantWriter } from './tenant-access';

const status = z.object({ key: z.enum(GATE_KEYS), status: z.enum(['pass', 'fail']) });
const storedResult = z.object({ gates: z.array(status) });

/** One kept check of the five gates (M122, M124). */
export interface GateCheck {
  readonly atMs: number;
  readonly by: string;
  readonly statuses: readonly { readonly key: GateKey; readonly status: 'pass' | 'fail' }[];
}

/** Keeps the result of a check with its event. `asOfMs` is the instant that was asked about (D6). */
export async function insertGateCheck(
  writer: TenantWriter,
  evaluation: GateEvaluation,
  asOfMs: number,
): Promise<void> {
  const id = writer.newId();
  await writer.insert('gate_check', {
    id,
    at_ms: writer.nowMs,
    as_of_ms: asOfMs,
    by_actor: writer.actor,
    all_passed: evaluation.allPassed ? 1 : 0,
    result_json: JSON.stringify(evaluation),
  });
  writer.event({
    type: 'gate.checked',
    subject: `gate_check:${id}`,
    payload: {
      checkId: id,
      passed: evaluation.gates.filter((gate) => gate.status === 'pass').length,
      asOfMs,
    },
  });
  writer.touch('gates');
}

/** The newest checks, newest first. */
export async function listGateChecks(
  read: TenantReader,
  limit: number,
): Promise<readonly GateCheck[]> {
  const rows = await read
    .from('gate_check')
    .leftJoin('profile', 'profile.id', 'gate_check.by_actor')
    .select([
      'gate_check.at_ms',
      'gate_check.by_actor',
      'gate_check.result_json',
      'profile.name as by_name',
    ])
    .orderBy('gate_check.at_ms', 'desc')
    .orderBy('gate_check.id', 'desc')
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    atMs: row.at_ms,
    by: row.by_name ?? row.by_actor,
    statuses: storedResult.parse(JSON.parse(row.result_json)).gates,
  }));
}
