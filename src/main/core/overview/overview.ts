import { dayOf } from '@shared/base/zones';
import type { Output } from '@shared/contract';
import { lifecycleOf } from '@shared/domain/campaigns/lifecycle';
import { evaluateGates } from '@shared/domain/gates/evaluate-gates';
import { lifecycleSteps } from '@shared/domain/overview/lifecycle-steps';
import { FIGURE_WEEKS } from '@shared/domain/overview/window-figure';
import { cycleRowView } from '../cycles/cycle-view';
import { namesOf } from '../store/actor-names';
import { countCycles, listCycles } from '../store/cycles';
import { countSuites, lastGateCheck } from '../store/overview-facts';
import type { TenantReader } from '../store/tenant-access';
import { getStanding } from '../store/tenant-standings';
import { readTierHolds } from '../tasks/tier-holds';
import { kpiCards, readMeasures } from './kpi-cards';
import { moduleStates } from './module-states';
import { readTracks } from './tracks';

/** Where a tenant stands, as it is stored now. */
export async function readOverview(
  read: TenantReader,
  nowMs: number,
): Promise<Output<'overview.get'>> {
  const standing = await getStanding(read, nowMs);
  const { tenant, campaign, hasPlan, openP0 } = standing;
  const { gates, allPassed } = evaluateGates(standing.gates);
  const failing = gates.filter(({ status }) => status === 'fail').map(({ key }) => key);
  const todayOn = dayOf(nowMs, tenant.zone);
  const lifecycle = lifecycleOf({ ...standing, gatesAllPassed: allPassed });
  const measures = await readMeasures(read, todayOn);
  return {
    todayOn,
    lifecycle,
    steps: [
      ...lifecycleSteps({
        lifecycle,
        hasPlan,
        gatesAllPassed: allPassed,
        campaignStarted: campaign !== undefined,
      }),
    ],
    campaign: campaign ?? null,
    hasPlan,
    place: tenant.footer,
    suites: await countSuites(read),
    kpis: await kpiCards(read, measures, todayOn),
    tracks: await readTracks(read, measures, { nowMs, zone: tenant.zone, todayOn }),
    modules: await moduleStates(read, tenant, {
      failingGates: failing,
      campaign,
      unresolvedP0: openP0,
      tierHolds: await readTierHolds(read, nowMs),
    }),
    ...(await readDecisions(read)),
    gates: {
      passed: gates.length - failing.length,
      total: gates.length,
      checkedAtMs: await lastGateCheck(read),
    },
  };
}

/** A quarter of weekly decisions, whatever their cadence. */
async function readDecisions(read: TenantReader) {
  const found = await listCycles(read, undefined, { limit: FIGURE_WEEKS });
  const rows = found.slice(0, FIGURE_WEEKS);
  const nameOf = await namesOf(
    read,
    rows.map((row) => row.decided_by),
  );
  return {
    decisions: rows.map((row) => cycleRowView(row, nameOf)),
    decisionsTotal: await countCycles(read, undefined),
  };
}
