import type { ApprovalAction } from '@shared/domain/approvals/approval';
import { errorApproval, severityApproval } from '../incidents/severity-approval';
import { planApproval } from '../plans/plan-approval';
import { readoutApproval } from '../readouts/readout-approval';
import type { ApprovalKind } from './approval-kind';

/** Every action's way; one line each. */
export const APPROVAL_KINDS: Readonly<Record<ApprovalAction, ApprovalKind>> = {
  'plan.approve': planApproval,
  'incident.severity': severityApproval,
  'incident.declared_in_error': errorApproval,
  'readout.export': readoutApproval,
};
