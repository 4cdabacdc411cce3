import { sprintFields } from '../../helpers/campaign-steps';
import type { IsolationInputs, World } from './world';

/** A task with a day, and one without. */
async function twoTasks({ owner, ownerId, scope }: World) {
  const dated = await owner.call(
    'tasks.create',
    { title: 'Check the prices', module: 'content_system', ...sprintFields(ownerId) },
    scope,
  );
  await owner.call('tasks.create', { title: 'Write the menu', module: 'scale_loop' }, scope);
  return dated;
}

const several = ({ tenantId }: World) => ({ kind: 'tenants', tenantIds: [tenantId] }) as const;

export const calendarInputs: IsolationInputs = {
  'calendar.items': async (world) => {
    await twoTasks(world);
    return { scope: several(world), input: { fromOn: '2026-11-01', toOn: '2026-11-30' } };
  },
  'calendar.unscheduled': async (world) => {
    await twoTasks(world);
    return { scope: several(world), input: {} };
  },
  'tasks.schedule': async (world) => {
    const task = await twoTasks(world);
    return {
      scope: world.scope,
      input: { taskId: task.id, expectedVersion: task.version, dueOn: '2026-11-26' },
    };
  },
};
