import type { AppError } from '@shared/base/errors';
import { refuse } from '../refuse';
import { type IncidentRow, incidentRef } from '../store/incidents';

/** Permission, justification and evidence were checked at the door; these are what the incident itself says. */
export function refusedChange(row: IncidentRow, reasons: readonly string[]): AppError {
  const ref = incidentRef(row.ordinal);
  if (reasons.includes('same_severity')) {
    return refuse('rule_violation', 'same_severity', { ref, severity: row.severity }, { reasons });
  }
  if (reasons.includes('already_declared')) {
    return refuse('rule_violation', 'already_declared', { ref }, { reasons });
  }
  return refuse('rule_violation', 'never_p0', { ref }, { reasons });
}
