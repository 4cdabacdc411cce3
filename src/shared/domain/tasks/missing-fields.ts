import { SPRINT_FIELDS, type SprintField } from './task';

/** The four fields of a sprint item as they stand; blank text counts as missing. */
export interface SprintRecord {
  /** A profile's id, or an imported owner's name. */
  readonly owner?: string | undefined;
  readonly dueOn?: string | undefined;
  readonly kpiImpact?: string | undefined;
  readonly rollbackCondition?: string | undefined;
}

/** Which of owner, due date, KPI impact and rollback condition are still missing, in that order (INV4, M197). */
export function missingFields(record: SprintRecord): readonly SprintField[] {
  return SPRINT_FIELDS.filter((field) => (record[field] ?? '').trim() === '');
}
