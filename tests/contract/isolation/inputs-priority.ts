import { sprintFields } from '../../helpers/campaign-steps';
import type { IsolationInputs, World } from './world';

const weights = { impact: 1, effort: 2, urgency: 3, freshness: 4, seasonality: 5 };

async function task({ owner, ownerId, scope }: World) {
  return owner.call(
    'tasks.create',
    { title: 'Check the prices', module: 'content_system', ...sprintFields(ownerId) },
    scope,
  );
}

export const priorityInputs: IsolationInputs = {
  'priority.explain': async (world) => ({
    scope: world.scope,
    input: { taskId: (await task(world)).id },
  }),
  'priority.weights': async ({ owner, scope }) => {
    await owner.call('priority.setWeights', { weights }, scope);
    return { scope, input: {} };
  },
  'priority.preview': async (world) => {
    await task(world);
    return { scope: world.scope, input: { weights } };
  },
  'priority.setWeights': async (world) => {
    await task(world);
    return { scope: world.scope, input: { weights } };
  },
};
