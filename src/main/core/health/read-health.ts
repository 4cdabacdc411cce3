import { DAY_MS } from '@shared/base/days';
import { dayOf } from '@shared/base/zones';
import { type HealthFacts, type HealthFinding, healthOf } from '@shared/domain/health/health';
import { LOOKED_BACK_DAYS, unrecordedIncidents } from '@shared/domain/health/incident-words';
import { isPostmortemOverdue, postmortemDue } from '@shared/domain/incidents/postmortem';
import { taskCounts } from '../store/agency-facts';
import {
  type HealthIncident,
  incidentRecords,
  looseTasks,
  newestEvidence,
  newestRecommendations,
  reportedCycles,
  runningPlans,
  workOfTracks,
} from '../store/health-facts';
import type { TenantsReader } from '../store/tenant-access';
import { standingsIn } from '../store/tenant-standings';

/** Days for which finished work still shows that its track is worked on. */
const WORKED_ON_DAYS = 7;

export interface TenantHealth {
  readonly tenantId: string;
  readonly findings: readonly HealthFinding[];
}

/** The seven points of every tenant of the scope, by name: a fixed number of statements (M199). */
export async function readHealth(
  read: TenantsReader,
  nowMs: number,
): Promise<readonly TenantHealth[]> {
  const standings = await standingsIn(read, nowMs);
  const todayOf = new Map(standings.map(({ tenant }) => [tenant.id, dayOf(nowMs, tenant.zone)]));
  const evidence = await newestEvidence(read);
  const plans = await runningPlans(read);
  const work = await workOfTracks(read, nowMs - WORKED_ON_DAYS * DAY_MS);
  const tasks = await taskCounts(read, todayOf);
  const cycles = await reportedCycles(read);
  const incidents = await incidentRecords(read);
  const loose = await looseTasks(read, nowMs - LOOKED_BACK_DAYS * DAY_MS);
  const recommendations = await newestRecommendations(read);
  return standings.map(({ tenant: { id, zone }, gates }) => {
    const running = plans.get(id);
    const records = incidents.get(id) ?? [];
    const said = recommendations.get(id) ?? [];
    const counts = tasks.get(id);
    const facts: HealthFacts = {
      nowMs,
      todayOn: todayOf.get(id) ?? dayOf(nowMs, zone),
      gates,
      evidence: evidence.get(id) ?? [],
      plan: running,
      campaignStartedMs: running?.startedMs,
      work: work.get(id) ?? { visibility: 0, quality: 0 },
      tasks: { open: counts?.open ?? 0, incomplete: counts?.missing ?? 0 },
      cycles: Object.fromEntries((cycles.get(id) ?? []).map((each) => [each.cadence, each])),
      incidents: records.length,
      overduePostmortems: records.filter((each) => isOverdue(each, zone, nowMs)),
      unrecorded: unrecordedIncidents(loose.get(id) ?? [], records),
      recommendations: {
        open: said.filter(({ open }) => open),
        decided: said.filter(({ open }) => !open).length,
      },
    };
    return { tenantId: id, findings: healthOf(facts) };
  });
}

function isOverdue(incident: HealthIncident, zone: string, nowMs: number): boolean {
  const { severity, state, occurredAtMs, declaredInError } = incident;
  const due = postmortemDue({ severity, occurredAtMs, zone });
  return !declaredInError && isPostmortemOverdue(due, state, nowMs);
}
