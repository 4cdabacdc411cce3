import { rollingWindow } from '@shared/domain/cycles/window';
import { windowOf } from '@shared/domain/metrics/fold-observations';
import { METRIC_KEYS, METRICS } from '@shared/domain/metrics/metric';
import { thresholdsOf } from '@shared/domain/metrics/own-thresholds';
import { readMeasure } from '@shared/domain/metrics/read-measure';
import { metricOfTrend } from '@shared/domain/metrics/read-trend';
import { type Artifact, type EndState, endStateOf } from '@shared/domain/reports/end-state';
import { type EndStateFacts, endStateLines } from '@shared/domain/reports/end-state-lines';
import { parseWindow } from '@shared/domain/reports/report-window';
import { readGateEvaluation } from '../gates/read-gates';
import { folded, readTrends } from '../metrics/read-trends';
import { readThresholds } from '../metrics/thresholds';
import { findRunningCampaign } from '../store/campaigns';
import { chosenIdsTouching, conflictsTouching } from '../store/conflicts';
import { decisionsSince, lastWeeklyMs } from '../store/cycles-of-time';
import { countedIncidents, newestCheckId, recommendationReports } from '../store/end-state-facts';
import { incidentRef } from '../store/incidents';
import { observationsTouching } from '../store/observations';
import type { TenantReader } from '../store/tenant-access';
import { getTenant } from '../store/tenants';

/** The acceptance of the end state (M185) up to an instant, out of what is stored. */
export async function readEndState(
  read: TenantReader,
  windowText: string,
  asOfMs: number,
): Promise<EndState & { readonly fellBack: boolean }> {
  const { days, fellBack } = parseWindow(windowText);
  const window = rollingWindow(days, asOfMs);
  const { zone } = await getTenant(read);
  const facts: EndStateFacts = {
    nowMs: asOfMs,
    campaignStartedMs: (await findRunningCampaign(read))?.startedAtMs,
    ...(await gateFacts(read, asOfMs)),
    ...(await cycleFacts(read, window)),
    incidents: (await countedIncidents(read, window)).map(({ id, ordinal, severity, state }) => ({
      artifact: { kind: 'incident', id, label: incidentRef(ordinal) },
      severity,
      state,
    })),
    recommendations: (await recommendationReports(read)).map(({ reportId, period, open }) => ({
      artifact: { kind: 'report', id: reportId, label: period },
      open,
    })),
    ...(await figureFacts(read, { days, asOfMs, zone })),
  };
  const named = { windowDays: days, windowStartMs: window.startMs, windowEndMs: window.endMs };
  return { ...endStateOf(named, endStateLines(facts)), fellBack };
}

async function gateFacts(
  read: TenantReader,
  asOfMs: number,
): Promise<Pick<EndStateFacts, 'gates' | 'check'>> {
  const { gates } = await readGateEvaluation(read, asOfMs);
  const checkId = await newestCheckId(read);
  return {
    gates: { passed: gates.filter(({ status }) => status === 'pass').length, total: gates.length },
    check: checkId === undefined ? undefined : { kind: 'gate_check', id: checkId, label: '' },
  };
}

async function cycleFacts(
  read: TenantReader,
  { startMs, endMs }: { readonly startMs: number; readonly endMs: number },
): Promise<Pick<EndStateFacts, 'cycles' | 'lastWeeklyMs'>> {
  const decisions = await decisionsSince(read, startMs);
  return {
    cycles: decisions
      .filter(({ windowEndMs }) => windowEndMs <= endMs)
      .toReversed()
      .map(({ cycleId, cadence, ordinal, decision, windowEndMs }) => ({
        artifact: { kind: 'cycle', id: cycleId, label: `${cadence} ${ordinal}` },
        cadence,
        decision,
        atMs: windowEndMs,
      })),
    lastWeeklyMs: await lastWeeklyMs(read),
  };
}

async function figureFacts(
  read: TenantReader,
  { days, asOfMs, zone }: { readonly days: number; readonly asOfMs: number; readonly zone: string },
): Promise<Pick<EndStateFacts, 'trends' | 'business' | 'conflicts'>> {
  const windows = windowOf(days, asOfMs, zone);
  const { fromOn } = windows.previous;
  const { toOn } = windows.current;
  const rows = await observationsTouching(read, METRIC_KEYS, fromOn, toOn);
  const chosenIds = await chosenIdsTouching(read, METRIC_KEYS, fromOn, toOn);
  const own = await readThresholds(read);
  const labels = new Map(
    rows.map((row) => {
      const days = row.from_on === row.to_on ? row.to_on : `${row.from_on}–${row.to_on}`;
      return [row.id, `${row.key}, ${row.source}, ${days}`] as const;
    }),
  );
  const artifactsOf = (...ids: readonly (readonly string[] | undefined)[]): readonly Artifact[] =>
    ids.flatMap((some) =>
      [...(some ?? [])]
        .reverse()
        .map((id) => ({ kind: 'observation' as const, id, label: labels.get(id) ?? '' })),
    );
  const readings = await readTrends(read, { asOfMs, windowDays: days, zone });
  const conflicts = await conflictsTouching(read, METRIC_KEYS, windows.current.fromOn, toOn);
  return {
    trends: readings.map(({ key, value, method, change, current, previous }) => ({
      key,
      value,
      method,
      ...(change !== undefined && { change }),
      metric: metricOfTrend(key).key,
      observations: artifactsOf(current?.observationIds, previous?.observationIds),
    })),
    business: METRICS.filter(({ layer }) => layer === 'business').map(({ key, fold }) => {
      const observations = rows.filter((row) => row.key === key).map(folded);
      const thresholds = thresholdsOf(own, key);
      const { trend, change, current, previous } = readMeasure({
        fold,
        observations,
        windows,
        chosenIds,
        thresholds,
      });
      return {
        key,
        trend,
        change,
        observations: artifactsOf(current?.observationIds, previous?.observationIds),
      };
    }),
    conflicts: conflicts.map(({ id, key, from_on, to_on, state }) => ({
      artifact: { kind: 'conflict', id, label: `${key}, ${from_on}–${to_on}` },
      open: state === 'open',
    })),
  };
}
