import type { Cadence, Decision } from '@shared/domain/cycles/cycle';
import type { TenantReader } from './tenant-access';

/** A decision as a chart over time marks it. */
export interface DecisionOfTime {
  readonly cycleId: string;
  readonly ordinal: number;
  readonly cadence: Cadence;
  readonly decision: Decision;
  readonly windowEndMs: number;
}

/** Decisions whose window ended at or after an instant, oldest first; looks back (D6) are none. */
export async function decisionsSince(
  read: TenantReader,
  startMs: number,
): Promise<readonly DecisionOfTime[]> {
  return read
    .from('cycle_run')
    .select(['id as cycleId', 'ordinal', 'cadence', 'decision', 'window_end_ms as windowEndMs'])
    .where('window_end_ms', '>=', startMs)
    .where('as_of', '=', 0)
    .orderBy('window_end_ms')
    .orderBy('id')
    .execute();
}

/** When the last weekly cycle was decided; a look back (D6) is none. */
export async function lastWeeklyMs(read: TenantReader): Promise<number | undefined> {
  const row = await read
    .from('cycle_run')
    .select((eb) => eb.fn.max('decided_at_ms').as('atMs'))
    .where('cadence', '=', 'weekly')
    .where('as_of', '=', 0)
    .executeTakeFirst();
  return row?.atMs ?? undefined;
}

/** When the binding cycle of the same cadence before a cycle was decided; undefined for the first. */
export async function previousBindingCycle(
  read: TenantReader,
  { cadence, ordinal }: { readonly cadence: Cadence; readonly ordinal: number },
): Promise<{ readonly decided_at_ms: number } | undefined> {
  return read
    .from('cycle_run')
    .select('decided_at_ms')
    .where('cadence', '=', cadence)
    .where('origin', '=', 'native')
    .where('as_of', '=', 0)
    .where('ordinal', '<', ordinal)
    .orderBy('ordinal', 'desc')
    .limit(1)
    .executeTakeFirst();
}
