import { coded } from '@shared/base/coded';
import type { Output, Parsed } from '@shared/contract';
import { refuse } from '../refuse';
import type { TenantsContext } from '../rpc/context';
import { BREATH, breathe } from '../store/breathe';
import { type WholeTask, writeTasks } from '../store/task-restore';
import { type TenantWriter, tenantsReader } from '../store/tenant-access';
import { captureUndo, type NewUndoPoint } from '../store/undo-points';
import { taskSnapshot } from '../undo/task-kind';
import { pointOf } from '../undo/undoable';
import { holidaysOfTenants, type PlannedBulk, type PlannedTask, planBulk } from './bulk-plan';
import { taskTitle } from './task-view';

/** Does what a preview named: every task with its own event, all or nothing, one thing to take back (D14). */
export async function fillTasks(
  context: TenantsContext,
  input: Parsed<'tasks.bulkFill'>,
): Promise<Output<'tasks.bulkFill'>> {
  const { services, acting, tenants, read } = context;
  const holidays = await holidaysOfTenants(tenants, read, input);
  return services.store.write(acting, async (install) => {
    const reader = tenantsReader(install.db, read.tenantIds);
    const planned = await planBulk(reader, tenants, input, holidays);
    if (planned.hash !== input.hash) throw refuse('conflict', 'bulk_changed');
    const changing = planned.tasks.filter(({ plan }) => isChanged(plan));
    for (const tenantId of planned.tenants.keys()) {
      const own = changing.filter(({ task }) => task.tenant_id === tenantId);
      await fillTenant(install.forTenant(tenantId), own, planned, input);
    }
    return {
      changed: changing.length,
      moved: changing.filter(({ plan }) => plan.moveTo !== undefined).length,
      skipped: planned.tasks.length - changing.length,
    };
  });
}

export const isChanged = ({ changes, moveTo }: PlannedTask['plan']): boolean =>
  changes.length > 0 || moveTo !== undefined;

async function fillTenant(
  writer: TenantWriter,
  tasks: readonly PlannedTask[],
  { tenants }: PlannedBulk,
  { change }: Parsed<'tasks.bulkFill'>,
): Promise<void> {
  const locale = tenants.get(writer.tenantId)?.record.content_locale;
  if (locale === undefined) throw new Error('Tasks of a tenant that was not planned');
  const points: NewUndoPoint[] = [];
  for (let start = 0; start < tasks.length; start += BREATH) {
    const writes = tasks
      .slice(start, start + BREATH)
      .map(({ task, plan }) => ({ task, change: columnsOf(writer, task, plan) }));
    await writeTasks(writer, writes);
    for (const { task, change: columns } of writes) {
      const title = taskTitle(task, locale);
      const after = { ...task, ...columns, version: task.version + 1 };
      const point = pointOf('task', task.id, taskSnapshot(task, title), taskSnapshot(after, title));
      if (point !== undefined) points.push(point);
    }
    await breathe();
  }
  const did =
    change.moveTo === 'cancelled'
      ? 'tasks_cancelled'
      : change.moveTo === 'scheduled'
        ? 'tasks_scheduled'
        : 'tasks_filled';
  await captureUndo(writer, coded(did), points);
}

const COLUMN = {
  dueOn: 'due_on',
  kpiImpact: 'kpi_impact',
  rollbackCondition: 'rollback_condition',
} as const;

function columnsOf(
  { nowMs }: TenantWriter,
  task: WholeTask,
  { changes, moveTo }: PlannedTask['plan'],
): Partial<WholeTask> {
  const columns: { -readonly [C in keyof WholeTask]?: WholeTask[C] } = {};
  for (const { field, to } of changes) {
    if (field === 'owner') {
      columns.owner_profile_id = to;
      columns.owner_text = null;
    } else if (field === 'dueOn') columns[COLUMN[field]] = to;
    else columns[COLUMN[field]] = to ?? '';
  }
  if (moveTo === undefined) return columns;
  const left = task.blocked_json === null ? {} : { blocked_json: null, blocked_from: null };
  return { ...columns, state: moveTo, state_at_ms: nowMs, ...left };
}
