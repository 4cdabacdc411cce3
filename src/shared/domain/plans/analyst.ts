import { type Coded, coded } from '../../base/coded';
import { GATE_KEYS, type GateKey } from '../gates/gate';
import { SEVERITIES } from '../incidents/incident';
import { FUNCTIONAL_ROLES } from '../roles/functional-role';
import type { PlanPart } from './plan';
import type { PlanGoal, PlanParts } from './plan-parts';

/** The analyst's five gaps (M19); rendered under `plans.check.<key>`. */
export const ANALYST_CHECKS = [
  'scope_boundaries',
  'acceptance_criteria',
  'ownership',
  'gate_blockers',
  'rollback_conditions',
] as const;
/** The reviewer's three properties (M20). */
export const REVIEWER_CHECKS = ['executability', 'verifiability', 'recoverability'] as const;
export type CheckKey = (typeof ANALYST_CHECKS)[number] | (typeof REVIEWER_CHECKS)[number];

/** Rendered under `plans.finding.<code>`. */
export type FindingCode =
  | 'scope_missing'
  | 'acceptance_missing'
  | 'roles_missing'
  | 'gates_uncovered'
  | 'incident_lines_missing'
  | 'work_missing'
  | 'outcome_unmeasurable'
  | 'cadence_lines_missing';

export interface PlanCheck {
  readonly key: CheckKey;
  readonly ok: boolean;
  /** What is missing; absent when the check is ok. */
  readonly finding?: Coded<FindingCode>;
  /** The part of the plan to look at. */
  readonly part: PlanPart;
}

/** Every name that a gate may go by in a plan's lines, in whatever language. */
export type GateNames = Readonly<Record<GateKey, readonly string[]>>;

/** The five gaps that the Requirements Analyst looks for, in order (M19). */
export function analystChecks(parts: PlanParts, gateNames: GateNames): readonly PlanCheck[] {
  return [
    check('scope_boundaries', 'goal', scopeFinding(parts.goal)),
    check('acceptance_criteria', 'goal', acceptanceFinding(parts.goal)),
    check('ownership', 'role_matrix', ownershipFinding(parts)),
    check('gate_blockers', 'gate_checklist', gateFinding(parts, gateNames)),
    check('rollback_conditions', 'cadence_incident_policy', incidentFinding(parts)),
  ];
}

/**
 * The three properties that the Plan Reviewer validates (M20): the work can be dispatched without assumptions,
 * its outcome can be measured, and every severity has its way back.
 */
export function reviewerChecks(parts: PlanParts): readonly PlanCheck[] {
  return [
    check('executability', 'dual_track', workFinding(parts) ?? ownershipFinding(parts)),
    check('verifiability', 'goal', outcomeFinding(parts.goal)),
    check(
      'recoverability',
      'cadence_incident_policy',
      incidentFinding(parts) ?? cadenceFinding(parts),
    ),
  ];
}

function check(key: CheckKey, part: PlanPart, finding: Coded<FindingCode> | undefined): PlanCheck {
  return finding === undefined ? { key, part, ok: true } : { key, part, ok: false, finding };
}

function scopeFinding({ inScope, outOfScope }: PlanGoal): Coded<FindingCode> | undefined {
  const missing = [
    ...(isBlank(inScope) ? ['inScope'] : []),
    ...(isBlank(outOfScope) ? ['outOfScope'] : []),
  ];
  return missing.length === 0 ? undefined : coded('scope_missing', { fields: missing.join(', ') });
}

/** A criterion is unambiguous with a day and either a measure with its target or a stated acceptance. */
function acceptanceFinding(goal: PlanGoal): Coded<FindingCode> | undefined {
  const measured = !isBlank(goal.metricKey) && goal.target !== undefined;
  const missing = [
    ...(measured || !isBlank(goal.acceptance) ? [] : ['target']),
    ...(goal.dueOn === undefined ? ['dueOn'] : []),
  ];
  return missing.length === 0
    ? undefined
    : coded('acceptance_missing', { fields: missing.join(', ') });
}

function ownershipFinding({ roleMatrix }: PlanParts): Coded<FindingCode> | undefined {
  const missing = FUNCTIONAL_ROLES.filter((role) => {
    const row = roleMatrix.find((each) => each.role === role);
    return isBlank(row?.responsibility) || isBlank(row?.deliverable);
  });
  return missing.length === 0 ? undefined : coded('roles_missing', { roles: missing.join(', ') });
}

/** A gate that no line mentions would block the start unseen. */
function gateFinding(
  { gateChecklist }: PlanParts,
  names: GateNames,
): Coded<FindingCode> | undefined {
  const lines = gateChecklist.map((line) => line.toLowerCase());
  const hidden = GATE_KEYS.filter(
    (key) => !lines.some((line) => names[key].some((name) => line.includes(name.toLowerCase()))),
  );
  return hidden.length === 0 ? undefined : coded('gates_uncovered', { gates: hidden.join(', ') });
}

function incidentFinding({ cadenceIncident }: PlanParts): Coded<FindingCode> | undefined {
  const missing = SEVERITIES.filter(
    (severity) => !cadenceIncident.incidents.some((line) => says(line, severity)),
  );
  return missing.length === 0
    ? undefined
    : coded('incident_lines_missing', { severities: missing.join(', ') });
}

function workFinding({ dualTrack, cadenceIncident }: PlanParts): Coded<FindingCode> | undefined {
  const missing = [
    ...(hasLine(dualTrack.visibility) ? [] : ['visibility']),
    ...(hasLine(dualTrack.quality) ? [] : ['quality']),
    ...(hasLine(cadenceIncident.checklist) ? [] : ['checklist']),
  ];
  return missing.length === 0 ? undefined : coded('work_missing', { lists: missing.join(', ') });
}

function outcomeFinding(goal: PlanGoal): Coded<FindingCode> | undefined {
  const measured =
    !isBlank(goal.metricKey) && goal.baseline !== undefined && goal.target !== undefined;
  return measured || !isBlank(goal.acceptance) ? undefined : coded('outcome_unmeasurable');
}

function cadenceFinding({ cadenceIncident }: PlanParts): Coded<FindingCode> | undefined {
  const count = cadenceIncident.cadence.filter((line) => !isBlank(line)).length;
  return count >= 3 ? undefined : coded('cadence_lines_missing', { count });
}

/** A line speaks of a severity when it says more than its name. */
function says(line: string, severity: string): boolean {
  return new RegExp(`\\b${severity}\\b.*\\p{Letter}{3}`, 'u').test(line);
}

function hasLine(lines: readonly string[]): boolean {
  return lines.some((line) => !isBlank(line));
}

function isBlank(text: string | undefined): boolean {
  return text === undefined || text.trim() === '';
}
