import { type PermissionRole, roleSuffices } from '../people/permission';
import type { Severity } from './incident';

/** Rendered under `incidents.refused.<code>`. */
export type SeverityChangeProblem =
  | 'needs_owner'
  | 'justification_missing'
  | 'same_severity'
  | 'evidence_missing'
  | 'never_p0'
  | 'already_declared';

export type SeverityChange =
  | { readonly allowed: true }
  | { readonly allowed: false; readonly reasons: readonly SeverityChangeProblem[] };

/** Decides whether a severity may be raised or lowered: by an Owner, with a justification (model 5.3, Q40). */
export function decideSeverityChange(input: {
  readonly from: Severity;
  readonly to: Severity;
  readonly role: PermissionRole;
  readonly justification: string;
}): SeverityChange {
  const reasons: SeverityChangeProblem[] = [];
  if (!roleSuffices(input.role, 'owner')) reasons.push('needs_owner');
  if (input.justification.trim() === '') reasons.push('justification_missing');
  if (input.from === input.to) reasons.push('same_severity');
  return answer(reasons);
}

/** Decides whether a P0 may be declared never to have been one: by an Owner, with evidence, once (Q40). */
export function decideDeclareInError(input: {
  readonly highestSeverity: Severity;
  readonly declaredInError: boolean;
  readonly role: PermissionRole;
  readonly evidence: string;
}): SeverityChange {
  const reasons: SeverityChangeProblem[] = [];
  if (!roleSuffices(input.role, 'owner')) reasons.push('needs_owner');
  if (input.evidence.trim() === '') reasons.push('evidence_missing');
  if (input.highestSeverity !== 'P0') reasons.push('never_p0');
  if (input.declaredInError) reasons.push('already_declared');
  return answer(reasons);
}

function answer(reasons: readonly SeverityChangeProblem[]): SeverityChange {
  return reasons.length === 0 ? { allowed: true } : { allowed: false, reasons };
}
