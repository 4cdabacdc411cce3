import type { IsolationInputs, World } from './world';

async function saved({ owner, scope }: World) {
  return owner.call('reports.saveGrowth', {}, scope);
}

export const reportInputs: IsolationInputs = {
  'reports.growth': async ({ scope }) => ({ scope, input: { window: '90d' } }),
  'reports.saveGrowth': async ({ scope }) => ({ scope, input: { window: '7d' } }),
  'reports.endState': async ({ scope }) => ({ scope, input: {} }),
  'reports.saveEndState': async ({ scope }) => ({ scope, input: { window: '30d' } }),
  'reports.list': async (world) => {
    await saved(world);
    return { scope: world.scope, input: { kind: 'summary' } };
  },
  'reports.listMany': async (world) => {
    await saved(world);
    return { scope: { kind: 'tenants', tenantIds: [world.tenantId] }, input: {} };
  },
  'reports.get': async (world) => ({
    scope: world.scope,
    input: { reportId: (await saved(world)).reportId },
  }),
  'recommendations.decide': async (world) => {
    const { reportId } = await saved(world);
    const report = await world.owner.call('reports.get', { reportId }, world.scope);
    const [first] = report.recommendations;
    if (first === undefined) throw new Error('A summary without a recommendation');
    return {
      scope: world.scope,
      input: { recommendationId: first.id, expectedVersion: first.version, to: 'accepted' },
    };
  },
};
