import type { Output } from '@shared/contract';
import { CADENCES } from '@shared/domain/cycles/cycle';
import { leavesWindowAt } from '@shared/domain/cycles/window';
import { deadlineOf } from '@shared/domain/incidents/deadline';
import { CLOSURE_FIELDS, type IncidentState } from '@shared/domain/incidents/incident';
import {
  incidentMoves,
  isUnresolved,
  type MovableIncident,
  missingForClosure,
} from '@shared/domain/incidents/incident-state';
import {
  isPostmortemOverdue,
  type PostmortemDue,
  postmortemDue,
} from '@shared/domain/incidents/postmortem';
import { type PermissionRole, roleSuffices } from '@shared/domain/people/permission';
import { MODULE_ROLE, MODULES } from '@shared/domain/roles/module';
import { isTextKey, text } from '@shared/i18n/format';
import { type NameOf, namesOf } from '../store/actor-names';
import { latestBindingCycle } from '../store/cycles';
import { countRollbackItems, lastRollback } from '../store/incident-rollbacks';
import { type IncidentRow, incidentRef } from '../store/incidents';
import { timelineOf } from '../store/subject-timeline';
import { blockOf, listBlockedTasks, type TaskRow } from '../store/tasks';
import type { TenantReader } from '../store/tenant-access';
import { getTenant, type TenantRecord } from '../store/tenants';
import { rollbackWindow } from './roll-back';

type Row = Output<'incidents.list'>['rows'][number];
type Detail = Output<'incidents.get'>;

/** When this incident's postmortem is due; one that was declared in error has none (Q10, Q40). */
export function dueOf(row: IncidentRow, zone: string): PostmortemDue | undefined {
  if (row.declared_in_error === 1) return undefined;
  return postmortemDue({ severity: row.severity, occurredAtMs: row.occurred_at_ms, zone });
}

/** A line of the incident log. */
export function incidentRowView(
  row: IncidentRow,
  at: { readonly zone: string; readonly nowMs: number; readonly nameOf: NameOf },
): Row {
  const due = dueOf(row, at.zone);
  return {
    id: row.id,
    ref: incidentRef(row.ordinal),
    severity: row.severity,
    highestSeverity: row.highest_severity,
    module: row.module,
    summary: row.summary,
    state: row.state,
    occurredAtMs: row.occurred_at_ms,
    recordedAtMs: row.recorded_at_ms,
    by: at.nameOf(row.recorded_by),
    postmortemDueMs: due?.dueMs ?? null,
    postmortemOverdue: isPostmortemOverdue(due, row.state, at.nowMs),
    deadline: row.declared_in_error === 1 ? null : deadlineView(row, at.nowMs),
    declaredInError: row.declared_in_error === 1,
    version: row.version,
  };
}

function deadlineView(row: IncidentRow, nowMs: number): NonNullable<Row['deadline']> {
  const { severity, state, occurred_at_ms: occurredAtMs } = row;
  return deadlineOf({ severity, state, occurredAtMs }, nowMs);
}

/** One incident with its record, its timeline and, when it ever was a P0, what it set off (M175, M176). */
export async function incidentDetailView(
  read: TenantReader,
  row: IncidentRow,
  asker: { readonly role: PermissionRole; readonly nowMs: number },
): Promise<Detail> {
  const tenant = await getTenant(read);
  const timeline = await timelineOf(read, `incident:${row.id}`);
  const nameOf = await namesOf(read, [row.recorded_by, ...timeline.map(({ actor }) => actor)]);
  const leaves = CADENCES.map((each) => [each, leavesWindowAt(row.occurred_at_ms, each)] as const);
  return {
    ...incidentRowView(row, { zone: tenant.zone, nowMs: asker.nowMs, nameOf }),
    rootCause: row.root_cause,
    remediation: row.remediation,
    prevention: row.prevention,
    missingForClosure: [...missingForClosure(movable(row))],
    nextStates: incidentMoves(movable(row)).filter((to) => mayMove(asker.role, row.state, to)),
    accountableRole: accountableRole(row.module, tenant),
    sameDayTargetMs: dueOf(row, tenant.zone)?.sameDayTargetMs ?? null,
    leavesWindow: {
      // One entry a cadence, made from the list of cadences.
      ...(Object.fromEntries(leaves) as Detail['leavesWindow']),
    },
    escalation: row.highest_severity === 'P0' ? await escalationView(read, row, tenant) : null,
    timeline: timeline.map(({ actor, ...entry }) => ({ ...entry, by: nameOf(actor) })),
  };
}

/** An incident as the rule on moves reads it. */
export function movable(row: IncidentRow): MovableIncident {
  const { severity, state, root_cause: rootCause, remediation, prevention } = row;
  return { severity, state, rootCause, remediation, prevention };
}

/** Everyone acknowledges; a Manager runs the rest of the flow (M48–M50). */
export function mayMove(role: PermissionRole, from: IncidentState, to: IncidentState): boolean {
  return (from === 'open' && to === 'acknowledged') || roleSuffices(role, 'manager');
}

/** The fields as parameters of the refusal to close. */
export function closureParams(row: IncidentRow): Readonly<Record<string, string>> {
  const missing = missingForClosure(movable(row));
  return Object.fromEntries(
    CLOSURE_FIELDS.map((field) => [field, missing.includes(field) ? 'missing' : 'there']),
  );
}

function accountableRole(module: string, tenant: TenantRecord): string {
  if (module === 'onpage_optimization') return tenant.onpage_role;
  const known = MODULES.find((each) => each === module);
  return known === undefined ? 'Execution Manager' : MODULE_ROLE[known];
}

async function escalationView(
  read: TenantReader,
  row: IncidentRow,
  tenant: TenantRecord,
): Promise<NonNullable<Detail['escalation']>> {
  const cycle = await latestBindingCycle(read);
  const paused = (await listBlockedTasks(read, 'p0_pause')).filter(
    (task) => isUnresolved(row.state) || blockOf(task)?.params.incidentId === row.id,
  );
  const since =
    cycle !== undefined && cycle.decided_at_ms >= row.recorded_at_ms ? cycle : undefined;
  return {
    pausedTasks: paused.map((task) => ({
      id: task.id,
      title: titleOf(task, tenant),
      state: task.state,
    })),
    rollback: await rollbackView(read, row),
    cycleSince: since
      ? { id: since.id, decision: since.decision, decidedAtMs: since.decided_at_ms }
      : null,
  };
}

async function rollbackView(
  read: TenantReader,
  row: IncidentRow,
): Promise<NonNullable<Detail['escalation']>['rollback']> {
  const window = await rollbackWindow(read, row);
  const { by_hand: byHand, ...counts } = await countRollbackItems(read, window);
  const last = await lastRollback(read, row.id);
  const nameOf = await namesOf(read, [last?.by ?? null]);
  return {
    sinceMs: window.sinceMs,
    ...counts,
    byHand,
    last: last === undefined ? null : { atMs: last.atMs, by: nameOf(last.by) },
  };
}

/** An edited title verbatim, else the pool's in the tenant's content language (D12). */
function titleOf(task: TaskRow, tenant: TenantRecord): string {
  const key = `pool.task.${task.pool_number}.title`;
  return task.title ?? (isTextKey(key) ? text(tenant.content_locale, key) : '');
}
