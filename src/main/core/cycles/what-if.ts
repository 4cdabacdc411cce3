import type { Output, Parsed } from '@shared/contract';
import { countedSeverity, p0sInWindow } from '@shared/domain/cycles/count-p0';
import type { Cadence } from '@shared/domain/cycles/cycle';
import { recompute } from '@shared/domain/cycles/snapshot';
import {
  changedIncidents,
  leavesWindows,
  type WhatIfChanges,
  whatIf,
} from '@shared/domain/cycles/what-if';
import { isInWindow, leavesWindowAt } from '@shared/domain/cycles/window';
import { isUnresolved } from '@shared/domain/incidents/incident-state';
import { metricOfTrend } from '@shared/domain/metrics/read-trend';
import { thresholdDistance } from '@shared/domain/metrics/threshold-distance';
import { isPolicyVersion, type PolicyVersion } from '@shared/domain/policy/registry';
import { refuse } from '../refuse';
import type { TenantReader } from '../store/tenant-access';
import { getTenant } from '../store/tenants';
import { adviceView } from './cycle-view';
import { getCycle } from './find-cycle';
import { gatherSnapshot } from './gather-snapshot';
import { readPolicies } from './policies';
import { actionsOf } from './run-cycle';
import { shadowOf, shadowView } from './shadow';
import { parseSnapshot, type StoredSnapshot } from './stored-snapshot';

type WhatIf = Output<'cycles.whatIf'>;

/** Decides from changed inputs by the rules of the decision itself; reads, and writes nothing (M152). */
export async function whatIfView(
  read: TenantReader,
  input: Parsed<'cycles.whatIf'>,
  nowMs: number,
): Promise<WhatIf> {
  const { snapshot, shadow } =
    input.cycleId === undefined
      ? await presentBase(read, input.cadence ?? 'weekly', nowMs)
      : await pastBase(read, input.cycleId);
  const changes = changesOf(input);
  const changed = whatIf(snapshot, changes);
  const before = recompute(snapshot);
  const after = recompute(changed);
  const { cadence } = snapshot;
  return {
    policyVersion: snapshot.policyVersion,
    cadence,
    before: before.decision,
    decision: after.decision,
    rule: after.rule,
    reason: { code: after.reason.code, params: { ...after.reason.params } },
    trace: after.trace.map((each) => ({ ...each, operands: [...each.operands] })),
    counts: after.counts,
    actions: actionsOf(after),
    actionsBefore: actionsOf(before),
    ...adviceView(after),
    shadow: shadow === undefined ? null : shadowView(shadowOf(changed, shadow)),
    incidents: incidentsView(snapshot, changes),
    rollbackEndsAtMs: rollbackEnd(changed.incidents, snapshot),
    distances: snapshot.trends.flatMap((reading) => {
      const metric = metricOfTrend(reading.key);
      const distance = thresholdDistance(reading, metric.unit, reading.thresholds);
      return distance === undefined
        ? []
        : [{ key: reading.key, metricKey: metric.key, ...distance }];
    }),
  };
}

interface Base {
  readonly snapshot: StoredSnapshot;
  readonly shadow: PolicyVersion | undefined;
}

async function presentBase(read: TenantReader, cadence: Cadence, nowMs: number): Promise<Base> {
  const { zone } = await getTenant(read);
  const { shadow } = await readPolicies(read);
  const snapshot = await gatherSnapshot(read, { cadence, asOfMs: nowMs, zone, nowMs });
  return { snapshot, shadow: shadow ?? undefined };
}

async function pastBase(read: TenantReader, cycleId: string): Promise<Base> {
  const row = await getCycle(read, cycleId);
  if (row.origin === 'imported') throw refuse('rule_violation', 'imported_cycle');
  const snapshot = row.snapshot_json === null ? undefined : parseSnapshot(row.snapshot_json);
  if (snapshot === undefined) throw refuse('unavailable', 'snapshot_unreadable');
  const { shadow_policy: shadow } = row;
  return { snapshot, shadow: shadow !== null && isPolicyVersion(shadow) ? shadow : undefined };
}

function changesOf({ trends, added, incidents }: Parsed<'cycles.whatIf'>): WhatIfChanges {
  return {
    trends,
    incidents,
    // No incident of a tenant has such an id or number.
    added: added.map((each, index) => ({ ...each, id: `added-${index}`, ref: `+${index + 1}` })),
  };
}

/** P0s and P1s, which oblige; also those that were moved out of the window. */
function incidentsView(snapshot: StoredSnapshot, changes: WhatIfChanges): WhatIf['incidents'] {
  const window = { startMs: snapshot.windowStartMs, endMs: snapshot.windowEndMs };
  return changedIncidents(snapshot.incidents, changes).flatMap((incident) => {
    const severity = countedSeverity(incident);
    if (severity !== 'P0' && severity !== 'P1') return [];
    return [
      {
        incidentId: incident.id,
        ref: incident.ref,
        severity,
        occurredAtMs: incident.occurredAtMs,
        inWindow: isInWindow(incident.occurredAtMs, window),
        unresolved: isUnresolved(incident.state),
        leaves: { ...leavesWindows(incident) },
      },
    ];
  });
}

function rollbackEnd(
  incidents: StoredSnapshot['incidents'],
  { windowStartMs: startMs, windowEndMs: endMs, cadence }: StoredSnapshot,
): number | null {
  const last = p0sInWindow(incidents, { startMs, endMs }).at(-1);
  return last === undefined ? null : leavesWindowAt(last.occurredAtMs, cadence);
}
