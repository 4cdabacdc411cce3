import { type Coded, coded } from '../../base/coded';
import { GATE_KEYS, type GateKey } from '../gates/gate';
import { SEVERITIES, type Severity } from '../incidents/incident';
import { FUNCTIONAL_ROLES } from '../roles/functional-role';
import type { PlanPart } from './plan';
import type { PlanField } from './plan-field';
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
  | 'cadence_lines_missing'
  | 'objective_unmeasurable'
  | 'boundaries_missing'
  | 'timeline_budget_missing'
  | 'deliverables_unowned'
  | 'work_unnamed';

export interface PlanCheck<Key extends string = CheckKey> {
  readonly key: Key;
  readonly ok: boolean;
  /** What is missing; absent when the check is ok. */
  readonly finding?: Coded<FindingCode>;
  /** The part of the plan to look at. */
  readonly part: PlanPart;
  /** The first field of it that has to be filled; absent when the check is ok. */
  readonly field?: PlanField;
}

/** A finding and the field that closes it, or closes the first of its gaps. */
export interface Found {
  readonly finding: Coded<FindingCode>;
  readonly field: PlanField;
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

/** A check with what it found; the part is looked at, the field is where one begins. */
export function check<Key extends string>(
  key: Key,
  part: PlanPart,
  found: Found | undefined,
): PlanCheck<Key> {
  return found === undefined ? { key, part, ok: true } : { key, part, ok: false, ...found };
}

/** The named fields of the goal that are still open, under `code`; undefined when none is. */
export function fieldsFinding(
  code: FindingCode,
  open: readonly (keyof PlanGoal | 'budget')[],
): Found | undefined {
  const [first] = open;
  if (first === undefined) return undefined;
  return {
    finding: coded(code, { fields: open.join(', ') }),
    field: first === 'budget' ? 'budget' : `goal.${first}`,
  };
}

function scopeFinding({ inScope, outOfScope }: PlanGoal): Found | undefined {
  return fieldsFinding('scope_missing', [
    ...(isBlank(inScope) ? (['inScope'] as const) : []),
    ...(isBlank(outOfScope) ? (['outOfScope'] as const) : []),
  ]);
}

/** A criterion is unambiguous with a day and either a measure with its target or a stated acceptance. */
export function acceptanceFinding(goal: PlanGoal): Found | undefined {
  const measured = !isBlank(goal.metricKey) && goal.target !== undefined;
  return fieldsFinding('acceptance_missing', [
    ...(measured || !isBlank(goal.acceptance) ? [] : (['target'] as const)),
    ...(goal.dueOn === undefined ? (['dueOn'] as const) : []),
  ]);
}

function ownershipFinding({ roleMatrix }: PlanParts): Found | undefined {
  const missing = FUNCTIONAL_ROLES.filter((role) => {
    const row = roleMatrix.find((each) => each.role === role);
    return isBlank(row?.responsibility) || isBlank(row?.deliverable);
  });
  if (missing.length === 0) return undefined;
  const at = roleMatrix.findIndex((row) => row.role === missing[0]);
  const column = isBlank(roleMatrix[at]?.responsibility) ? 'responsibility' : 'deliverable';
  return {
    finding: coded('roles_missing', { roles: missing.join(', ') }),
    field: at < 0 ? 'roles' : `roles.${at}.${column}`,
  };
}

/** A gate that no line mentions would block the start unseen. */
function gateFinding({ gateChecklist }: PlanParts, names: GateNames): Found | undefined {
  const hidden = uncoveredGates(gateChecklist, names);
  if (hidden.length === 0) return undefined;
  return { finding: coded('gates_uncovered', { gates: hidden.join(', ') }), field: 'gates' };
}

/** The gates that no line mentions, by any of their names. */
export function uncoveredGates(checklist: readonly string[], names: GateNames): readonly GateKey[] {
  const lines = checklist.map((line) => line.toLowerCase());
  return GATE_KEYS.filter(
    (key) => !lines.some((line) => names[key].some((name) => line.includes(name.toLowerCase()))),
  );
}

export function incidentFinding({ cadenceIncident }: PlanParts): Found | undefined {
  const missing = uncoveredSeverities(cadenceIncident.incidents);
  if (missing.length === 0) return undefined;
  return {
    finding: coded('incident_lines_missing', { severities: missing.join(', ') }),
    field: 'incidents',
  };
}

/** The severities of which no line says what happens. */
export function uncoveredSeverities(incidents: readonly string[]): readonly Severity[] {
  return SEVERITIES.filter((severity) => !incidents.some((line) => says(line, severity)));
}

function workFinding({ dualTrack, cadenceIncident }: PlanParts): Found | undefined {
  const missing = [
    ...(hasLine(dualTrack.visibility) ? [] : (['visibility'] as const)),
    ...(hasLine(dualTrack.quality) ? [] : (['quality'] as const)),
    ...(hasLine(cadenceIncident.checklist) ? [] : (['checklist'] as const)),
  ];
  const [field] = missing;
  if (field === undefined) return undefined;
  return { finding: coded('work_missing', { lists: missing.join(', ') }), field };
}

function outcomeFinding(goal: PlanGoal): Found | undefined {
  if (!isBlank(goal.acceptance)) return undefined;
  const [open] = openMeasure(goal);
  return open === undefined
    ? undefined
    : { finding: coded('outcome_unmeasurable'), field: `goal.${open}` };
}

/** What a measured goal still lacks: the measure, where it stands, where it is to go. */
export function openMeasure(goal: PlanGoal): readonly ('metricKey' | 'baseline' | 'target')[] {
  return [
    ...(isBlank(goal.metricKey) ? (['metricKey'] as const) : []),
    ...(goal.baseline === undefined ? (['baseline'] as const) : []),
    ...(goal.target === undefined ? (['target'] as const) : []),
  ];
}

function cadenceFinding({ cadenceIncident }: PlanParts): Found | undefined {
  const count = cadenceIncident.cadence.filter((line) => !isBlank(line)).length;
  if (count >= 3) return undefined;
  return { finding: coded('cadence_lines_missing', { count }), field: 'cadence' };
}

/** A line speaks of a severity when it says more than its name. */
function says(line: string, severity: string): boolean {
  return new RegExp(`\\b${severity}\\b.*\\p{Letter}{3}`, 'u').test(line);
}

function hasLine(lines: readonly string[]): boolean {
  return lines.some((line) => !isBlank(line));
}

export function isBlank(text: string | undefined): boolean {
  return text === undefined || text.trim() === '';
}
