import type { Method } from '@shared/contract';
import { PERMISSIONS } from '@shared/contract/permissions';
import { PERMISSION_ROLES, roleSuffices } from '@shared/domain/people/permission';
import {
  IconBan,
  IconCalendarTime,
  IconPlus,
  IconRefresh,
  IconTemplate,
  IconUser,
} from '@tabler/icons-react';
import type { TenantRow } from '../rpc/signed-in';
import { type ChosenTask, TASK_ACTS, type TaskAct } from '../ui/chosen-task';
import { allPlace, tenantPlace } from '../ui/place';
import type { useText } from '../ui/region';
import { goTo } from '../ui/use-place';
import type { PaletteCommand } from './palette-commands';

const ACTS = {
  assign: { icon: IconUser, method: 'tasks.update' },
  schedule: { icon: IconCalendarTime, method: 'tasks.schedule' },
  retry: { icon: IconRefresh, method: 'tasks.move' },
  template: { icon: IconTemplate, method: 'taskTemplates.saveFromTask' },
  cancel: { icon: IconBan, method: 'tasks.move' },
} as const satisfies Record<TaskAct, Pick<PaletteCommand, 'icon'> & { readonly method: Method }>;

interface TaskSurroundings {
  readonly tenant: TenantRow | undefined;
  readonly tenants: readonly TenantRow[];
  /** The task on screen, if one is. */
  readonly chosen: ChosenTask | undefined;
  readonly t: ReturnType<typeof useText>;
}

/** A new task, and what can be done with the one on screen; each opens where it is asked and confirmed. */
export function taskCommands(around: TaskSurroundings): readonly PaletteCommand[] {
  const { tenant, tenants, chosen, t } = around;
  const owner = tenants.find(({ id }) => id === chosen?.tenantId);
  const make: PaletteCommand = {
    key: 'task-new',
    label: t('tasks.new.title'),
    about: t('board.palette.new'),
    icon: IconPlus,
    keys: 'C',
    refusal: tenant === undefined ? undefined : missingRole(tenant, 'tasks.create', t),
    run: () =>
      goTo(
        tenant === undefined
          ? allPlace('tasks', { new: '1' })
          : tenantPlace(tenant.slug, 'tasks', undefined, { new: '1' }),
      ),
  };
  if (chosen === undefined || owner === undefined) return [make];
  const { taskId, title, state } = chosen;
  const acts = TASK_ACTS.filter((act) => act !== 'retry' || isStopped(state)).map((act) => ({
    key: `task-${act}`,
    label: t(`board.palette.${act}`),
    about: title,
    icon: ACTS[act].icon,
    refusal: missingRole(owner, ACTS[act].method, t),
    run: () => goTo(tenantPlace(owner.slug, 'tasks', taskId, { act })),
  }));
  return [make, ...acts];
}

const isStopped = (state: string): boolean => state === 'failed' || state === 'blocked';

function missingRole(
  { role }: TenantRow,
  method: Method,
  t: TaskSurroundings['t'],
): string | undefined {
  const needed = PERMISSION_ROLES.find((known) => known === PERMISSIONS[method]);
  if (needed === undefined || roleSuffices(role, needed)) return undefined;
  return t('shell.command.needsRole', { role: t(`shell.role.${needed}`) });
}
