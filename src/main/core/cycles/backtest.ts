import type { Output, Parsed } from '@shared/contract';
import { DECISIONS } from '@shared/domain/cycles/cycle';
import { recompute, underPolicy } from '@shared/domain/cycles/snapshot';
import { strictnessOf } from '@shared/domain/policy/strictness';
import { type CycleRow, nativeCyclesAfter } from '../store/cycles';
import type { TenantReader } from '../store/tenant-access';
import { parseSnapshot } from './stored-snapshot';

type Backtest = Output<'cycles.backtest'>;
type Row = Backtest['rows'][number];

const PAGE = 200;

/** What a policy would have decided from every snapshot of a tenant (Q18); reads only. */
export async function backtest(
  read: TenantReader,
  input: Parsed<'cycles.backtest'>,
): Promise<Backtest> {
  const rows: Row[] = [];
  let unreadable = 0;
  for await (const row of nativeCycles(read, input.cadence)) {
    const decided = decidedUnder(row, input.policyVersion);
    if (decided === undefined) unreadable += 1;
    else rows.push(decided);
  }
  const shown = rows
    .filter(({ stored, computed }) => !input.onlyChanged || stored !== computed)
    .sort((a, b) => b.windowEndMs - a.windowEndMs || (a.cycleId < b.cycleId ? 1 : -1));
  const by = (holds: (change: number) => boolean) =>
    rows.filter(({ stored, computed }) => holds(strictnessOf(computed) - strictnessOf(stored)))
      .length;
  return {
    decisions: rows.length + unreadable,
    same: by((change) => change === 0),
    stricter: by((change) => change > 0),
    milder: by((change) => change < 0),
    unreadable,
    changes: DECISIONS.flatMap((from) =>
      DECISIONS.flatMap((to) => {
        const count = rows.filter((row) => row.stored === from && row.computed === to).length;
        return count === 0 ? [] : [{ from, to, count }];
      }),
    ),
    rows: shown.slice(0, input.limit),
    total: shown.length,
  };
}

async function* nativeCycles(
  read: TenantReader,
  cadence: Parsed<'cycles.backtest'>['cadence'],
): AsyncGenerator<CycleRow> {
  let after = '';
  for (;;) {
    const page = await nativeCyclesAfter(read, after, PAGE);
    for (const row of page) if (cadence === undefined || row.cadence === cadence) yield row;
    const last = page.at(-1);
    if (last === undefined || page.length < PAGE) return;
    after = last.id;
  }
}

function decidedUnder(
  row: CycleRow,
  policyVersion: Parsed<'cycles.backtest'>['policyVersion'],
): Row | undefined {
  const snapshot = row.snapshot_json === null ? undefined : parseSnapshot(row.snapshot_json);
  if (snapshot === undefined) return undefined;
  const { decision, rule, reason } = recompute(underPolicy(snapshot, policyVersion));
  return {
    cycleId: row.id,
    ordinal: row.ordinal,
    cadence: row.cadence,
    windowEndMs: row.window_end_ms,
    policyVersion: row.policy_version,
    // As it was stored, not as its own policy would decide again: replay compares those.
    stored: row.decision,
    computed: decision,
    rule,
    reason: { code: reason.code, params: { ...reason.params } },
  };
}
