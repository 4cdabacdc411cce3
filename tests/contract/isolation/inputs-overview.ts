import type { IsolationInputs, World } from './world';

/** A task that means to move bookings, started, with a week of bookings before. */
async function measuredTask({ owner, ownerId, scope }: World) {
  await owner.call(
    'observations.record',
    {
      observations: [
        {
          key: 'bookings',
          fromOn: '2026-10-26',
          toOn: '2026-11-01',
          valueText: '12',
          source: 'Booking engine',
        },
      ],
    },
    scope,
  );
  return owner.call(
    'tasks.create',
    {
      title: 'Shorten the booking form',
      module: 'onpage_optimization',
      ownerProfileId: ownerId,
      kpiKey: 'bookings',
    },
    scope,
  );
}

export const overviewInputs: IsolationInputs = {
  'overview.get': async (world) => {
    await measuredTask(world);
    return { scope: world.scope, input: {} };
  },
  'overview.doNext': async ({ owner, scope }) => {
    await owner.call(
      'incidents.record',
      { severity: 'P1', module: 'content_system', summary: 'A price was wrong' },
      scope,
    );
    return { scope, input: {} };
  },
  'overview.measures': async (world) => {
    await measuredTask(world);
    return { scope: world.scope, input: {} };
  },
  'tasks.kpi': async (world) => ({
    scope: world.scope,
    input: { taskId: (await measuredTask(world)).id },
  }),
  'health.list': async ({ owner, ownerId, scope, tenantId }) => {
    await owner.call(
      'tasks.create',
      { title: 'Outage of the booking page', module: 'content_system', ownerProfileId: ownerId },
      scope,
    );
    return { scope: { kind: 'tenants', tenantIds: [tenantId] }, input: {} };
  },
  'agency.grid': async (world) => {
    await measuredTask(world);
    return {
      scope: { kind: 'tenants', tenantIds: [world.tenantId] },
      input: { kpis: ['bookings'], trends: ['conversion_assist_trend'] },
    };
  },
  'lineage.get': async (world) => {
    await measuredTask(world);
    return { scope: world.scope, input: {} };
  },
};
