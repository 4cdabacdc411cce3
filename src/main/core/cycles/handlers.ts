import type { Output } from '@shared/contract';
import { decideAcknowledge } from '@shared/domain/cycles/acknowledge';
import { countP0 } from '@shared/domain/cycles/count-p0';
import { obligationsOf } from '@shared/domain/cycles/obligations';
import { recompute } from '@shared/domain/cycles/snapshot';
import { isPostmortemOverdue } from '@shared/domain/incidents/postmortem';
import { dueOf } from '../incidents/incident-view';
import { signalViews } from '../metrics/trend-view';
import { refuse } from '../refuse';
import type { Handlers, TenantContext } from '../rpc/context';
import { namesOf } from '../store/actor-names';
import {
  acknowledgeCycle,
  type CycleRow,
  countCycles,
  findCycle,
  latestBindingCycle,
  listCycles,
} from '../store/cycles';
import { incidentRef, listP0s } from '../store/incidents';
import type { TenantReader, TenantWriter } from '../store/tenant-access';
import { getTenant } from '../store/tenants';
import { cutPage } from '../store/time-cursor';
import { requireFound } from '../store/versioned';
import { requireAsOf, requireNoLaterP0 } from './as-of';
import { cycleDetailView, cycleRowView } from './cycle-view';
import { gatherSnapshot } from './gather-snapshot';
import { metObligations } from './obligations';
import { planSprint } from './plan-sprint';
import { recomputeCycle } from './recompute';
import { runCycle } from './run-cycle';
import { sprintView } from './sprint';
import { parseSnapshot } from './stored-snapshot';

/** The cycle engine at the wire (M135–M151, M192, M195, M196). */
export const cycleHandlers = {
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

  'cycles.get': ({ read }, { cycleId }) => detailOf(read, cycleId),

  'cycles.preview': async ({ read, nowMs }, { cadence }) => {
    const { zone } = await getTenant(read);
    const snapshot = await gatherSnapshot(read, { cadence, asOfMs: nowMs, zone });
    const { decision, rule, trace } = recompute(snapshot);
    const window = { startMs: snapshot.windowStartMs, endMs: snapshot.windowEndMs };
    const last = await latestBindingCycle(read, undefined, cadence);
    return {
      cadence,
      decision,
      rule,
      signals: await signalViews(read, snapshot.trends),
      trace: trace.map((each) => ({ ...each, operands: [...each.operands] })),
      p0InWindow: countP0(snapshot.incidents, window),
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
    return detailOf(read, id);
  },

  'cycles.recompute': async ({ read }, { cycleId }) => {
    const row = await getCycle(read, cycleId);
    const again = recomputeCycle(row);
    if (again === undefined) throw refuse('rule_violation', 'imported_cycle');
    return {
      same: again.differences.length === 0,
      decision: again.decision,
      snapshotHash: again.snapshotHash,
      storedHash: row.snapshot_hash ?? '',
    };
  },

  'cycles.acknowledge': async ({ read, write }, { cycleId, note }) => {
    await write(async (writer) => {
      const row = await getCycle(writer, cycleId);
      await requireAcknowledgeable(writer, row, note);
      await acknowledgeCycle(writer, cycleId, note.trim());
    });
    return detailOf(read, cycleId);
  },

  'cycles.sprint': async ({ read, nowMs }, { cycleId }) =>
    sprintView(read, await getCycle(read, cycleId), nowMs),

  'cycles.planSprint': async ({ read, write, nowMs }, { cycleId, items }) => {
    const planned = await write(async (writer) =>
      planSprint(writer, await getCycle(writer, cycleId), items),
    );
    const sprint = await sprintView(read, await getCycle(read, cycleId), nowMs);
    return { ...planned, taskIds: [...planned.taskIds], sprint };
  },
} satisfies Partial<Handlers>;

async function getCycle(read: TenantReader, id: string): Promise<CycleRow> {
  return requireFound('cycle', id, await findCycle(read, id));
}

async function detailOf(
  read: TenantContext['read'],
  cycleId: string,
): Promise<Output<'cycles.get'>> {
  return cycleDetailView(read, await getCycle(read, cycleId));
}

/** Throws `rule_violation` with what has to be done before a decision can be acknowledged (M151, Q10, Q17). */
async function requireAcknowledgeable(
  writer: TenantWriter,
  row: CycleRow,
  note: string,
): Promise<void> {
  if (row.origin === 'imported') throw refuse('rule_violation', 'imported_cycle');
  if (row.as_of === 1) throw refuse('rule_violation', 'as_of_cycle');
  if (row.acknowledged_at_ms !== null) throw refuse('rule_violation', 'already_acknowledged');
  const { zone } = await getTenant(writer);
  const overdue = (await listP0s(writer)).filter((incident) =>
    isPostmortemOverdue(dueOf(incident, zone), incident.state, writer.nowMs),
  );
  const snapshot = row.snapshot_json === null ? undefined : parseSnapshot(row.snapshot_json);
  const obligations = await metObligations(writer, obligationsOf(snapshot?.incidents ?? []));
  const decided = decideAcknowledge({
    decision: row.decision,
    overdueRefs: overdue.map(({ ordinal }) => incidentRef(ordinal)),
    unmetRefs: obligations.flatMap(({ code, met, ref }) =>
      code === 'p1_intervention_sprint' && !met ? [ref] : [],
    ),
    note,
  });
  if (decided.allowed) return;
  const refs = decided.refs.join(', ');
  throw refuse('rule_violation', decided.reason, { refs }, { refs: decided.refs });
}
