import { decideAcknowledge } from '@shared/domain/cycles/acknowledge';
import { obligationsOf } from '@shared/domain/cycles/obligations';
import { isPostmortemOverdue } from '@shared/domain/incidents/postmortem';
import { dueOf } from '../incidents/incident-view';
import { refuse } from '../refuse';
import type { CycleRow } from '../store/cycles';
import { incidentRef, listP0s } from '../store/incidents';
import type { TenantWriter } from '../store/tenant-access';
import { getTenant } from '../store/tenants';
import { metObligations, unmetRefs } from './obligations';
import { parseSnapshot } from './stored-snapshot';

/** Throws `rule_violation` with what has to be done before a decision can be acknowledged (M151, Q10, Q17). */
export async function requireAcknowledgeable(writer: TenantWriter, row: CycleRow): Promise<void> {
  if (row.origin === 'imported') throw refuse('rule_violation', 'imported_cycle');
  if (row.as_of === 1) throw refuse('rule_violation', 'as_of_cycle');
  if (row.acknowledged_at_ms !== null) throw refuse('rule_violation', 'already_acknowledged');
  const { zone } = await getTenant(writer);
  const overdue = (await listP0s(writer)).filter((incident) =>
    isPostmortemOverdue(dueOf(incident, zone), incident.state, writer.nowMs),
  );
  const snapshot = row.snapshot_json === null ? undefined : parseSnapshot(row.snapshot_json);
  const owed = obligationsOf(snapshot?.incidents ?? []);
  const decided = decideAcknowledge({
    decision: row.decision,
    overdueRefs: overdue.map(({ ordinal }) => incidentRef(ordinal)),
    unmetRefs: unmetRefs(await metObligations(writer, row.id, owed)),
  });
  if (decided.allowed) return;
  const refs = decided.refs.join(', ');
  throw refuse('rule_violation', decided.reason, { refs }, { refs: decided.refs });
}
