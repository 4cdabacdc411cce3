import type { Coded } from '@shared/base/coded';
import type { Output, Parsed } from '@shared/contract';
import type { FieldChange } from '@shared/domain/tasks/bulk';
import { SPRINT_FIELDS } from '@shared/domain/tasks/task';
import { refuse } from '../refuse';
import type { TenantsContext } from '../rpc/context';
import { type NameOf, namesOf } from '../store/actor-names';
import { isChanged } from './bulk-fill';
import { holidaysOfTenants, type PlannedBulk, type PlannedTask, planBulk } from './bulk-plan';
import { taskTitle } from './task-view';

type Preview = Output<'tasks.bulkPreview'>;

/** What a command over many tasks would do, a page of its rows at a time; the counts are of all of them. */
export async function previewBulk(
  { tenants, read }: TenantsContext,
  input: Parsed<'tasks.bulkPreview'>,
): Promise<Preview> {
  const holidays = await holidaysOfTenants(tenants, read, input);
  const planned = await planBulk(read, tenants, input, holidays);
  const changed = planned.tasks.filter(({ plan }) => isChanged(plan));
  const shown = input.changedOnly ? changed : planned.tasks;
  const start = input.after === undefined ? 0 : startOf(input.after);
  const page = shown.slice(start, start + input.limit);
  const end = start + page.length;
  return {
    hash: planned.hash,
    total: planned.tasks.length,
    changed: changed.length,
    moved: changed.filter(({ plan }) => plan.moveTo !== undefined).length,
    byField: countFields(changed),
    reasons: countReasons(planned.tasks),
    rows: await rowsOf(planned, page, await namesOf(read, ownersOf(page))),
    next: end < shown.length ? String(end) : null,
  };
}

/** The rows are those of one hash, so that a place in them is a cursor. */
function startOf(cursor: string): number {
  if (!/^\d{1,5}$/.test(cursor)) throw refuse('invalid_input', 'bad_cursor');
  return Number(cursor);
}

function countFields(changed: readonly PlannedTask[]): Preview['byField'] {
  const of = (field: FieldChange['field']) =>
    changed.filter(({ plan }) => plan.changes.some((change) => change.field === field)).length;
  const counts = SPRINT_FIELDS.map((field) => [field, of(field)]);
  // An entry for each of SPRINT_FIELDS.
  return Object.fromEntries(counts) as Preview['byField'];
}

function countReasons(tasks: readonly PlannedTask[]): Preview['reasons'] {
  const counts = new Map<string, { reason: Coded; count: number }>();
  for (const { plan } of tasks) {
    for (const reason of plan.reasons) {
      const key = JSON.stringify(reason);
      counts.set(key, { reason, count: (counts.get(key)?.count ?? 0) + 1 });
    }
  }
  return [...counts.values()]
    .sort((a, b) => b.count - a.count)
    .slice(0, 20)
    .map(({ reason, count }) => ({ reason: mutable(reason), count }));
}

function ownersOf(page: readonly PlannedTask[]): readonly (string | null)[] {
  return page.flatMap(({ plan }) =>
    plan.changes.flatMap(({ field, from, to }) => (field === 'owner' ? [from, to] : [])),
  );
}

async function rowsOf(
  { tenants }: PlannedBulk,
  page: readonly PlannedTask[],
  nameOf: NameOf,
): Promise<Preview['rows']> {
  const shown = (field: string, value: string | null) =>
    field === 'owner' && value !== null ? nameOf(value) : value;
  return page.map(({ task, plan }) => {
    const tenant = tenants.get(task.tenant_id);
    if (tenant === undefined) throw new Error('A row of a tenant that was not planned');
    return {
      tenantId: task.tenant_id,
      id: task.id,
      poolNumber: task.pool_number,
      title: taskTitle(task, tenant.record.content_locale),
      state: task.state,
      changes: plan.changes.map(({ field, from, to }) => ({
        field,
        from: shown(field, from),
        to: shown(field, to),
      })),
      moveTo: plan.moveTo ?? null,
      reasons: plan.reasons.map(mutable),
    };
  });
}

/** The wire's type of a coded value is not read-only. */
const mutable = ({ code, params }: Coded) => ({ code, params: { ...params } });
