import { daysBetween } from '@shared/base/days';
import { dayOf } from '@shared/base/zones';
import type { Output } from '@shared/contract';
import { missingForClosure } from '@shared/domain/incidents/incident-state';
import { postmortemDue } from '@shared/domain/incidents/postmortem';
import { type NextStepFacts, nextStep } from '@shared/domain/today/next-step';
import { slaState } from '@shared/domain/today/sla-state';
import { groupOf, type TodayShelf } from '@shared/domain/today/today-kind';
import { type NameOf, namesOf } from '../store/actor-names';
import { incidentRef } from '../store/incidents';
import { blockOf } from '../store/tasks';
import type { TenantsReader } from '../store/tenant-access';
import type { TenantRecord } from '../store/tenants';
import { lineKey, type TodayDetails, todayDetails } from '../store/today-details';
import type { TodayLine } from '../store/today-list';
import { taskTitle } from '../tasks/task-view';

type Row = Output<'today.page'>['rows'][number];
/** What one kind says of itself. */
interface Said {
  readonly title?: string;
  readonly params: Row['params'];
  readonly clock?: Row['clock'];
  readonly reason?: Row['reason'];
  readonly facts: NextStepFacts;
  readonly placeId?: string;
}

interface Around {
  readonly tenants: ReadonlyMap<string, TenantRecord>;
  readonly nowMs: number;
}

/** The lines of a shelf in words and with where they lead; a thing that went away meanwhile is left out. */
export async function todayRows(
  read: TenantsReader,
  lines: readonly TodayLine[],
  shelf: TodayShelf,
  around: Around,
): Promise<readonly Row[]> {
  if (lines.length === 0) return [];
  const details = await todayDetails(read, lines);
  const nameOf = await namesOf(read, [
    ...lines.map(({ assignee_id: id }) => id),
    ...[...details.deferrals.values()].map(({ set_by: by }) => by),
  ]);
  return lines.flatMap((line): readonly Row[] => {
    const said = saidOf(line, details, around);
    return said === undefined ? [] : [rowOf(line, shelf, said, { details, nameOf })];
  });
}

function rowOf(
  line: TodayLine,
  shelf: TodayShelf,
  said: Said,
  { details, nameOf }: { readonly details: TodayDetails; readonly nameOf: NameOf },
): Row {
  const { assignee_id: assigneeId } = line;
  return {
    kind: line.kind,
    subjectId: line.subject_id,
    group: groupOf(line.kind),
    shelf,
    tenantId: line.tenant_id,
    title: said.title ?? null,
    params: said.params,
    sinceMs: line.since_ms,
    gravity: line.gravity,
    clock: said.clock ?? null,
    reason: said.reason ?? null,
    next: nextStep(said.facts),
    placeId: said.placeId ?? null,
    assignee: assigneeId === null ? null : { profileId: assigneeId, name: nameOf(assigneeId) },
    untilMs: line.until_ms !== null && line.until_ms < NEVER_MS ? line.until_ms : null,
    deferral: shelf === 'deferred' ? deferralOf(line, details, nameOf) : null,
  };
}

/** The last instant that a Date can hold: put off without a day. */
const NEVER_MS = 8_640_000_000_000_000;

function deferralOf(line: TodayLine, details: TodayDetails, nameOf: NameOf): Row['deferral'] {
  const own = details.deferrals.get(lineKey(line));
  if (own !== undefined) return { reason: own.reason, by: nameOf(own.set_by) };
  const recommendation = details.recommendations.get(line.subject_id);
  return recommendation === undefined ? null : { reason: recommendation.reason, by: null };
}

function saidOf(line: TodayLine, details: TodayDetails, around: Around): Said | undefined {
  switch (line.kind) {
    case 'incident':
    case 'postmortem':
      return ofIncident(line, details, around);
    case 'task':
      return ofTask(line, details, around);
    case 'paused':
      return ofPause(line, details);
    case 'cycle': {
      const days = Math.max(1, Math.floor((around.nowMs - line.since_ms) / 86_400_000));
      return { params: { cadence: line.subject_id, days }, facts: { kind: 'cycle' } };
    }
    case 'conflict': {
      const found = details.conflicts.get(line.subject_id);
      if (found === undefined) return undefined;
      const params = { key: found.key, fromOn: found.from_on, toOn: found.to_on };
      return { params, facts: { kind: 'conflict' } };
    }
    case 'evidence':
      return ofEvidence(line, details, around);
    case 'recommendation': {
      const found = details.recommendations.get(line.subject_id);
      if (found === undefined) return undefined;
      const { code, version, report_id: placeId } = found;
      return { params: { code, version }, facts: { kind: 'recommendation' }, placeId };
    }
    case 'approval':
      return ofApproval(line, details, around);
  }
}

function ofIncident(
  { kind, subject_id: id, tenant_id: tenantId }: TodayLine,
  { incidents }: TodayDetails,
  { tenants, nowMs }: Around,
): Said | undefined {
  const found = incidents.get(id);
  if (found === undefined) return undefined;
  const { severity, state, occurred_at_ms: occurredAtMs } = found;
  const zone = tenants.get(tenantId)?.zone ?? 'UTC';
  const due = postmortemDue({ severity, occurredAtMs, zone });
  const record = {
    severity,
    state,
    rootCause: found.root_cause,
    remediation: found.remediation,
    prevention: found.prevention,
  };
  const blankParts = missingForClosure(record).length;
  return {
    title: found.summary,
    params: { ref: incidentRef(found.ordinal), severity, state, blankParts },
    clock:
      due === undefined
        ? null
        : {
            startedMs: occurredAtMs,
            dueMs: due.dueMs,
            state: slaState(occurredAtMs, due.dueMs, nowMs),
          },
    facts:
      kind === 'incident'
        ? { kind: 'incident', severity, state }
        : { kind: 'postmortem', state, blankParts },
  };
}

function ofTask(
  { subject_id: id, tenant_id: tenantId }: TodayLine,
  { tasks }: TodayDetails,
  { tenants }: Around,
): Said | undefined {
  const task = tasks.get(id);
  if (task === undefined) return undefined;
  const block = blockOf(task);
  const state = task.state === 'failed' ? 'failed' : 'blocked';
  return {
    title: taskTitle(task, tenants.get(tenantId)?.content_locale ?? 'en'),
    params: { state, version: task.version },
    reason: block === undefined ? null : { code: block.code, params: { ...block.params } },
    facts: { kind: 'task', state, reason: block?.code },
  };
}

function ofApproval(
  { subject_id: id }: TodayLine,
  { approvals }: TodayDetails,
  { nowMs }: Around,
): Said | undefined {
  const found = approvals.get(id);
  if (found === undefined) return undefined;
  const { title, action, requested_at_ms: startedMs, expires_at_ms: dueMs } = found;
  return {
    ...(title !== '' && { title }),
    params: { action },
    clock: dueMs === null ? null : { startedMs, dueMs, state: slaState(startedMs, dueMs, nowMs) },
    facts: { kind: 'approval' },
  };
}

function ofPause(
  { subject_id: subject, tenant_id: tenantId }: TodayLine,
  { paused }: TodayDetails,
): Said {
  const cause = subject === 'p0_pause' ? 'p0_pause' : 'campaign_pause';
  const count = paused.get(`${tenantId} ${cause}`) ?? 0;
  return { params: { cause, count }, facts: { kind: 'paused', cause } };
}

function ofEvidence(
  { subject_id: id, tenant_id: tenantId }: TodayLine,
  { evidence }: TodayDetails,
  { tenants, nowMs }: Around,
): Said | undefined {
  const found = evidence.get(id);
  if (found === undefined) return undefined;
  const { gate_key: gate, field, expires_on: expiresOn, found: fault } = found;
  const facts = { kind: 'evidence' } as const;
  if (fault !== null) return { params: { gate, field, fault }, facts };
  if (expiresOn === null) return undefined;
  const todayOn = dayOf(nowMs, tenants.get(tenantId)?.zone ?? 'UTC');
  // Days until its last one; below 0 it is over.
  return { params: { gate, field, expiresOn, days: daysBetween(todayOn, expiresOn) }, facts };
}
