import { type Coded, coded } from '@shared/base/coded';
import { missingFields } from '@shared/domain/tasks/missing-fields';
import type { TaskState } from '@shared/domain/tasks/task';
import { needsSprintFields, stateOfStatus } from '@shared/domain/workspace/board-status';

/** What decides in which state a sprint item arrives. */
export interface ArrivingItem {
  readonly id: number;
  readonly status: string;
  readonly owner: string;
  readonly kpi_impact: string;
  readonly rollback_condition: string;
}

/**
 * The state in which a sprint item arrives, and why it is another one than its status says. INV4 holds for imported
 * items too: one that is under way without its four fields arrives as a draft (M197).
 */
export function arrivalState(
  item: ArrivingItem,
  dueOn: string | undefined,
): { readonly state: TaskState; readonly why?: Coded } {
  const { id, status } = item;
  const state = stateOfStatus(status);
  if (state === undefined) {
    return { state: 'draft', why: coded('workspace.skipped.status_unknown', { item: id, status }) };
  }
  const missing = missingFields({
    owner: item.owner,
    dueOn,
    kpiImpact: item.kpi_impact,
    rollbackCondition: item.rollback_condition,
  });
  if (!needsSprintFields(state) || missing.length === 0) return { state };
  return { state: 'draft', why: coded('workspace.skipped.fields_missing', { item: id, status }) };
}
