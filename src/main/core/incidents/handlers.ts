import type { Output } from '@shared/contract';
import { decideIncidentMove } from '@shared/domain/incidents/incident-state';
import { decideResumeTasks } from '@shared/domain/incidents/resume-tasks';
import {
  decideDeclareInError,
  decideSeverityChange,
} from '@shared/domain/incidents/severity-change';
import { approveNow } from '../approvals/decide-approval';
import { refuse } from '../refuse';
import type { Handlers, TenantContext } from '../rpc/context';
import { namesOf } from '../store/actor-names';
import { findRunningCampaign } from '../store/campaigns';
import {
  countIncidents,
  countUnresolved,
  findIncident,
  type IncidentRow,
  incidentRef,
  insertIncident,
  listIncidents,
  listP0s,
  moveIncident,
  noteIncident,
  saveClosingRecord,
} from '../store/incidents';
import { unblockTasks } from '../store/tasks';
import type { TenantReader } from '../store/tenant-access';
import { getTenant } from '../store/tenants';
import { cutPage } from '../store/time-cursor';
import { requireFound, requireVersion } from '../store/versioned';
import {
  closureParams,
  incidentDetailView,
  incidentRowView,
  mayMove,
  movable,
} from './incident-view';
import { holdsAcceleration, pauseAcceleration } from './pause-acceleration';
import { refusedChange } from './refused-change';
import { errorApproval, pinnedError, pinnedSeverity, severityApproval } from './severity-approval';

/** Incidents as state transitions (M172–M178, Q10–Q12, Q40). */
export const incidentHandlers = {
  'incidents.list': async ({ read, nowMs }, { after, limit, ...filter }) => {
    const { zone } = await getTenant(read);
    const found = await listIncidents(read, filter, { after, limit });
    const { rows, next } = cutPage(found, limit, ({ occurred_at_ms: atMs, id }) => ({ atMs, id }));
    const nameOf = await namesOf(
      read,
      rows.map((row) => row.recorded_by),
    );
    return {
      rows: rows.map((row) => incidentRowView(row, { zone, nowMs, nameOf })),
      next,
      total: await countIncidents(read, filter),
      open: await countUnresolved(read),
    };
  },

  'incidents.get': (context, { incidentId }) => detailOf(context, incidentId),

  'incidents.record': async (context, input) => {
    const id = await context.write(async (writer) => {
      const occurredAtMs = input.occurredAtMs ?? writer.nowMs;
      if (occurredAtMs > writer.nowMs) throw refuse('invalid_input', 'incident_in_future');
      const made = await insertIncident(writer, { ...input, occurredAtMs });
      if (input.severity === 'P0') {
        await pauseAcceleration(writer, await getIncident(writer, made));
      }
      return made;
    });
    return detailOf(context, id);
  },

  'incidents.move': async (context, { incidentId, expectedVersion, to, note }) => {
    await context.write(async (writer) => {
      const row = await getIncident(writer, incidentId);
      requireVersion('incident', expectedVersion, row.version);
      requireMove(context, row, to);
      await moveIncident(writer, row, to, note.trim());
      // A P0 that is open again holds the acceleration tier again.
      if (holdsAcceleration({ ...row, state: to })) await pauseAcceleration(writer, row);
    });
    return detailOf(context, incidentId);
  },

  'incidents.saveRecord': async (context, { incidentId, expectedVersion, ...given }) => {
    await context.write(async (writer) => {
      const row = await getIncident(writer, incidentId);
      requireVersion('incident', expectedVersion, row.version);
      if (row.state === 'closed') {
        throw refuse('rule_violation', 'incident_closed', { ref: incidentRef(row.ordinal) });
      }
      const { rootCause, remediation, prevention } = given;
      await saveClosingRecord(writer, row, {
        ...(rootCause !== undefined && { root_cause: rootCause.trim() }),
        ...(remediation !== undefined && { remediation: remediation.trim() }),
        ...(prevention !== undefined && { prevention: prevention.trim() }),
      });
    });
    return detailOf(context, incidentId);
  },

  'incidents.addNote': async (context, { incidentId, text }) => {
    await context.write(async (writer) => {
      await getIncident(writer, incidentId);
      noteIncident(writer, incidentId, text);
    });
    return detailOf(context, incidentId);
  },

  'incidents.changeSeverity': async (context, input) => {
    const { incidentId, expectedVersion, severity: to, justification } = input;
    await context.write(async (writer) => {
      const row = await getIncident(writer, incidentId);
      requireVersion('incident', expectedVersion, row.version);
      const { severity: from } = row;
      const decision = decideSeverityChange({ from, to, role: context.role, justification });
      if (!decision.allowed) throw refusedChange(row, decision.reasons);
      const pinned = pinnedSeverity(row, writer.actor, { to, justification });
      await approveNow(writer, context, severityApproval, pinned, '');
    });
    return detailOf(context, incidentId);
  },

  'incidents.declareInError': async (context, { incidentId, expectedVersion, evidence }) => {
    await context.write(async (writer) => {
      const row = await getIncident(writer, incidentId);
      requireVersion('incident', expectedVersion, row.version);
      const decision = decideDeclareInError({
        highestSeverity: row.highest_severity,
        declaredInError: row.declared_in_error === 1,
        role: context.role,
        evidence,
      });
      if (!decision.allowed) throw refusedChange(row, decision.reasons);
      const pinned = pinnedError(row, writer.actor, { evidence });
      await approveNow(writer, context, errorApproval, pinned, '');
    });
    return detailOf(context, incidentId);
  },

  'incidents.resumeTasks': ({ write }, { incidentId }) =>
    write(async (writer) => {
      await getIncident(writer, incidentId);
      const holding = (await listP0s(writer)).filter(holdsAcceleration);
      const decided = decideResumeTasks({
        unresolvedP0: holding.length,
        campaign: (await findRunningCampaign(writer))?.state,
      });
      if (!decided.allowed) {
        const ref = holding.map(({ ordinal }) => incidentRef(ordinal)).join(', ');
        throw refuse('rule_violation', decided.reason, { ref });
      }
      return { resumed: (await unblockTasks(writer, { reason: 'p0_pause', incidentId })).length };
    }),
} satisfies Partial<Handlers>;

async function getIncident(read: TenantReader, id: string): Promise<IncidentRow> {
  return requireFound('incident', id, await findIncident(read, id));
}

async function detailOf(
  { read, role, nowMs }: TenantContext,
  incidentId: string,
): Promise<Output<'incidents.get'>> {
  return incidentDetailView(read, await getIncident(read, incidentId), { role, nowMs });
}

/** Throws `forbidden` or `rule_violation` with everything that stands in the way (M175, M177). */
function requireMove(context: TenantContext, row: IncidentRow, to: IncidentRow['state']): void {
  if (!mayMove(context.role, row.state, to)) {
    throw refuse('forbidden', 'needs_manager', {}, { needs: 'manager', has: context.role });
  }
  const decision = decideIncidentMove(movable(row), to);
  if (decision.allowed) return;
  const reasons = decision.reasons.map(({ code }) => code);
  const ref = incidentRef(row.ordinal);
  const { severity, state: from } = row;
  if (reasons.includes('illegal_move')) {
    throw refuse('rule_violation', 'incident_illegal_move', { from, to }, { reasons });
  }
  if (reasons.includes('postmortem_first')) {
    throw refuse('rule_violation', 'postmortem_first', { severity }, { reasons });
  }
  const missing = decision.reasons.flatMap(({ params }) => params.field ?? []);
  const params = { ref, ...closureParams(row) };
  throw refuse('rule_violation', 'closure_fields_missing', params, { reasons, missing });
}
