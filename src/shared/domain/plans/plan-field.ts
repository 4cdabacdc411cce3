import type { PlanGoal } from './plan-parts';

/**
 * Where in the editor a finding is closed: a field of the goal, the budget, a list of lines, a cell of the role
 * matrix, or a deliverable by its key.
 */
export type PlanField =
  | `goal.${keyof PlanGoal}`
  | 'budget'
  | 'gates'
  | 'visibility'
  | 'quality'
  | 'cadence'
  | 'incidents'
  | 'checklist'
  | 'roles'
  | `roles.${number}.${'responsibility' | 'deliverable'}`
  | 'work'
  | `work.${string}`;
