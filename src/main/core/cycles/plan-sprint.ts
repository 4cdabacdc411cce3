import type { Parsed } from '@shared/contract';
import type { FailingModule } from '@shared/domain/cycles/failing-modules';
import { type Module, tierOf } from '@shared/domain/roles/module';
import { missingFields } from '@shared/domain/tasks/missing-fields';
import { text } from '@shared/i18n/format';
import { accountableRole } from '../campaigns/sprint-board';
import { refuse } from '../refuse';
import { findRunningCampaign } from '../store/campaigns';
import { type CycleRow, nextBindingCycle } from '../store/cycles';
import { listMembers } from '../store/memberships';
import { listSprintTasks } from '../store/sprint-tasks';
import { insertTasks, moveTask, type NewTask } from '../store/tasks';
import type { TenantWriter } from '../store/tenant-access';
import { getTenant } from '../store/tenants';
import { requireDaysAhead } from '../tasks/require-day';
import { failingNow, sprintRefusal, suggestedDueOn, suggestedOwner, tasksOf } from './sprint';
import { sprintImpact, sprintKpiKey, sprintSignal, sprintTitle } from './sprint-texts';

type Item = Parsed<'cycles.planSprint'>['items'][number];

export interface PlannedSprint {
  readonly taskIds: readonly string[];
  readonly scheduled: number;
  readonly linked: number;
}

/**
 * Puts a repair on the board for each named module that has none of this cycle's sprint yet (M147), and schedules those
 * whose four fields are there (INV4). The decision stays as it is (M151).
 */
export async function planSprint(
  writer: TenantWriter,
  cycle: CycleRow,
  items: readonly Item[],
): Promise<PlannedSprint> {
  await requireDaysAhead(
    writer,
    items.map(({ dueOn }) => dueOn),
  );
  const refusal = sprintRefusal(cycle, (await nextBindingCycle(writer, cycle)) !== undefined);
  if (refusal !== undefined) throw refuse('rule_violation', refusal);
  const existing = await listSprintTasks(writer, cycle.id);
  const wanted = items.filter(({ module }) =>
    tasksOf(existing, module).every(({ state }) => state === 'cancelled'),
  );
  const tasks = await sprintTasks(writer, cycle, wanted);
  const taskIds = tasks.length === 0 ? [] : await insertTasks(writer, tasks);
  let scheduled = 0;
  for (const [index, id] of taskIds.entries()) {
    const task = tasks[index];
    if (task === undefined || !isComplete(task)) continue;
    await moveTask(writer, { id, state: 'draft' }, { to: 'scheduled', why: 'remediation_sprint' });
    scheduled += 1;
  }
  return { taskIds, scheduled, linked: items.length - wanted.length };
}

async function sprintTasks(
  writer: TenantWriter,
  cycle: CycleRow,
  items: readonly Item[],
): Promise<readonly NewTask[]> {
  const tenant = await getTenant(writer);
  const locale = tenant.content_locale;
  const failing = await failingNow(writer, cycle, writer.nowMs);
  const members = await listMembers(writer);
  const campaign = await findRunningCampaign(writer);
  const dueOn = suggestedDueOn(cycle, tenant, writer.nowMs);
  return items.map((item): NewTask => {
    const { module } = item;
    const found = requireFailing(failing, module);
    const role = accountableRole(module, tenant);
    const owner =
      item.ownerProfileId === undefined ? suggestedOwner(members, role) : item.ownerProfileId;
    if (owner != null && !members.some(({ profileId }) => profileId === owner)) {
      throw refuse('not_found', 'owner_not_member');
    }
    const title = item.title ?? sprintTitle(found, locale);
    const signal = sprintSignal(found, cycle.cadence, locale);
    return {
      campaignId: campaign?.id,
      incidentId: p1Of(found),
      title,
      acceptanceSignal: signal,
      track: 'none',
      module,
      tier: tierOf(module),
      accountableRole: role,
      ownerProfileId: owner ?? undefined,
      dueOn: item.dueOn === undefined ? dueOn : (item.dueOn ?? undefined),
      kpiImpact: sprintImpact(found, failing, locale),
      kpiKey: sprintKpiKey(found),
      rollbackCondition: text(locale, 'cycles.sprint.rollback'),
      source: 'cycle',
      sourceRef: cycle.id,
      searchTitle: title,
      searchBody: signal,
    };
  });
}

/** The P1 whose intervention sprint this is, if the module has one: its obligation is met by the task (Q17). */
function p1Of({ reasons }: FailingModule): string | undefined {
  const p1 = reasons.find(
    ({ code, params }) => code === 'open_incident' && params.severity === 'P1',
  );
  return p1 === undefined ? undefined : String(p1.params.incidentId);
}

function requireFailing(failing: readonly FailingModule[], module: Module): FailingModule {
  const found = failing.find((each) => each.module === module);
  if (found !== undefined) return found;
  throw refuse('rule_violation', 'module_fails_no_longer', { module });
}

function isComplete(task: NewTask): boolean {
  const { ownerProfileId: owner, ...record } = task;
  return missingFields({ ...record, owner }).length === 0;
}
