import { sprintFields } from '../../helpers/campaign-steps';
import type { IsolationInputs, World } from './world';

/** A task with an owner, and the scope that a board over tenants asks in. */
async function boardOf({ owner, ownerId, scope, tenantId }: World) {
  await owner.call(
    'tasks.create',
    { title: 'Check the prices', module: 'content_system', ...sprintFields(ownerId) },
    scope,
  );
  return { kind: 'tenants', tenantIds: [tenantId] } as const;
}

export const boardInputs: IsolationInputs = {
  'board.window': async (world) => ({
    scope: await boardOf(world),
    input: { laneBy: 'owner', text: 'prices' },
  }),
  'board.cards': async (world) => ({
    scope: await boardOf(world),
    input: { laneBy: 'tenant', lane: world.tenantId, column: 'draft' },
  }),
  'board.limits': async ({ owner, scope }) => {
    await owner.call('board.setLimits', { limits: { in_progress: 4 } }, scope);
    return { scope, input: {} };
  },
  'board.setLimits': async ({ scope }) => ({ scope, input: { limits: { in_progress: 4 } } }),
};
