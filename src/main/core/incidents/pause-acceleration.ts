import { tasksToPause } from '@shared/domain/incidents/escalation';
import { isUnresolved } from '@shared/domain/incidents/incident-state';
import { type IncidentRow, incidentRef } from '../store/incidents';
import { blockTasks, listAccelerationTasks } from '../store/tasks';
import type { TenantWriter } from '../store/tenant-access';

/**
 * Blocks this tenant's acceleration tasks that have not ended, one event each, in the transaction of what caused it
 * (M149, M176, Q11); answers their ids. Other tenants are out of the writer's reach. May be called again.
 */
export async function pauseAcceleration(
  writer: TenantWriter,
  incident: Pick<IncidentRow, 'id' | 'ordinal'>,
): Promise<readonly string[]> {
  const tasks = tasksToPause(await listAccelerationTasks(writer));
  return blockTasks(writer, tasks, {
    reason: 'p0_pause',
    incidentId: incident.id,
    params: { ref: incidentRef(incident.ordinal), incidentId: incident.id },
  });
}

/** Whether an incident keeps the acceleration tier paused: a P0 that nothing has resolved and no Owner took back. */
export function holdsAcceleration(
  incident: Pick<IncidentRow, 'severity' | 'state' | 'declared_in_error'>,
): boolean {
  return (
    incident.severity === 'P0' && incident.declared_in_error === 0 && isUnresolved(incident.state)
  );
}
