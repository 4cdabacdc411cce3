import type { Output } from '@shared/contract';
import type { Decision } from '@shared/domain/cycles/cycle';
import { recompute } from '@shared/domain/cycles/snapshot';
import { isPolicyVersion } from '@shared/domain/policy/registry';
import { cycleReport } from '@shared/domain/reports/cycle-report';
import { z } from 'zod';
import type { CycleRow } from '../store/cycles';
import { canonicalJson, sha256 } from '../store/event-log';
import type { FrozenReport } from '../store/frozen-reports';
import { actionsOf } from './run-cycle';
import { shadowOf } from './shadow';
import { parseSnapshot, type StoredSnapshot } from './stored-snapshot';

export type Difference = Output<'cycles.recompute'>['differences'][number];

/** A stored decision made again from its snapshot alone (M192). */
export interface Recomputed {
  readonly decision: Decision;
  /** SHA-256 of the snapshot as it is stored now. */
  readonly snapshotHash: string;
  /** SHA-256 of the report that follows from it; '' when none can be made. */
  readonly reportHash: string;
  /** Empty when everything came out the same. */
  readonly differences: readonly Difference[];
}

/** What the decision left beside its row. */
export interface Kept {
  readonly report: FrozenReport | undefined;
  /** What the event log says was decided; undefined when there is no such event. */
  readonly announced: string | undefined;
}

/** Decides again from what is stored. Undefined for a cycle without a snapshot, which only an imported one is. */
export function recomputeCycle(row: CycleRow, kept: Kept): Recomputed | undefined {
  if (row.snapshot_json === null) return undefined;
  const snapshotHash = sha256(row.snapshot_json);
  const snapshot = parseSnapshot(row.snapshot_json);
  const announced = announcedDifference(row, kept.announced);
  const changed = differing('snapshot_changed', row.snapshot_hash ?? '', snapshotHash);
  if (snapshot === undefined) {
    return {
      decision: row.decision,
      snapshotHash,
      reportHash: '',
      differences: [...changed, difference('snapshot_unreadable'), ...announced],
    };
  }
  const { decision, differences } = decideAgain(row, snapshot);
  const report = reportAgain(row, snapshot, kept.report);
  return {
    decision,
    snapshotHash,
    reportHash: report.hash,
    differences: [...changed, ...differences, ...report.differences, ...announced],
  };
}

function decideAgain(row: CycleRow, snapshot: StoredSnapshot) {
  const result = recompute(snapshot);
  const again: readonly (readonly [Difference['code'], string | null, string])[] = [
    ['decision', row.decision, result.decision],
    ['rule', row.rule === null ? null : String(row.rule), String(result.rule)],
    ['reason', row.reason_json, canonicalJson(result.reason)],
    ['trace', row.trace_json, canonicalJson(result.trace)],
    ['actions', row.actions_json, canonicalJson(actionsOf(result))],
    ['gates', canonicalJson(snapshot.gates.evaluation), canonicalJson(result.gates)],
    ['window', windowText(row.window_start_ms, row.window_end_ms), windowText(snapshot)],
    ['policy', row.policy_version, snapshot.policyVersion],
    ['shadow', storedShadowText(row), shadowText(row, snapshot)],
  ];
  return {
    decision: result.decision,
    differences: again.flatMap(([code, stored, now]) => differing(code, stored ?? '', now)),
  };
}

function windowText(start: number | null | StoredSnapshot, endMs?: number): string {
  return typeof start === 'object' && start !== null
    ? `${start.windowStartMs}–${start.windowEndMs}`
    : `${start}–${endMs}`;
}

function storedShadowText({ shadow_policy, shadow_decision, shadow_json }: CycleRow): string {
  return shadow_policy === null ? '' : `${shadow_decision} ${shadow_json}`;
}

function shadowText({ shadow_policy }: CycleRow, snapshot: StoredSnapshot): string {
  if (shadow_policy === null || !isPolicyVersion(shadow_policy)) return '';
  const { decision, json } = shadowOf(snapshot, shadow_policy);
  return `${decision} ${json}`;
}

const frozen = z.object({ context: z.object({ planName: z.string().optional() }) });

/** The report froze the plan's name, which is no part of the snapshot; everything else of it has to follow. */
function reportAgain(row: CycleRow, snapshot: StoredSnapshot, report: FrozenReport | undefined) {
  if (report === undefined) return { hash: '', differences: [difference('report_missing')] };
  const stored = frozen.safeParse(jsonOf(report.snapshot_json)).data;
  const again = cycleReport(snapshot, {
    planName: stored?.context.planName,
    decidedAtMs: row.decided_at_ms,
  });
  const hash = sha256(canonicalJson(again));
  const storedHash = sha256(report.snapshot_json);
  const same = hash === report.snapshot_hash && storedHash === report.snapshot_hash;
  return { hash, differences: same ? [] : [difference('report', report.snapshot_hash, hash)] };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // a changed file
  }
}

const logged = z.object({ decision: z.string(), snapshotHash: z.string().optional() });

function announcedDifference(row: CycleRow, payloadJson: string | undefined): Difference[] {
  const said = payloadJson === undefined ? undefined : logged.parse(JSON.parse(payloadJson));
  if (said?.decision !== row.decision || said.snapshotHash !== row.snapshot_hash) {
    return [difference('announced', said?.decision ?? '', row.decision)];
  }
  return [];
}

function differing(code: Difference['code'], stored: string, now: string): Difference[] {
  return stored === now ? [] : [difference(code, stored, now)];
}

function difference(code: Difference['code'], stored = '', now = ''): Difference {
  return { code, stored: told(stored), now: told(now) };
}

/** What is too long to be read side by side is told by its hash. */
function told(text: string): string {
  return text.length > 120 ? sha256(text) : text;
}
