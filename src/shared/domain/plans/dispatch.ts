import { coded } from '../../base/coded';
import {
  acceptanceFinding,
  check,
  type Found,
  fieldsFinding,
  incidentFinding,
  isBlank,
  openMeasure,
  type PlanCheck,
} from './analyst';
import type { PlanGoal, PlanParts } from './plan-parts';

/** What is checked before a plan is dispatched, in order (M24); rendered under `plans.dispatch.<key>`. */
export const DISPATCH_CHECKS = [
  'objective',
  'boundaries',
  'timeline_budget',
  'acceptance',
  'incident_route',
  'deliverable_owners',
] as const;
export type DispatchKey = (typeof DISPATCH_CHECKS)[number];

/**
 * The planned-mode checklist: a plan of which any item fails is not approved and goes back to analyst and reviewer
 * (M24). `budgetMinor` in minor units of the tenant's currency; nought is a budget, absence is none.
 */
export function dispatchChecks(
  parts: PlanParts,
  budgetMinor: number | undefined,
): readonly PlanCheck<DispatchKey>[] {
  const { goal } = parts;
  return [
    check('objective', 'goal', objectiveFinding(goal)),
    check(
      'boundaries',
      'goal',
      fieldsFinding(
        'boundaries_missing',
        (['channels', 'inScope', 'outOfScope'] as const).filter((name) => isBlank(goal[name])),
      ),
    ),
    check(
      'timeline_budget',
      'goal',
      fieldsFinding('timeline_budget_missing', [
        ...(goal.dueOn === undefined ? (['dueOn'] as const) : []),
        ...(budgetMinor === undefined ? (['budget'] as const) : []),
      ]),
    ),
    check('acceptance', 'goal', acceptanceFinding(goal)),
    check('incident_route', 'cadence_incident_policy', incidentFinding(parts)),
    check('deliverable_owners', 'dual_track', ownersFinding(parts)),
  ];
}

/** Only a measure with both its values makes an objective measurable, whatever sign of success is named beside it. */
function objectiveFinding(goal: PlanGoal): Found | undefined {
  const open = openMeasure(goal);
  const [first] = open;
  if (first === undefined) return undefined;
  const fields = open.map((name) => (name === 'target' ? 'targetValue' : name)).join(', ');
  return { finding: coded('objective_unmeasurable', { fields }), field: `goal.${first}` };
}

/** A deliverable is owned by a role of the matrix that answers for something. A plan without any has none to own. */
function ownersFinding({ work, roleMatrix }: PlanParts): Found | undefined {
  const owners = new Set(
    roleMatrix.filter((row) => !isBlank(row.responsibility)).map((row) => row.role),
  );
  const unowned = work.filter((each) => !owners.has(each.role));
  const [first] = unowned;
  if (first !== undefined) {
    const titles = unowned.map((each) => each.title).join(', ');
    return { finding: coded('deliverables_unowned', { titles }), field: `work.${first.key}` };
  }
  return work.length === 0 ? { finding: coded('work_unnamed'), field: 'work' } : undefined;
}
