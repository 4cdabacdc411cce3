import type { Coded } from '@shared/base/coded';
import type { Output } from '@shared/contract';
import { cycleAction, ruleTrace } from '@shared/contract/cycle-shapes';
import { coded } from '@shared/contract/values';
import { countedSeverity } from '@shared/domain/cycles/count-p0';
import { obligationsOf } from '@shared/domain/cycles/obligations';
import { recoveryOf } from '@shared/domain/cycles/recovery';
import { type CycleResult, recompute, trendsOf } from '@shared/domain/cycles/snapshot';
import { leavesWindowAt } from '@shared/domain/cycles/window';
import { z } from 'zod';
import { signalViews } from '../metrics/trend-view';
import { type NameOf, namesOf } from '../store/actor-names';
import type { CycleLine, CycleRow } from '../store/cycles';
import { incidentsById } from '../store/incidents';
import { findReport } from '../store/reports';
import { findBalanceTask } from '../store/sprint-tasks';
import type { TenantReader } from '../store/tenant-access';
import { metObligations } from './obligations';
import { storedShadow } from './shadow';
import { parseSnapshot, type StoredSnapshot } from './stored-snapshot';

type Row = Output<'cycles.list'>['rows'][number];
type Detail = Output<'cycles.get'>;

const storedActions = z.array(cycleAction);
const storedTrace = z.array(ruleTrace);

/** A line of the decisions made so far. */
export function cycleRowView(row: CycleLine, nameOf: NameOf): Row {
  return {
    id: row.id,
    ordinal: row.ordinal,
    cadence: row.cadence,
    origin: row.origin,
    decision: row.decision,
    rule: row.rule,
    reason: row.reason_json === null ? null : coded.parse(JSON.parse(row.reason_json)),
    reasonText: row.reason_text,
    windowStartMs: row.window_start_ms,
    windowEndMs: row.window_end_ms,
    decidedAtMs: row.decided_at_ms,
    asOf: row.as_of === 1,
    by: nameOf(row.decided_by),
  };
}

/** A decision with what it was made from; an imported one has its text instead (M192). */
export async function cycleDetailView(read: TenantReader, row: CycleRow): Promise<Detail> {
  const snapshot = row.snapshot_json === null ? undefined : parseSnapshot(row.snapshot_json);
  const nameOf = await namesOf(read, [row.decided_by, row.acknowledged_by]);
  return {
    ...cycleRowView(row, nameOf),
    policyVersion: row.policy_version,
    snapshotHash: row.snapshot_hash,
    trace: storedTrace.parse(JSON.parse(row.trace_json)),
    actions: storedActions.parse(JSON.parse(row.actions_json)),
    ...(await inputsView(read, row.id, snapshot)),
    trackDrift: row.track_drift === 1,
    balanceTaskId: (await findBalanceTask(read, row.id)) ?? null,
    shadow: storedShadow(row),
    recovery: recoveryView(snapshot),
    reportId: row.report_id,
    importedReport: row.origin === 'imported' ? await reportText(read, row.report_id) : null,
    acknowledgement:
      row.acknowledged_at_ms === null
        ? null
        : {
            by: nameOf(row.acknowledged_by ?? 'system'),
            atMs: row.acknowledged_at_ms,
            note: row.acknowledge_note,
          },
  };
}

type Inputs = Pick<
  Detail,
  'signals' | 'gates' | 'incidents' | 'incidentCounts' | 'obligations' | 'quality' | 'tiers'
>;

const NO_INPUTS: Inputs = {
  signals: [],
  gates: [],
  incidents: [],
  incidentCounts: { p0: 0, p1: 0, p2: 0 },
  obligations: [],
  quality: [],
  tiers: [],
};

/** The quality matrix and the tiers as the wire tells them. */
export function adviceView({
  quality,
  tiers,
}: Pick<CycleResult, 'quality' | 'tiers'>): Pick<Detail, 'quality' | 'tiers'> {
  return {
    quality: quality.map((row) => ({ ...row, reasons: row.reasons.map(codedView) })),
    tiers: tiers.map((tier) => ({ ...tier, reasons: tier.reasons.map(codedView) })),
  };
}

function codedView({ code, params }: Coded) {
  return { code, params: { ...params } };
}

async function obligationsView(
  read: TenantReader,
  cycleId: string,
  { incidents }: StoredSnapshot,
): Promise<Detail['obligations']> {
  const obligations = await metObligations(read, cycleId, obligationsOf(incidents));
  const nameOf = await namesOf(
    read,
    obligations.map(({ deferral }) => deferral?.by ?? null),
  );
  return obligations.map(({ deferral, ...obligation }) => ({
    ...obligation,
    deferral:
      deferral === undefined
        ? null
        : { reason: deferral.reason, by: nameOf(deferral.by), atMs: deferral.atMs },
  }));
}

/** What a snapshot says the decision read, with the incidents' summaries as they stand now. */
async function inputsView(
  read: TenantReader,
  cycleId: string,
  snapshot: StoredSnapshot | undefined,
): Promise<Inputs> {
  if (snapshot === undefined) return NO_INPUTS;
  const result = recompute(snapshot);
  const ids = snapshot.incidents.map(({ id }) => id);
  const summaries = new Map(
    (await incidentsById(read, ids)).map(({ id, summary }) => [id, summary]),
  );
  return {
    signals: await signalViews(read, snapshot.trends),
    gates: result.gates.gates.map(({ key, status, reason }) => ({ key, status, reason })),
    incidents: snapshot.incidents.map((incident) => ({
      id: incident.id,
      ref: incident.ref,
      severity: incident.severity,
      highest: incident.highestSeverity,
      summary: summaries.get(incident.id) ?? '',
      occurredAtMs: incident.occurredAtMs,
      leavesWindowAtMs: leavesWindowAt(incident.occurredAtMs, snapshot.cadence),
      countsAsP0: countedSeverity(incident) === 'P0',
    })),
    incidentCounts: result.counts,
    obligations: await obligationsView(read, cycleId, snapshot),
    ...adviceView(result),
  };
}

function recoveryView(snapshot: StoredSnapshot | undefined): Detail['recovery'] {
  if (snapshot?.followsUp === undefined) return null;
  const { cycleId, ordinal, planned, done, trends: before } = snapshot.followsUp;
  const { verdict, trends } = recoveryOf(before, trendsOf(snapshot.trends));
  return { cycleId, ordinal, verdict, planned, done, trends: [...trends] };
}

async function reportText(read: TenantReader, reportId: string | null): Promise<string | null> {
  return reportId === null ? null : ((await findReport(read, reportId))?.markdown ?? null);
}
