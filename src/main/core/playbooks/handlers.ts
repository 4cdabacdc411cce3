import type { DensityMode } from '@shared/domain/playbooks/density';
import type { Handlers } from '../rpc/context';
import { settingValue } from '../settings/registry';
import { countInFlight, listStepTasks } from '../store/playbook-tasks';
import { listTenantSettings, saveTenantSetting } from '../store/settings';
import type { TenantReader } from '../store/tenant-access';
import { undoable } from '../undo/undoable';
import { createStepTasks } from './step-tasks';

const DENSITY_SETTING = 'playbooks.density';

/** What a tenant makes of the playbooks: tasks of their steps (M162), and how many hands it counts on (M166). */
export const playbookHandlers = {
  'playbooks.get': async ({ read }) => ({
    density: await readDensity(read),
    inFlight: await countInFlight(read),
    tasks: [...(await listStepTasks(read))],
  }),

  'playbooks.createTasks': async ({ write }, { steps }) => {
    const tasks = await write((writer) => createStepTasks(writer, steps));
    return { tasks: [...tasks] };
  },

  'playbooks.setDensity': async ({ write }, { density }) => {
    await write(async (writer) => {
      const before = await readDensity(writer);
      if (before === density) return;
      await undoable(writer, { kind: 'setting', id: DENSITY_SETTING, did: 'setting_changed' }, () =>
        saveTenantSetting(writer, DENSITY_SETTING, before, density),
      );
    });
    return { density };
  },
} satisfies Partial<Handlers>;

async function readDensity(read: TenantReader): Promise<DensityMode> {
  // The registry's schema of this key is of modes.
  return settingValue(DENSITY_SETTING, await listTenantSettings(read)) as DensityMode;
}
