import type { Output } from '@shared/contract';
import { missingFields } from '@shared/domain/tasks/missing-fields';
import { type NameOf, namesOf } from '../store/actor-names';
import type { CardRow } from '../store/board';
import { blockOf } from '../store/tasks';
import type { TenantsReader } from '../store/tenant-access';
import type { TenantRecord } from '../store/tenants';
import {
  isSprintItem,
  kpiKeyOf,
  ownerOf,
  sprintRecord,
  taskTitle,
  timeboxOf,
} from '../tasks/task-view';

export type Card = Output<'board.cards'>['rows'][number];

/** The rows as cards by the task's id; owners are resolved in one read. */
export async function cardViews(
  read: TenantsReader,
  rows: readonly CardRow[],
  tenants: readonly TenantRecord[],
): Promise<ReadonlyMap<string, Card>> {
  const byId = new Map(tenants.map((tenant) => [tenant.id, tenant]));
  const nameOf = await namesOf(
    read,
    rows.map((row) => row.owner_profile_id),
  );
  return new Map(
    rows.map((row) => {
      const tenant = byId.get(row.tenant_id);
      if (tenant === undefined) throw new Error('A card of a tenant outside the scope was read');
      return [row.id, cardView(row, tenant, nameOf)];
    }),
  );
}

/** A task as a card, in its tenant's language. */
function cardView(row: CardRow, tenant: TenantRecord, nameOf: NameOf): Card {
  const blocked = blockOf(row);
  const isOpen = row.state !== 'completed';
  return {
    tenantId: row.tenant_id,
    id: row.id,
    poolNumber: row.pool_number,
    title: taskTitle(row, tenant.content_locale),
    module: row.module,
    tier: row.tier,
    track: row.track,
    state: row.state,
    blocked: blocked === undefined ? null : { code: blocked.code, params: { ...blocked.params } },
    blockedFrom: row.blocked_from,
    owner: ownerOf(row, nameOf),
    dueOn: row.due_on,
    timebox: timeboxOf(row),
    kpiImpact: row.kpi_impact,
    rollbackCondition: row.rollback_condition,
    kpiKey: kpiKeyOf(row),
    effortMinutes: row.effort_minutes,
    priority: row.priority,
    missing: isSprintItem(row) && isOpen ? [...missingFields(sprintRecord(row))] : [],
    sprintItem: isSprintItem(row),
    files: row.files,
    source: row.source,
    incidentId: row.incident_id,
    stateAtMs: row.state_at_ms,
    completedAtMs: row.completed_at_ms,
    version: row.version,
  };
}
