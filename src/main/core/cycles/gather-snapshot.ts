import { type Cadence, WINDOW_DAYS } from '@shared/domain/cycles/cycle';
import type { SnapshotIncident } from '@shared/domain/cycles/snapshot';
import { observationWindow } from '@shared/domain/cycles/window';
import { evaluateGates } from '@shared/domain/gates/evaluate-gates';
import { windowOf } from '@shared/domain/metrics/fold-observations';
import { metricOfTrend } from '@shared/domain/metrics/read-trend';
import { TREND_KEYS, type TrendKey } from '@shared/domain/metrics/trend';
import { readGateInputs } from '../gates/read-gates';
import { readTrends } from '../metrics/read-trends';
import { findRunningCampaign } from '../store/campaigns';
import { conflictsTouching } from '../store/conflicts';
import { type IncidentRow, incidentRef, incidentsOccurred } from '../store/incidents';
import type { TenantReader } from '../store/tenant-access';
import { gatherFollowUp } from './follow-up';
import { readPolicies } from './policies';
import type { StoredSnapshot } from './stored-snapshot';

/**
 * Reads everything a cycle decides from, as it is stored now (M192). Whatever is missing is its conservative default or
 * unknown, so there is always something to decide from (INV2). Inside `write`, pass the writer.
 */
export async function gatherSnapshot(
  read: TenantReader,
  input: {
    readonly cadence: Cadence;
    readonly asOfMs: number;
    readonly zone: string;
    /** The gates are those that count now, whatever is looked back on (D6). */
    readonly nowMs: number;
    /** Set when looking back: cycles decided from then on are not followed up. */
    readonly beforeMs?: number;
  },
): Promise<StoredSnapshot> {
  const { cadence, asOfMs, zone, nowMs } = input;
  const window = observationWindow(cadence, asOfMs);
  const inputs = await readGateInputs(read, nowMs);
  const evaluation = evaluateGates(inputs);
  const trends = await readTrends(read, { asOfMs, windowDays: WINDOW_DAYS[cadence], zone });
  const incidents = await incidentsOccurred(read, window);
  const campaign = await findRunningCampaign(read);
  const followsUp = await gatherFollowUp(read, { cadence, beforeMs: input.beforeMs });
  return {
    policyVersion: (await readPolicies(read)).live,
    cadence,
    asOfMs,
    windowStartMs: window.startMs,
    windowEndMs: window.endMs,
    gates: { inputs, evaluation },
    trends,
    contested: await contestedTrends(read, input),
    incidents: incidents.map(snapshotIncident),
    fixFirst: campaign !== undefined && !evaluation.allPassed,
    ...(followsUp && { followsUp }),
  };
}

/** The trends in whose two windows a conflict waits for a choice (INV5): what the matrix calls disputed. */
async function contestedTrends(
  read: TenantReader,
  { cadence, asOfMs, zone }: { cadence: Cadence; asOfMs: number; zone: string },
): Promise<readonly TrendKey[]> {
  const { previous, current } = windowOf(WINDOW_DAYS[cadence], asOfMs, zone);
  const metricOf = (key: TrendKey) => metricOfTrend(key).key;
  const conflicts = await conflictsTouching(
    read,
    TREND_KEYS.map(metricOf),
    previous.fromOn,
    current.toOn,
  );
  const open = conflicts.filter(({ state }) => state === 'open').map(({ key }) => key);
  return TREND_KEYS.filter((key) => open.includes(metricOf(key)));
}

/** An incident as decisions and summaries count it; without its words. */
export function snapshotIncident(row: IncidentRow): SnapshotIncident {
  return {
    id: row.id,
    ref: incidentRef(row.ordinal),
    severity: row.severity,
    highestSeverity: row.highest_severity,
    occurredAtMs: row.occurred_at_ms,
    declaredInError: row.declared_in_error === 1,
    state: row.state,
    module: row.module,
  };
}
