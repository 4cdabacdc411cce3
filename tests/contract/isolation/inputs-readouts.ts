import type { IsolationInputs, World } from './world';

async function drafted({ owner, scope }: World) {
  return owner.call('readouts.draft', { month: '2026-10' }, scope);
}

export const readoutInputs: IsolationInputs = {
  'readouts.preview': async ({ scope }) => ({ scope, input: { month: '2026-10' } }),
  'readouts.draft': async ({ scope }) => ({ scope, input: { month: '2026-10' } }),
  'readouts.setCommentary': async (world) => {
    const { id, version } = await drafted(world);
    return {
      scope: world.scope,
      input: { reportId: id, expectedVersion: version, commentary: 'A quiet month.' },
    };
  },
  'readouts.move': async (world) => {
    const { id, version } = await drafted(world);
    return {
      scope: world.scope,
      input: { reportId: id, expectedVersion: version, to: 'in_review' },
    };
  },
  'readouts.approve': async (world) => {
    const { id, version } = await drafted(world);
    const sent = await world.owner.call(
      'readouts.move',
      { reportId: id, expectedVersion: version, to: 'in_review' },
      world.scope,
    );
    // Somebody else than the author approves: the tenant has two Owners.
    return {
      scope: world.scope,
      client: world.both,
      input: { reportId: id, expectedVersion: sent.version },
    };
  },
  'readouts.print': async (world) => ({
    scope: world.scope,
    input: { reportId: (await drafted(world)).id },
  }),
  'readouts.printMany': async ({ tenantId }) => ({
    scope: { kind: 'tenants', tenantIds: [tenantId] },
    input: { month: '2026-10' },
  }),
};
