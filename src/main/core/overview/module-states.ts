import type { Output } from '@shared/contract';
import {
  type ModuleFacts,
  moduleHealth,
  pauseReasons,
  type TierLaw,
} from '@shared/domain/overview/module-health';
import { MODULE_ROLE, MODULES, type Module, tierOf } from '@shared/domain/roles/module';
import type { TaskState } from '@shared/domain/tasks/task';
import { openByModule, tasksByModule } from '../store/overview-facts';
import type { TenantReader } from '../store/tenant-access';
import type { TenantRecord } from '../store/tenants';

type State = Output<'overview.get'>['modules'][number];

/** The ten modules with what is open in each and who answers for it (M157, M158). */
export async function moduleStates(
  read: TenantReader,
  tenant: Pick<TenantRecord, 'onpage_role'>,
  law: TierLaw,
): Promise<State[]> {
  const incidents = await openByModule(read);
  const tasks = await tasksByModule(read);
  return MODULES.map((module) => {
    const own = incidents.filter((row) => row.module === module);
    const board = tasks.filter((row) => row.module === module);
    const facts = factsOf(module, own, board);
    return {
      module,
      tier: tierOf(module),
      role: module === 'onpage_optimization' ? tenant.onpage_role : MODULE_ROLE[module],
      health: moduleHealth(facts, law),
      incidents: { p0: facts.p0, p1: facts.p1, p2: facts.p2 },
      worstSinceMs: facts.worstSinceMs,
      tasks: {
        open: board.reduce((sum, { count }) => sum + count, 0),
        inProgress: facts.inProgress,
        failed: facts.failed,
        blocked: facts.blocked,
      },
      paused: [...pauseReasons(module, law)],
    };
  });
}

function factsOf(
  module: Module,
  incidents: Awaited<ReturnType<typeof openByModule>>,
  tasks: Awaited<ReturnType<typeof tasksByModule>>,
): ModuleFacts {
  const severe = (severity: string) => incidents.find((row) => row.severity === severity);
  const inState = (state: TaskState) => tasks.find((row) => row.state === state);
  const blocked = inState('blocked');
  const worst = severe('P0') ?? severe('P1') ?? severe('P2');
  return {
    module,
    p0: severe('P0')?.count ?? 0,
    p1: severe('P1')?.count ?? 0,
    p2: severe('P2')?.count ?? 0,
    worstSinceMs: worst?.sinceMs ?? null,
    failed: inState('failed')?.count ?? 0,
    blocked: blocked === undefined ? 0 : blocked.count - blocked.paused,
    inProgress: inState('in_progress')?.count ?? 0,
  };
}
