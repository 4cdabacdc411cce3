import type { Output } from '@shared/contract';
import { shadowVerdict } from '@shared/contract/cycle-shapes';
import type { Decision } from '@shared/domain/cycles/cycle';
import { type CycleSnapshot, recompute, underPolicy } from '@shared/domain/cycles/snapshot';
import type { PolicyVersion } from '@shared/domain/policy/registry';
import type { CycleRow } from '../store/cycles';
import { canonicalJson } from '../store/event-log';

export interface ShadowVerdict {
  readonly policyVersion: PolicyVersion;
  readonly decision: Decision;
  /** Rule, reason and trace as canonical JSON, as they are kept. */
  readonly json: string;
}

/** What another policy decides from the very same facts (Q18). */
export function shadowOf(snapshot: CycleSnapshot, policyVersion: PolicyVersion): ShadowVerdict {
  const { decision, rule, reason, trace } = recompute(underPolicy(snapshot, policyVersion));
  return { policyVersion, decision, json: canonicalJson({ rule, reason, trace }) };
}

type Shadow = Output<'cycles.get'>['shadow'];
const kept = shadowVerdict.pick({ rule: true, reason: true, trace: true });

/** A verdict as the wire tells it. */
export function shadowView({ policyVersion, decision, json }: ShadowVerdict): NonNullable<Shadow> {
  return { policyVersion, decision, ...kept.parse(JSON.parse(json)) };
}

/** The verdict that was kept with a decision; null where no policy watched. */
export function storedShadow(
  row: Pick<CycleRow, 'shadow_policy' | 'shadow_decision' | 'shadow_json'>,
): Shadow {
  if (row.shadow_policy === null || row.shadow_decision === null || row.shadow_json === null) {
    return null;
  }
  return {
    policyVersion: row.shadow_policy,
    decision: row.shadow_decision,
    ...kept.parse(JSON.parse(row.shadow_json)),
  };
}
