import { dayOf } from '@shared/base/zones';
import type { Output } from '@shared/contract';
import { type FailingModule, failingModules } from '@shared/domain/cycles/failing-modules';
import { trendsOf } from '@shared/domain/cycles/snapshot';
import { sprintDueOn, sprintProblem } from '@shared/domain/cycles/sprint';
import { MODULES, type Module } from '@shared/domain/roles/module';
import { accountableRole } from '../campaigns/sprint-board';
import { readGateEvaluation } from '../gates/read-gates';
import { type CycleRow, nextBindingCycle } from '../store/cycles';
import { incidentsById } from '../store/incidents';
import { listMembers, type Member } from '../store/memberships';
import { countStuckTasks, listSprintTasks } from '../store/sprint-tasks';
import type { TaskRow } from '../store/tasks';
import type { TenantReader } from '../store/tenant-access';
import { getTenant, type TenantRecord } from '../store/tenants';
import { taskRows } from '../tasks/task-view';
import { sprintTitle } from './sprint-texts';
import { parseSnapshot, type StoredSnapshot } from './stored-snapshot';

type Sprint = Output<'cycles.sprint'>;

/** A cycle's sprint as it stands: what fails, what is planned for it, and whether more can be (M147). */
export async function sprintView(
  read: TenantReader,
  row: CycleRow,
  nowMs: number,
): Promise<Sprint> {
  const tenant = await getTenant(read);
  const next = await nextBindingCycle(read, row);
  const tasks = await listSprintTasks(read, row.id);
  const rows = new Map((await taskRows(read, tasks)).map((each) => [each.id, each]));
  const failing = await failingNow(read, row, nowMs);
  const members = await listMembers(read);
  return {
    refusal: sprintRefusal(row, next !== undefined) ?? null,
    followedBy: next === undefined ? null : { id: next.id, ordinal: next.ordinal },
    dueOn: suggestedDueOn(row, tenant, nowMs),
    modules: MODULES.flatMap((module) => {
      const found = failing.find((each) => each.module === module);
      const own = tasksOf(tasks, module);
      if (found === undefined && own.length === 0) return [];
      const role = accountableRole(module, tenant);
      return [
        {
          module,
          role,
          reasons: (found?.reasons ?? []).map(({ code, params }) => ({
            code,
            params: { ...params },
          })),
          title: found === undefined ? '' : sprintTitle(found, tenant.content_locale),
          ownerProfileId: suggestedOwner(members, role) ?? null,
          tasks: own.flatMap(({ id }) => rows.get(id) ?? []),
        },
      ];
    }),
  };
}

/** Why no more can be planned from a cycle, as `errors.<code>`. */
export function sprintRefusal(row: CycleRow, isFollowed: boolean) {
  return sprintProblem({
    origin: row.origin,
    asOf: row.as_of === 1,
    decision: row.decision,
    isFollowed,
  });
}

/**
 * The modules that a cycle's sprint is for: trends as the cycle read them; incidents of its window, its failing gates
 * and stuck work as they stand now. None for a cycle without a snapshot.
 */
export async function failingNow(
  read: TenantReader,
  row: CycleRow,
  nowMs: number,
): Promise<readonly FailingModule[]> {
  const snapshot = row.snapshot_json === null ? undefined : parseSnapshot(row.snapshot_json);
  if (snapshot === undefined) return [];
  return failingModules({
    incidents: await incidentsNow(read, snapshot),
    gates: await stillFailing(read, snapshot, nowMs),
    tasks: await countStuckTasks(read),
    trends: trendsOf(snapshot.trends),
  });
}

/** The day before the next cycle of the cadence is due, in the tenant's zone. */
export function suggestedDueOn(row: CycleRow, { zone }: TenantRecord, nowMs: number): string {
  return sprintDueOn(row.cadence, dayOf(row.decided_at_ms, zone), dayOf(nowMs, zone));
}

/** The first member by name who carries the role. */
export function suggestedOwner(members: readonly Member[], role: string): string | undefined {
  return members.find(({ functionalRoles }) => functionalRoles.some((each) => each === role))
    ?.profileId;
}

/** The sprint's tasks for a module. */
export function tasksOf(tasks: readonly TaskRow[], module: Module): readonly TaskRow[] {
  return tasks.filter((task) => task.module === module);
}

async function incidentsNow(read: TenantReader, { incidents }: StoredSnapshot) {
  const now = new Map(
    (
      await incidentsById(
        read,
        incidents.map(({ id }) => id),
      )
    ).map(({ id, state }) => [id, state]),
  );
  return incidents.map((incident) => ({ ...incident, state: now.get(incident.id) ?? 'closed' }));
}

async function stillFailing(read: TenantReader, { gates }: StoredSnapshot, nowMs: number) {
  const failed = gates.evaluation.gates.filter(({ status }) => status === 'fail');
  const now = await readGateEvaluation(read, nowMs);
  return { ...now, gates: now.gates.filter(({ key }) => failed.some((each) => each.key === key)) };
}
