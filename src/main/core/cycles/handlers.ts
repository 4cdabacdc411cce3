import { countP0 } from '@shared/domain/cycles/count-p0';
import { recompute } from '@shared/domain/cycles/snapshot';
import { signalViews } from '../metrics/trend-view';
import { refuse } from '../refuse';
import type { Handlers } from '../rpc/context';
import { namesOf } from '../store/actor-names';
import { acknowledgeCycle, countCycles, latestBindingCycle, listCycles } from '../store/cycles';
import { getTenant } from '../store/tenants';
import { cutPage } from '../store/time-cursor';
import { requireAcknowledgeable } from './acknowledgeable';
import { archiveHandlers } from './archive-handlers';
import { requireAsOf, requireNoLaterP0 } from './as-of';
import { adviceView, cycleRowView } from './cycle-view';
import { explainHandlers } from './explain-handlers';
import { cycleDetail, getCycle } from './find-cycle';
import { gatherSnapshot } from './gather-snapshot';
import { readPolicies } from './policies';
import { policyHandlers } from './policy-handlers';
import { recomputeCycle } from './recompute';
import { keptOf } from './replay';
import { rhythmHandlers } from './rhythm-handlers';
import { runCycle } from './run-cycle';
import { shadowOf, shadowView } from './shadow';
import { sprintHandlers } from './sprint-handlers';

/** The cycle engine at the wire (M135–M151, M192, M195, M196). */
export const cycleHandlers = {
  ...sprintHandlers,
  ...policyHandlers,
  ...explainHandlers,
  ...rhythmHandlers,
  ...archiveHandlers,

  'cycles.list': async ({ read }, { cadence, after, limit }) => {
    const found = await listCycles(read, cadence, { after, limit });
    const { rows, next } = cutPage(found, limit, ({ decided_at_ms: atMs, id }) => ({ atMs, id }));
    const nameOf = await namesOf(
      read,
      rows.map((row) => row.decided_by),
    );
    return {
      rows: rows.map((row) => cycleRowView(row, nameOf)),
      next,
      total: await countCycles(read, cadence),
    };
  },

  'cycles.get': ({ read }, { cycleId }) => cycleDetail(read, cycleId),

  'cycles.preview': async ({ read, nowMs }, { cadence }) => {
    const { zone } = await getTenant(read);
    const snapshot = await gatherSnapshot(read, { cadence, asOfMs: nowMs, zone, nowMs });
    const result = recompute(snapshot);
    const { shadow } = await readPolicies(read);
    const window = { startMs: snapshot.windowStartMs, endMs: snapshot.windowEndMs };
    const last = await latestBindingCycle(read, undefined, cadence);
    return {
      cadence,
      policyVersion: snapshot.policyVersion,
      decision: result.decision,
      rule: result.rule,
      signals: await signalViews(read, snapshot.trends),
      trace: result.trace.map((each) => ({ ...each, operands: [...each.operands] })),
      p0InWindow: countP0(snapshot.incidents, window),
      ...adviceView(result),
      shadow: shadow === null ? null : shadowView(shadowOf(snapshot, shadow)),
      windowStartMs: window.startMs,
      windowEndMs: window.endMs,
      lastDecidedAtMs: last?.decided_at_ms ?? null,
    };
  },

  'cycles.run': async ({ read, write, role }, { cadence, asOfMs }) => {
    const id = await write(async (writer) => {
      const at = requireAsOf(role, asOfMs, writer.nowMs);
      if (at.asOf) await requireNoLaterP0(writer, at.atMs);
      return runCycle(writer, cadence, at);
    });
    return cycleDetail(read, id);
  },

  'cycles.recompute': async ({ read }, { cycleId }) => {
    const row = await getCycle(read, cycleId);
    const kept = (await keptOf(read, [row]))(row);
    const again = recomputeCycle(row, kept);
    if (again === undefined) throw refuse('rule_violation', 'imported_cycle');
    return {
      same: again.differences.length === 0,
      decision: again.decision,
      snapshotHash: again.snapshotHash,
      storedHash: row.snapshot_hash ?? '',
      reportHash: again.reportHash,
      storedReportHash: kept.report?.snapshot_hash ?? '',
      differences: [...again.differences],
    };
  },

  'cycles.acknowledge': async ({ read, write }, { cycleId, note }) => {
    await write(async (writer) => {
      await requireAcknowledgeable(writer, await getCycle(writer, cycleId));
      await acknowledgeCycle(writer, cycleId, note.trim());
    });
    return cycleDetail(read, cycleId);
  },
} satisfies Partial<Handlers>;
