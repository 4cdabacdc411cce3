import type { Parsed } from '@shared/contract';
import {
  decideDeclareInError,
  decideSeverityChange,
} from '@shared/domain/incidents/severity-change';
import { requestApproval } from '../approvals/request-approval';
import type { ApprovalRow } from '../store/approvals';
import { findIncident, type IncidentRow } from '../store/incidents';
import type { TenantWriter } from '../store/tenant-access';
import { requireFound, requireVersion } from '../store/versioned';
import { refusedChange } from './refused-change';
import { pinnedError, pinnedSeverity } from './severity-approval';

/** Asks an Owner for another severity; what would be refused to an Owner is refused at once (Q40). */
export async function askSeverity(
  writer: TenantWriter,
  input: Parsed<'approvals.askSeverity'>,
): Promise<ApprovalRow> {
  const { severity: to, justification } = input;
  const row = await seenIncident(writer, input);
  const { severity: from } = row;
  const decision = decideSeverityChange({ from, to, role: 'owner', justification });
  if (!decision.allowed) throw refusedChange(row, decision.reasons);
  const pinned = pinnedSeverity(row, writer.actor, { to, justification });
  return requestApproval(writer, 'incident.severity', pinned);
}

/** Asks an Owner to declare a P0 made in error (Q40). */
export async function askDeclaredInError(
  writer: TenantWriter,
  input: Parsed<'approvals.askDeclaredInError'>,
): Promise<ApprovalRow> {
  const { evidence } = input;
  const row = await seenIncident(writer, input);
  const decision = decideDeclareInError({
    highestSeverity: row.highest_severity,
    declaredInError: row.declared_in_error === 1,
    role: 'owner',
    evidence,
  });
  if (!decision.allowed) throw refusedChange(row, decision.reasons);
  return requestApproval(
    writer,
    'incident.declared_in_error',
    pinnedError(row, writer.actor, { evidence }),
  );
}

async function seenIncident(
  writer: TenantWriter,
  {
    incidentId,
    expectedVersion,
  }: { readonly incidentId: string; readonly expectedVersion: number },
): Promise<IncidentRow> {
  const row = requireFound('incident', incidentId, await findIncident(writer, incidentId));
  requireVersion('incident', expectedVersion, row.version);
  return row;
}
