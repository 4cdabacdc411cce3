import type { IsolationInputs, World } from './world';

/** Two sources that disagree about one month: a conflict with both values. */
async function disagreement({ owner, scope }: World) {
  const period = {
    key: 'bookings',
    fromOn: '2026-10-01',
    toOn: '2026-10-31',
  } as const;
  await owner.call(
    'observations.record',
    {
      observations: [
        { ...period, valueText: '41', source: 'Booking engine' },
        { ...period, valueText: '38', source: 'Analytics', tier: 'secondary' },
      ],
    },
    scope,
  );
  const [conflict] = await owner.call('conflicts.list', {}, scope);
  const [observation] = conflict?.observations ?? [];
  if (conflict === undefined || observation === undefined) throw new Error('No conflict was made');
  return { conflictId: conflict.id, chosenId: observation.id };
}

export const metricInputs: IsolationInputs = {
  'metrics.measures': async (world) => {
    await disagreement(world);
    return { scope: world.scope, input: {} };
  },
  'metrics.values': async (world) => {
    await disagreement(world);
    return { scope: world.scope, input: { key: 'bookings' } };
  },
  'metrics.trends': async ({ scope }) => ({ scope, input: { windowDays: 30 } }),
  'metrics.setTrend': async ({ scope }) => ({
    scope,
    input: { key: 'non_brand_visibility_trend', value: 'up', note: 'Read off the dashboard' },
  }),
  'metrics.clearTrend': async ({ owner, scope }) => {
    const key = 'conversion_assist_trend';
    await owner.call('metrics.setTrend', { key, value: 'up', note: 'Counted by hand' }, scope);
    return { scope, input: { key } };
  },
  'metrics.setThresholds': async ({ scope }) => ({
    scope,
    input: { key: 'sessions', to: { up: 0.05, down: -0.05 } },
  }),
  'observations.list': async (world) => {
    await disagreement(world);
    return {
      scope: world.scope,
      input: { key: 'bookings', fromOn: '2026-10-01', toOn: '2026-10-31' },
    };
  },
  'observations.record': async ({ scope }) => ({
    scope,
    input: {
      observations: [
        {
          key: 'sessions',
          fromOn: '2026-10-01',
          toOn: '2026-10-31',
          valueText: '1200',
          source: 'Analytics',
        },
      ],
    },
  }),
  'conflicts.list': async (world) => {
    await disagreement(world);
    return { scope: world.scope, input: {} };
  },
  'conflicts.resolve': async (world) => ({
    scope: world.scope,
    input: { ...(await disagreement(world)), note: 'The booking engine counts cancellations' },
  }),
};
