import { addMonths } from '@shared/base/days';
import { monthBounds, monthOf } from '@shared/base/zones';
import { weeklyOverdue } from '@shared/domain/cycles/weekly-overdue';
import { evaluateGates } from '@shared/domain/gates/evaluate-gates';
import { isUnresolved } from '@shared/domain/incidents/incident-state';
import { postmortemDue } from '@shared/domain/incidents/postmortem';
import { type DoNextFacts, type DoNextItem, doNext } from '@shared/domain/overview/do-next';
import { findRunningCampaign } from '../store/campaigns';
import { lastWeeklyMs } from '../store/cycles-of-time';
import {
  gatesFailSince,
  incompleteItems,
  openRecommendations,
  readoutState,
  severeIncidents,
  stoppedTasks,
  waitingConflicts,
} from '../store/do-next-facts';
import { blockOf } from '../store/tasks';
import type { TenantReader } from '../store/tenant-access';
import { getStanding, type TenantStanding } from '../store/tenant-standings';
import { taskTitle } from '../tasks/task-view';

/** Gathers what is open in a tenant and puts it in order (M29, M43). */
export async function readDoNext(
  read: TenantReader,
  nowMs: number,
): Promise<readonly DoNextItem[]> {
  const standing = await getStanding(read, nowMs);
  const { gates } = evaluateGates(standing.gates);
  const failingGates = gates.filter(({ status }) => status === 'fail').map(({ key }) => key);
  const campaign = await findRunningCampaign(read);
  return doNext({
    ...(await incidentFacts(read, standing)),
    hasPlan: standing.hasPlan,
    failingGates,
    gatesSinceMs: failingGates.length === 0 ? null : await gatesFailSince(read),
    stoppedTasks: await taskFacts(read, standing),
    overdueCycle: weeklyOverdue({
      lastWeeklyMs: await lastWeeklyMs(read),
      campaignStartedMs: campaign?.startedAtMs,
      nowMs,
    }),
    conflicts: await waitingConflicts(read),
    recommendations: await openRecommendations(read),
    incompleteTasks: await incompleteItems(read),
    readout: await missingReadout(read, standing, nowMs),
  });
}

async function incidentFacts(
  read: TenantReader,
  { tenant }: TenantStanding,
): Promise<Pick<DoNextFacts, 'incidents' | 'postmortems'>> {
  const severe = await severeIncidents(read);
  return {
    incidents: severe.flatMap(({ id, ref, severity, summary, state, occurred_at_ms: sinceMs }) =>
      isUnresolved(state) && severity !== 'P2' ? [{ id, ref, severity, summary, sinceMs }] : [],
    ),
    // An unresolved P0 is mended first; its postmortem waits for that.
    postmortems: severe.flatMap(({ id, ref, severity, state, occurred_at_ms: occurredAtMs }) => {
      const due = postmortemDue({ severity, occurredAtMs, zone: tenant.zone });
      return due === undefined || isUnresolved(state) ? [] : [{ id, ref, dueMs: due.dueMs }];
    }),
  };
}

async function taskFacts(
  read: TenantReader,
  { tenant }: TenantStanding,
): Promise<DoNextFacts['stoppedTasks']> {
  const rows = await stoppedTasks(read);
  return rows.map((row) => ({
    id: row.id,
    title: taskTitle(row, tenant.content_locale),
    state: row.state === 'failed' ? 'failed' : 'blocked',
    reason: blockOf(row) ?? null,
    sinceMs: row.state_at_ms,
  }));
}

/** Last month's readout while nobody has approved one; a tenant that did not exist then owes none. */
async function missingReadout(
  read: TenantReader,
  { tenant }: TenantStanding,
  nowMs: number,
): Promise<DoNextFacts['readout']> {
  const month = addMonths(monthOf(nowMs, tenant.zone), -1);
  const { endMs } = monthBounds(month, tenant.zone);
  if (tenant.created_at_ms >= endMs) return undefined;
  const state = await readoutState(read, month);
  if (state === 'approved' || state === 'exported') return undefined;
  return { month, state: state ?? null, sinceMs: endMs };
}
