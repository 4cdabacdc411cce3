import type { Input } from '@shared/contract';
import type { IsolationInputs, World } from './world';

const CLUSTER: Input<'ownership.save'> = {
  name: 'Suites with a view',
  intent: 'commercial',
  stage: 'decision',
  priority: true,
  ownerUrl: 'https://alba.example/suites',
  queries: ['suite with a view'],
  rivals: [{ url: 'https://alba.example/old', resolution: null, note: 'Seen in the index' }],
  bridges: [],
};

async function aCluster({ owner, scope }: World) {
  return owner.call('ownership.save', CLUSTER, scope);
}

export const ownershipInputs: IsolationInputs = {
  'ownership.list': async (world) => {
    await aCluster(world);
    return { scope: world.scope, input: { show: 'contested' } };
  },
  'ownership.save': async (world) => {
    const { id } = await aCluster(world);
    const input = { ...CLUSTER, clusterId: id, expectedVersion: 1, name: 'Sea suites' };
    return { scope: world.scope, input };
  },
  'ownership.remove': async (world) => {
    const { id } = await aCluster(world);
    return { scope: world.scope, input: { clusterId: id, expectedVersion: 1 } };
  },
  'ownership.import': async ({ scope }) => ({
    scope,
    input: { text: 'cluster,query,url,priority\nSpa,spa weekend,https://alba.example/spa,yes' },
  }),
};
