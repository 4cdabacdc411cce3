import { INSTALL } from '@shared/rpc/client';
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
  'readouts.exportMonth': async (world) => {
    await drafted(world);
    return {
      scope: { kind: 'tenants', tenantIds: [world.tenantId] },
      input: { month: '2026-10', drafts: true },
    };
  },
  'readouts.month': async (world) => {
    await drafted(world);
    return { scope: many(world), input: { month: '2026-10' } };
  },
  'readouts.earlier': async (world) => {
    await drafted(world);
    return { scope: many(world), input: { before: '2026-11' } };
  },
  'readouts.changes': async (world) => ({
    scope: world.scope,
    input: { reportId: (await drafted(world)).id },
  }),
  'readouts.openExport': async () => ({ scope: INSTALL, input: { month: '2026-10' } }),
};

const many = ({ tenantId }: World) => ({ kind: 'tenants', tenantIds: [tenantId] }) as const;
