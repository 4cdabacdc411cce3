import type { IsolationInputs, World } from './world';

async function command({ owner, scope, tenantId }: World) {
  const made = await owner.call(
    'tasks.create',
    { title: 'Check the prices', module: 'content_system' },
    scope,
  );
  const groupId = owner.commandOf(made);
  if (groupId === undefined) throw new Error('A command answered without its id');
  return { groupId, scope: { kind: 'tenants', tenantIds: [tenantId] } as const };
}

export const undoInputs: IsolationInputs = {
  'undo.list': async (world) => ({ scope: (await command(world)).scope, input: {} }),
  'undo.apply': async (world) => {
    const { groupId, scope } = await command(world);
    return { scope, input: { groupId } };
  },
};
