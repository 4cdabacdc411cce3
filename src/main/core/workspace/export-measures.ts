import { parseInstant, toIso } from '@shared/base/days';
import { GATE_KEYS, type GateInputs } from '@shared/domain/gates/gate';
import { gateCondition } from '@shared/domain/gates/gate-condition';
import { TRACKS, TREND_KEYS, TREND_TRACK, type Trends } from '@shared/domain/metrics/trend';
import { isJsonObject, type JsonObject, patchObject } from '@shared/domain/workspace/merge-json';
import { fileNameOf, pathIn } from '@shared/domain/workspace/workspace-path';
import { type Campaign, EXECUTION_MODE } from '../store/campaigns';

/** The role that a pointer names (M132). */
const POINTER_ROLE = 'Execution Manager';

/** `state/gates.json`: the values as they are now over the object as it was read. */
export function gatesJson(
  original: JsonObject,
  inputs: GateInputs,
  changedAtMs: number,
): JsonObject {
  const gates = Object.fromEntries(
    GATE_KEYS.map((key) => {
      const values = gateCondition(key, inputs).operands.map(({ field, value }) => [field, value]);
      return [key, patchObject(objectAt(original, key), Object.fromEntries(values))];
    }),
  );
  return stamped(original, patchObject(original, gates), changedAtMs);
}

/** `state/metrics.json`; a trend that is unknown and was not in the file stays out of it. */
export function metricsJson(original: JsonObject, trends: Trends, changedAtMs: number): JsonObject {
  const tracks = Object.fromEntries(
    TRACKS.flatMap((track) => {
      const name = `${track}_track`;
      const before = objectAt(original, name);
      const values = TREND_KEYS.filter((key) => TREND_TRACK[key] === track)
        .filter((key) => isNew(original) || trends[key] !== 'unknown' || Object.hasOwn(before, key))
        .map((key) => [key, trends[key]]);
      const after = patchObject(before, Object.fromEntries(values));
      return after === before && !Object.hasOwn(original, name) ? [] : [[name, after]];
    }),
  );
  return stamped(original, patchObject(original, tracks), changedAtMs);
}

/** `boulder.json`; the plan's absolute path is always the target folder's. */
export function pointerJson(
  original: JsonObject,
  campaign: Campaign,
  targetFolder: string,
): JsonObject {
  const file = `${campaign.planName}.md`;
  const samePlan = planNamed(original.active_plan) === campaign.planName;
  const sameStart = instantOf(original.started_at) === campaign.startedAtMs;
  return patchObject(original, {
    active_plan: pathIn(targetFolder, 'plans', file),
    ...(!samePlan && { plan_name: file }),
    ...(!sameStart && { started_at: toIso(campaign.startedAtMs) }),
    ...(isNew(original) && { session_ids: [], role: POINTER_ROLE }),
  });
}

/** `state/execution.json` (M134). */
export function executionJson(original: JsonObject, campaign: Campaign): JsonObject {
  const { mode, tracks, updatedAtMs } = campaign;
  const samePlan = planNamed(original.active_plan) === campaign.planName;
  const sameMode = !isNew(original) && mode === (original.mode ?? EXECUTION_MODE);
  return patchObject(original, {
    ...(!samePlan && { active_plan: `${campaign.planName}.md` }),
    ...(!sameMode && { mode }),
    tracks: patchObject(objectAt(original, 'tracks'), { ...tracks }),
    ...(instantOf(original.updated_at) !== updatedAtMs && { updated_at: toIso(updatedAtMs) }),
  });
}

/** A file that the tenant was not imported with. */
function isNew(original: JsonObject): boolean {
  return Object.keys(original).length === 0;
}

function stamped(original: JsonObject, patched: JsonObject, changedAtMs: number): JsonObject {
  return patched === original ? original : { ...patched, updated_at: toIso(changedAtMs) };
}

function objectAt(object: JsonObject, key: string): JsonObject {
  const value = object[key];
  return isJsonObject(value) ? value : {};
}

function planNamed(value: unknown): string | undefined {
  return typeof value === 'string' ? fileNameOf(value).replace(/\.md$/, '') : undefined;
}

function instantOf(value: unknown): number | undefined {
  return typeof value === 'string' ? parseInstant(value) : undefined;
}
