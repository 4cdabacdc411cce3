import type { Decision } from '@shared/domain/cycles/cycle';
import { recompute } from '@shared/domain/cycles/snapshot';
import { z } from 'zod';
import { type CycleRow, loggedDecisions, nativeCyclesAfter } from '../store/cycles';
import { canonicalJson, sha256 } from '../store/event-log';
import type { InstallReader } from '../store/store';
import type { TenantReader } from '../store/tenant-access';
import type { ChainProblem } from '../store/verify-events';
import { actionsOf } from './run-cycle';
import { parseSnapshot } from './stored-snapshot';

/** A stored decision made again from its snapshot alone (M192). */
export interface Recomputed {
  readonly decision: Decision;
  /** SHA-256 of the snapshot as it is stored now. */
  readonly snapshotHash: string;
  /** What differs from the stored decision, in words; empty when it came out the same. */
  readonly differences: readonly string[];
}

/** Decides again from what is stored. Undefined for a cycle without a snapshot, which only an imported one is. */
export function recomputeCycle(row: CycleRow): Recomputed | undefined {
  if (row.snapshot_json === null) return undefined;
  const snapshotHash = sha256(row.snapshot_json);
  const differences = snapshotHash === row.snapshot_hash ? [] : ['its snapshot was changed'];
  const snapshot = parseSnapshot(row.snapshot_json);
  if (snapshot === undefined) {
    return {
      decision: row.decision,
      snapshotHash,
      differences: [...differences, 'its snapshot cannot be read'],
    };
  }
  const result = recompute(snapshot);
  if (result.decision !== row.decision) {
    differences.push(`it says ${row.decision}, its snapshot gives ${result.decision}`);
  }
  const again: readonly (readonly [string, string, string | null])[] = [
    ['rule', String(result.rule), row.rule === null ? null : String(row.rule)],
    ['reason', canonicalJson(result.reason), row.reason_json],
    ['trace', canonicalJson(result.trace), row.trace_json],
    ['actions', canonicalJson(actionsOf(result)), row.actions_json],
    ['gates', canonicalJson(result.gates), canonicalJson(snapshot.gates.evaluation)],
    ['window', String(snapshot.windowStartMs), String(row.window_start_ms)],
    ['window', String(snapshot.windowEndMs), String(row.window_end_ms)],
  ];
  for (const [what, computed, stored] of again) {
    if (computed !== stored) differences.push(`its ${what} does not follow from its snapshot`);
  }
  return { decision: result.decision, snapshotHash, differences };
}

const logged = z.object({ decision: z.string(), snapshotHash: z.string().optional() });
const PAGE = 200;

/**
 * Recomputes every native decision of the install and compares it with its row and with the event that announced it;
 * reads only. For `install.verify` (M192): an imported cycle has nothing to recompute.
 */
export async function recomputeAll(
  read: InstallReader,
): Promise<{ readonly decisions: number; readonly problems: readonly ChainProblem[] }> {
  const problems: ChainProblem[] = [];
  let decisions = 0;
  const tenants = await read.db.selectFrom('tenant').select('id').orderBy('id').execute();
  for (const { id } of tenants) {
    const tenant = read.forTenant(id);
    let after = '';
    for (;;) {
      const page = await nativeCyclesAfter(tenant, after, PAGE);
      problems.push(...(await problemsOf(tenant, page)));
      decisions += page.length;
      const last = page.at(-1);
      if (last === undefined || page.length < PAGE) break;
      after = last.id;
    }
  }
  return { decisions, problems };
}

async function problemsOf(
  tenant: TenantReader,
  page: readonly CycleRow[],
): Promise<readonly ChainProblem[]> {
  const log = await loggedDecisions(
    tenant,
    page.map(({ id }) => id),
  );
  return page.flatMap((row) => {
    const differences = [...(recomputeCycle(row)?.differences ?? ['it has no snapshot'])];
    const event = log.get(row.id);
    const said = event === undefined ? undefined : logged.parse(JSON.parse(event.payloadJson));
    if (said?.decision !== row.decision || said.snapshotHash !== row.snapshot_hash) {
      differences.push('it is not what its event announced');
    }
    return differences.map((problem) => ({
      seq: null,
      tenantId: tenant.tenantId,
      problem: `cycle ${row.id}: ${problem}`,
    }));
  });
}
