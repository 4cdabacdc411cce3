import { addDays, type Day } from '@shared/base/days';
import { dayOf } from '@shared/base/zones';
import type { Parsed } from '@shared/contract';
import { columnOf, LIMITED_COLUMNS } from '@shared/domain/tasks/board';
import {
  type BulkChange,
  type BulkPlan,
  MOST_BULK_TASKS,
  planBulkTask,
  SPRINT_WEEKS,
  suggestDueOn,
} from '@shared/domain/tasks/bulk';
import { TASK_POOL } from '@shared/domain/tasks/pool';
import type { SprintField, TaskState } from '@shared/domain/tasks/task';
import type { MoveContext } from '@shared/domain/tasks/task-state';
import { text } from '@shared/i18n/format';
import { holidaysBetween } from '../calendar/holidays';
import { refuse } from '../refuse';
import type { TenantContext } from '../rpc/context';
import { BREATH, breathe } from '../store/breathe';
import { findRunningCampaign } from '../store/campaigns';
import { canonicalJson, sha256 } from '../store/event-log';
import { listMembers, type Member } from '../store/memberships';
import { findWholeTasks, listWholeTasks, type TenantTask } from '../store/task-list';
import type { TenantReader, TenantsReader } from '../store/tenant-access';
import { listTenants, type TenantRecord } from '../store/tenants';
import { inOrder, taskListFilter } from './bulk-list';
import { movableTask, moveContext } from './move-task';

export type BulkInput = Pick<Parsed<'tasks.bulkFill'>, 'selection' | 'change'>;

export interface PlannedTask {
  readonly task: TenantTask;
  readonly plan: BulkPlan;
}

export interface PlannedBulk {
  readonly tasks: readonly PlannedTask[];
  readonly tenants: ReadonlyMap<string, BulkTenant>;
  /** Over every task with its version and everything that would become of it. */
  readonly hash: string;
}

/** What of a tenant decides about its tasks. */
export interface BulkTenant {
  readonly record: TenantRecord;
  readonly members: readonly Member[];
  readonly move: MoveContext;
  readonly startOn: Day;
  readonly today: Day;
  readonly holidays: ReadonlyMap<Day, string>;
  /** What is suggested for tasks of one kind, worked out once. */
  readonly suggested: Map<string, Suggestions>;
}

type Suggestions = Readonly<Record<SprintField, string | undefined>>;

/** Public holidays by tenant; read before a transaction, which awaits the database only. */
export type BulkHolidays = ReadonlyMap<string, ReadonlyMap<Day, string>>;

export async function holidaysOfTenants(
  tenants: readonly TenantContext[],
  read: TenantsReader,
  { change }: BulkInput,
): Promise<BulkHolidays> {
  const found = new Map<string, ReadonlyMap<Day, string>>();
  const first = tenants[0];
  if (first === undefined || change.fields.dueOn === undefined) return found;
  const set = change.fields.dueOn.value ?? undefined;
  for (const { id, zone, holiday_region: region } of await listTenants(read)) {
    const today = dayOf(first.nowMs, zone);
    const days =
      set === undefined
        ? { fromOn: today, toOn: addDays(today, (SPRINT_WEEKS + 1) * 7) }
        : { fromOn: set, toOn: set };
    const { holidays } = await holidaysBetween(region, days, first.profile.locale);
    const open = holidays.filter(({ kind }) => kind === 'public');
    found.set(id, new Map(open.map(({ onDay, name }) => [onDay, name])));
  }
  return found;
}

/** Decides every task of the selection; answers the same for the same rows, whoever asks. Inside `write`, on the writer. */
export async function planBulk(
  read: TenantsReader,
  contexts: readonly TenantContext[],
  input: BulkInput,
  holidays: BulkHolidays,
): Promise<PlannedBulk> {
  const records = await listTenants(read);
  const nowMs = contexts[0]?.nowMs ?? 0;
  const rows = await selected(inOrder(read, records), input, records, nowMs);
  const wanted = new Set(rows.map((row) => row.tenant_id));
  const tenants = new Map<string, BulkTenant>();
  for (const record of records.filter(({ id }) => wanted.has(id))) {
    const context = contexts.find(({ tenantId }) => tenantId === record.id);
    if (context === undefined) throw new Error('A task of a tenant outside the scope was read');
    const known = holidays.get(record.id) ?? new Map();
    tenants.set(record.id, await bulkTenant(read.forTenant(record.id), record, context, known));
  }
  const tasks: PlannedTask[] = [];
  for (const row of rows) {
    const tenant = tenants.get(row.tenant_id);
    if (tenant === undefined) throw new Error('A task without its tenant was planned');
    tasks.push({ task: row, plan: planOne(row, input.change, tenant) });
    if (tasks.length % BREATH === 0) await breathe();
  }
  return { tasks, tenants, hash: hashOf(tasks) };
}

async function selected(
  read: TenantsReader,
  { selection }: BulkInput,
  tenants: readonly TenantRecord[],
  nowMs: number,
): Promise<readonly TenantTask[]> {
  if ('ids' in selection) {
    const ids = [...new Set(selection.ids)];
    const rows = await findWholeTasks(read, ids);
    if (rows.length < ids.length) throw refuse('not_found', 'bulk_gone');
    return rows;
  }
  const filter = taskListFilter(selection.filter, tenants, nowMs);
  const rows = await listWholeTasks(read, filter, selection.except, MOST_BULK_TASKS + 1);
  if (rows.length > MOST_BULK_TASKS) {
    throw refuse('rule_violation', 'bulk_too_many', { most: MOST_BULK_TASKS });
  }
  return rows;
}

async function bulkTenant(
  read: TenantReader,
  record: TenantRecord,
  { role, nowMs }: TenantContext,
  holidays: ReadonlyMap<Day, string>,
): Promise<BulkTenant> {
  const today = dayOf(nowMs, record.zone);
  const campaign = await findRunningCampaign(read);
  return {
    record,
    members: await listMembers(read),
    move: await moveContext(read, role, nowMs),
    startOn: campaign === undefined ? today : dayOf(campaign.startedAtMs, record.zone),
    today,
    holidays,
    suggested: new Map(),
  };
}

function planOne(row: TenantTask, change: BulkChange, tenant: BulkTenant): BulkPlan {
  const { members, move, today, holidays } = tenant;
  const plan = planBulkTask(movableTask(row), change, {
    ...move,
    suggested: suggestionsFor(row, tenant),
    isMember: (profileId) => members.some((member) => member.profileId === profileId),
    today,
    holidays,
  });
  if (plan.moveTo !== undefined) countMove(move, row.state, plan.moveTo);
  return plan;
}

/** What the tasks before have taken of a column's limit is taken for the ones after. */
function countMove({ wip }: MoveContext, from: TaskState, to: TaskState): void {
  if (wip === undefined) return;
  // The counts were read for this plan alone.
  const counts = wip.counts as { [column: string]: number };
  for (const column of LIMITED_COLUMNS) {
    if (columnOf(to) === column) counts[column] = (counts[column] ?? 0) + 1;
    if (columnOf(from) === column) counts[column] = (counts[column] ?? 0) - 1;
  }
}

function suggestionsFor(row: TenantTask, tenant: BulkTenant): Suggestions {
  const { module, pool_number: poolNumber, accountable_role: role } = row;
  const key = `${module} ${poolNumber} ${role}`;
  const known = tenant.suggested.get(key);
  if (known !== undefined) return known;
  const made = suggest(row, tenant);
  tenant.suggested.set(key, made);
  return made;
}

function suggest(row: TenantTask, tenant: BulkTenant): Suggestions {
  const { record, members, startOn, today, holidays } = tenant;
  const locale = record.content_locale;
  const place = row.pool_number === null ? 1 : row.pool_number / TASK_POOL.length;
  const owner = members.find(({ functionalRoles }) =>
    (functionalRoles as readonly string[]).includes(row.accountable_role),
  );
  return {
    owner: owner?.profileId,
    dueOn: suggestDueOn({ startOn, today, place, holidays }),
    kpiImpact: text(locale, `bulk.suggest.kpi.${row.module}`),
    rollbackCondition: text(locale, `bulk.suggest.rollback.${row.module}`),
  };
}

function hashOf(tasks: readonly PlannedTask[]): string {
  return sha256(
    canonicalJson(
      tasks.map(({ task: { id, version }, plan: { changes, moveTo } }) => [
        id,
        version,
        changes.map(({ field, to }) => [field, to]),
        moveTo ?? null,
      ]),
    ),
  );
}
