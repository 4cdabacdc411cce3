import { factorsOf, scoreOf } from '@shared/domain/priority/priority';
import type { Change } from '@shared/rpc/frames';
import { BREATH, breathe } from '../store/breathe';
import {
  listOpenPriorities,
  listStalePriorities,
  type PriorityRow,
  type SettledPriority,
  saveBasis,
  savePriorities,
  weighAll,
} from '../store/priority';
import type { InstallWriter } from '../store/store';
import type { TenantWriter } from '../store/tenant-access';
import { type Basis, factsOf, gatherBasis, keptBasis, readWeights } from './basis';

/**
 * Works out the factors of the tasks that a transaction changed, and the scores of all when it changed the weights, before
 * it commits: nobody ever reads an order that is not the rows' own (docs/adr/0011).
 */
export async function settlePriorities(
  writer: InstallWriter,
  changes: readonly Change[],
): Promise<void> {
  const tenantIds = (wanted: string) =>
    new Set(changes.flatMap(({ topic, tenantId }) => (topic === wanted && tenantId) || []));
  for (const tenantId of tenantIds('settings')) await settleWeights(writer.forTenant(tenantId));
  for (const tenantId of tenantIds('tasks')) await settleStale(writer.forTenant(tenantId));
}

async function settleWeights(writer: TenantWriter): Promise<void> {
  const basis = await keptBasis(writer);
  const weights = await readWeights(writer);
  if (basis === undefined || JSON.stringify(basis.weights) === JSON.stringify(weights)) return;
  await saveBasis(writer, JSON.stringify({ ...basis, weights }));
  await weighAll(writer, weights);
}

async function settleStale(writer: TenantWriter): Promise<void> {
  let stale = await listStalePriorities(writer, BREATH);
  if (stale.length === 0) return;
  const basis = (await keptBasis(writer)) ?? (await firstBasis(writer));
  while (stale.length > 0) {
    await savePriorities(writer, stale.map(settledBy(basis)));
    if (stale.length < BREATH) return;
    await breathe();
    stale = await listStalePriorities(writer, BREATH);
  }
}

/** Of a tenant's first tasks; the season, which has to be looked up, follows after the commit. */
async function firstBasis(writer: TenantWriter): Promise<Basis> {
  const basis = await gatherBasis(writer, writer.nowMs);
  await saveBasis(writer, JSON.stringify(basis));
  return basis;
}

/** Keeps a new basis and works out all open tasks by it. */
export async function settleAll(writer: TenantWriter, basis: Basis): Promise<void> {
  await saveBasis(writer, JSON.stringify(basis));
  let rows = await listOpenPriorities(writer, '', BREATH);
  while (rows.length > 0) {
    await savePriorities(writer, rows.map(settledBy(basis)));
    await breathe();
    rows = await listOpenPriorities(writer, rows.at(-1)?.id ?? '', BREATH);
  }
  // Ended work of a database from before there were scores.
  await settleStale(writer);
}

function settledBy(basis: Basis): (row: PriorityRow) => SettledPriority {
  return (row) => {
    if (row.state === 'completed' || row.state === 'cancelled') {
      return { id: row.id, settled: undefined };
    }
    const values = factorsOf(factsOf(row, basis));
    return { id: row.id, settled: { values, score: scoreOf(values, basis.weights) } };
  };
}
