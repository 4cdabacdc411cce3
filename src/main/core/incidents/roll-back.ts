import { AppError, toWireError } from '@shared/base/errors';
import type { Output } from '@shared/contract';
import { decideRollback, rollbackSinceMs } from '@shared/domain/incidents/rollback';
import { refuse } from '../refuse';
import type { TenantContext } from '../rpc/context';
import { latestBindingCycle } from '../store/cycles';
import {
  findRollbackItems,
  type RollbackItem,
  type RollbackResult,
  saveRollback,
} from '../store/incident-rollbacks';
import { type IncidentRow, incidentRef } from '../store/incidents';
import type { TenantReader, TenantWriter } from '../store/tenant-access';
import { closeEmptyGroup } from '../store/undo-groups';
import { apart, listGroupPoints } from '../store/undo-points';
import { type RefusedPoint, restorePoints } from '../undo/restore-points';
import type { Undoer } from '../undo/undo-kind';

type Item = Output<'incidents.rollBack'>['items'][number];

/** Whose changes an incident looks at: every person's since then (M176). */
export async function rollbackWindow(read: TenantReader, row: IncidentRow) {
  const before = await latestBindingCycle(read, row.occurred_at_ms);
  const sinceMs = rollbackSinceMs({
    occurredAtMs: row.occurred_at_ms,
    cycleBeforeMs: before?.decided_at_ms,
  });
  return { incidentId: row.id, sinceMs };
}

/**
 * Rolls the named changes back in one transaction, the newest first, each whole or not at all (M176). A change that
 * stays leaves everything as it was, says why, and stays on the list.
 */
export async function rollBack(
  context: TenantContext,
  row: (writer: TenantWriter) => Promise<IncidentRow>,
  groupIds: readonly string[],
): Promise<Output<'incidents.rollBack'>> {
  const { services, acting, tenantId, role, profile } = context;
  return services.store.write(acting, async (install) => {
    const writer = install.forTenant(tenantId);
    const incident = await row(writer);
    requireRollback(incident);
    const window = await rollbackWindow(writer, incident);
    const chosen = await findRollbackItems(writer, window, groupIds);
    if (chosen.length !== new Set(groupIds).size) throw refuse('not_found', 'rollback_not_found');
    const items: Item[] = [];
    for (const item of chosen) {
      const error = await rollBackItem(writer, { role, profile, install }, item);
      await saveRollback(writer, incident.id, item, resultOf(error));
      items.push({
        groupId: item.groupId,
        state: error === undefined ? 'done' : 'refused',
        error: error === undefined ? null : toWireError(error, ''),
      });
    }
    return {
      correlationId: writer.correlationId,
      done: items.filter(({ state }) => state === 'done').length,
      refused: items.filter(({ state }) => state === 'refused').length,
      items,
    };
  });
}

/** Throws unless the incident is a P0 that stands and is not closed. */
export function requireRollback(row: IncidentRow): void {
  const decided = decideRollback({
    highestSeverity: row.highest_severity,
    declaredInError: row.declared_in_error === 1,
    state: row.state,
  });
  if (!decided.allowed) {
    throw refuse('rule_violation', decided.reason, { ref: incidentRef(row.ordinal) });
  }
}

/** Undefined when the whole change went back. */
async function rollBackItem(
  writer: TenantWriter,
  undoer: Undoer,
  item: RollbackItem,
): Promise<AppError | undefined> {
  const points = await listGroupPoints(writer, item.groupId);
  const waiting = points.filter(({ state }) => state === 'ready');
  if (waiting.length === 0) return refuse('rule_violation', 'rollback_nothing_left');
  try {
    await apart(writer, async () => {
      const stay = await restorePoints(writer, undoer, waiting);
      const [first] = stay;
      if (first !== undefined) throw wholeOrNot(first, stay.length, waiting.length);
    });
  } catch (thrown) {
    if (thrown instanceof AppError) return thrown;
    throw thrown;
  }
  await closeEmptyGroup(writer, item.groupId);
  return undefined;
}

/** One thing of many that stays keeps the others: half of a change is a third state that nobody chose. */
function wholeOrNot({ point, error }: RefusedPoint, stay: number, of: number): AppError {
  if (of === 1) return error;
  const { kind, id, title } = point;
  return new AppError(error.code, error.message, {
    details: { ...error.details, stay, of, thing: { kind, id, title } },
  });
}

function resultOf(error: AppError | undefined): RollbackResult {
  if (error === undefined) return { state: 'done' };
  return {
    state: 'refused',
    reason: String(error.details.reason ?? error.code),
    errorJson: JSON.stringify(toWireError(error, '')),
  };
}
