import { endOfDay, startOfDay } from '@shared/base/zones';
import type { Output } from '@shared/contract';
import { cycleAction } from '@shared/contract/cycle-shapes';
import { recompute } from '@shared/domain/cycles/snapshot';
import { z } from 'zod';
import type { Handlers } from '../rpc/context';
import { type NameOf, namesOf } from '../store/actor-names';
import { type ArchivedCycle, countArchive, listArchive } from '../store/cycle-archive';
import { getTenant } from '../store/tenants';
import { cutPage } from '../store/time-cursor';
import { cycleRowView } from './cycle-view';
import { parseSnapshot } from './stored-snapshot';

type Row = Output<'cycles.archive'>['rows'][number];

const storedActions = z.array(cycleAction.pick({ code: true }));

/** What was decided, cadence by cadence (M187). */
export const archiveHandlers = {
  'cycles.archive': async ({ read }, { cadence, fromOn, toOn, after, limit }) => {
    const { zone } = await getTenant(read);
    const filter = {
      cadence,
      startMs: fromOn === undefined ? undefined : startOfDay(fromOn, zone),
      endMs: toOn === undefined ? undefined : endOfDay(toOn, zone),
    };
    const found = await listArchive(read, filter, { after, limit });
    const { rows, next } = cutPage(found, limit, ({ decided_at_ms: atMs, id }) => ({ atMs, id }));
    const nameOf = await namesOf(
      read,
      rows.flatMap((row) => [row.decided_by, row.acknowledged_by]),
    );
    return {
      rows: rows.map((row) => archiveRow(row, nameOf)),
      next,
      total: await countArchive(read, filter),
    };
  },
} satisfies Partial<Handlers>;

function archiveRow(row: ArchivedCycle, nameOf: NameOf): Row {
  return {
    ...cycleRowView(row, nameOf),
    decidedFrom: decidedFrom(row.snapshot_json),
    actions: storedActions.parse(JSON.parse(row.actions_json)).map(({ code }) => code),
    reportId: row.report_id,
    acknowledgement:
      row.acknowledged_at_ms === null || row.acknowledged_by === null
        ? null
        : {
            by: nameOf(row.acknowledged_by),
            atMs: row.acknowledged_at_ms,
            note: row.acknowledge_note,
          },
  };
}

/** Read out of the snapshot alone: what has changed since does not change what was decided (M192). */
function decidedFrom(json: string | null): Row['decidedFrom'] {
  const snapshot = json === null ? undefined : parseSnapshot(json);
  if (snapshot === undefined) return null;
  const { gates, tiers, quality } = recompute(snapshot);
  const clusters = snapshot.trends.find(({ key }) => key === 'query_cluster_coverage_trend');
  return {
    gates: {
      passed: gates.gates.filter(({ status }) => status === 'pass').length,
      total: gates.gates.length,
      failing: gates.gates.flatMap(({ key, status }) => (status === 'fail' ? [key] : [])),
    },
    trends: snapshot.trends.map(({ key, value }) => ({ key, value })),
    clusters: {
      now: clusters?.current?.value ?? null,
      before: clusters?.previous?.value ?? null,
      change: clusters?.change ?? null,
    },
    tiers: tiers.map(({ tier, mayGrow }) => ({ tier, mayGrow })),
    quality: quality.map(({ dimension, state }) => ({ dimension, state })),
  };
}
