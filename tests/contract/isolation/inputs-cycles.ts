import type { IsolationInputs, World } from './world';

async function decided({ owner, scope }: World) {
  return { cycleId: (await owner.call('cycles.run', { cadence: 'weekly' }, scope)).id };
}

/** A decision that warns of growth on one track and obliges to the sprint of a P1. */
async function obliged(world: World) {
  const { owner, scope } = world;
  const { id: incidentId } = await owner.call(
    'incidents.record',
    { severity: 'P1', module: 'content_system', summary: 'Prices are missing' },
    scope,
  );
  await owner.call(
    'metrics.setTrend',
    { key: 'non_brand_visibility_trend', value: 'up', note: 'Read off the dashboard' },
    scope,
  );
  return { ...(await decided(world)), incidentId };
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
  'cycles.suggestTask': async (world) => ({ scope: world.scope, input: await obliged(world) }),
  'cycles.scheduleIntervention': async (world) => ({
    scope: world.scope,
    input: await obliged(world),
  }),
  'cycles.deferIntervention': async (world) => ({
    scope: world.scope,
    input: { ...(await obliged(world)), reason: 'After the holiday week' },
  }),
  'cycles.planBalance': async (world) => {
    const { cycleId } = await obliged(world);
    return { scope: world.scope, input: { cycleId } };
  },
  'cycles.policy': async ({ scope }) => ({ scope, input: {} }),
  'cycles.setPolicy': async ({ scope }) => ({
    scope,
    input: { live: 'baseline-v1', shadow: 'strict-v1' },
  }),
  'cycles.backtest': async (world) => {
    await decided(world);
    return { scope: world.scope, input: { policyVersion: 'strict-v1' } };
  },
  'cycles.replayAll': async (world) => {
    await decided(world);
    return { scope: world.scope, input: {} };
  },
  'cycles.explain': async (world) => ({ scope: world.scope, input: await decided(world) }),
  'cycles.whatIf': async (world) => {
    const { cycleId, incidentId } = await obliged(world);
    return {
      scope: world.scope,
      input: { cycleId, incidents: [{ incidentId, removed: true }] },
    };
  },
  'cycles.rhythm': async (world) => ({
    scope: world.scope,
    input: { cadence: 'weekly', ...(await decided(world)) },
  }),
  'cycles.archive': async (world) => {
    await decided(world);
    return { scope: world.scope, input: { cadence: 'weekly' } };
  },
  'cycles.due': async ({ scope }) => ({ scope, input: {} }),
};
