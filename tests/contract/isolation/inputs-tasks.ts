import { sprintFields } from '../../helpers/campaign-steps';
import type { IsolationInputs, World } from './world';

async function task({ owner, ownerId, scope }: World) {
  return owner.call(
    'tasks.create',
    { title: 'Check the prices', module: 'content_system', ...sprintFields(ownerId) },
    scope,
  );
}

export const taskInputs: IsolationInputs = {
  'tasks.list': async (world) => {
    await task(world);
    return { scope: world.scope, input: { text: 'prices' } };
  },
  'tasks.counts': async (world) => {
    await task(world);
    return { scope: world.scope, input: {} };
  },
  'tasks.get': async (world) => ({
    scope: world.scope,
    input: { taskId: (await task(world)).id },
  }),
  'tasks.create': async (world) => {
    const incident = await world.owner.call(
      'incidents.record',
      { severity: 'P2', module: 'content_system', summary: 'A price was wrong' },
      world.scope,
    );
    return {
      scope: world.scope,
      input: { title: 'Correct it', module: 'content_system', incidentId: incident.id },
    };
  },
  'tasks.update': async (world) => {
    const { id, version } = await task(world);
    return {
      scope: world.scope,
      input: { taskId: id, expectedVersion: version, notes: 'Looked at' },
    };
  },
  'tasks.move': async (world) => {
    const { id, version } = await task(world);
    return {
      scope: world.scope,
      input: { taskId: id, expectedVersion: version, to: 'scheduled' },
    };
  },
};
