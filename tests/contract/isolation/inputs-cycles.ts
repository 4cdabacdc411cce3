import type { IsolationInputs, World } from './world';

async function decided({ owner, scope }: World) {
  return { cycleId: (await owner.call('cycles.run', { cadence: 'weekly' }, scope)).id };
}

export const cycleInputs: IsolationInputs = {
  'cycles.list': async (world) => {
    await decided(world);
    return { scope: world.scope, input: {} };
  },
  'cycles.get': async (world) => ({ scope: world.scope, input: await decided(world) }),
  'cycles.preview': async ({ scope }) => ({ scope, input: { cadence: 'monthly' } }),
  'cycles.run': async ({ scope }) => ({ scope, input: { cadence: 'quarterly' } }),
  'cycles.recompute': async (world) => ({ scope: world.scope, input: await decided(world) }),
  'cycles.acknowledge': async (world) => ({ scope: world.scope, input: await decided(world) }),
  'cycles.sprint': async (world) => ({ scope: world.scope, input: await decided(world) }),
  'cycles.planSprint': async (world) => ({
    scope: world.scope,
    // Nobody has recorded a figure, so measuring fails.
    input: { ...(await decided(world)), items: [{ module: 'technical_foundation' }] },
  }),
};
