import type { IsolationInputs, World } from './world';

async function drafts({ owner, scope, tenantId }: World) {
  const task = await owner.call(
    'tasks.create',
    { title: 'Check the prices', module: 'content_system' },
    scope,
  );
  return { ids: [task.id], over: { kind: 'tenants', tenantIds: [tenantId] } as const };
}

const change = { fields: { kpiImpact: {}, dueOn: {} } };

export const bulkInputs: IsolationInputs = {
  'tasks.listAll': async (world) => ({ scope: (await drafts(world)).over, input: {} }),
  'tasks.countAll': async (world) => ({ scope: (await drafts(world)).over, input: {} }),
  'tasks.bulkPreview': async (world) => {
    const { ids, over } = await drafts(world);
    return { scope: over, input: { selection: { ids }, change } };
  },
  'tasks.bulkFill': async (world) => {
    const { ids, over } = await drafts(world);
    const input = { selection: { ids }, change };
    const { hash } = await world.owner.call('tasks.bulkPreview', input, over);
    return { scope: over, input: { ...input, hash } };
  },
};
