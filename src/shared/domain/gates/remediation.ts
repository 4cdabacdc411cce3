import type { Coded } from '../../base/coded';
import type { FunctionalRole } from '../roles/functional-role';
import type { Module } from '../roles/module';
import type { GateEvaluation, GateFailCode, GateReasonCode } from './evaluate-gates';
import type { GateKey } from './gate';

/** Work that a failing gate asks for; its title is `gates.remediation.<code>` with the reason's parameters (M121). */
export interface GateRemediation extends Coded<GateFailCode> {
  readonly gate: GateKey;
  /** Who answers for the work, an exact role name. */
  readonly role: FunctionalRole;
  /** The module that the task is filed under. */
  readonly module: Module;
}

/**
 * The gates' owners are job titles of a team; tasks are accounted for by one of the twelve roles (Q9).
 * No module is of the acceleration tier: a failing gate stops that tier, so the repair could never start (Q19).
 */
const ANSWERABLE: Readonly<Record<GateKey, { role: FunctionalRole; module: Module }>> = {
  strategy_gate: { role: 'Planner', module: 'intent_operations' },
  compliance_gate: { role: 'Execution Manager', module: 'content_system' },
  capacity_gate: { role: 'Content Ops Manager', module: 'content_system' },
  data_gate: { role: 'Growth Analyst', module: 'technical_foundation' },
  ownership_gate: { role: 'Intent Ops Specialist', module: 'intent_operations' },
};

/** One item for each failing gate, in the gates' order; none when all pass (M121). */
export function remediationOf(evaluation: GateEvaluation): readonly GateRemediation[] {
  return evaluation.gates.flatMap(({ key, reason }) =>
    isFailCode(reason.code)
      ? [{ gate: key, code: reason.code, params: reason.params, ...ANSWERABLE[key] }]
      : [],
  );
}

function isFailCode(code: GateReasonCode): code is GateFailCode {
  return !code.endsWith('_met');
}
