import type { Cadence } from '@shared/domain/cycles/cycle';
import type { FollowUp } from '@shared/domain/cycles/recovery';
import { trendsOf } from '@shared/domain/cycles/snapshot';
import { findCycle, latestBindingCycle } from '../store/cycles';
import { listSprintTasks } from '../store/sprint-tasks';
import type { TenantReader } from '../store/tenant-access';
import { parseSnapshot } from './stored-snapshot';

/**
 * What the next cycle of a cadence has to look at again (M147): the trends and the sprint of the `intervene` before it.
 * Undefined when the newest cycle that binds, before `beforeMs` if given, decided otherwise.
 */
export async function gatherFollowUp(
  read: TenantReader,
  { cadence, beforeMs }: { readonly cadence: Cadence; readonly beforeMs: number | undefined },
): Promise<FollowUp | undefined> {
  const before = await latestBindingCycle(read, beforeMs, cadence);
  if (before === undefined || before.decision !== 'intervene') return undefined;
  const row = await findCycle(read, before.id);
  const snapshot = row?.snapshot_json == null ? undefined : parseSnapshot(row.snapshot_json);
  if (snapshot === undefined) return undefined; // only a changed file; verify finds it
  const tasks = (await listSprintTasks(read, before.id)).filter(
    ({ state }) => state !== 'cancelled',
  );
  return {
    cycleId: before.id,
    ordinal: before.ordinal,
    trends: trendsOf(snapshot.trends),
    planned: tasks.length,
    done: tasks.filter(({ state }) => state === 'completed').length,
  };
}
