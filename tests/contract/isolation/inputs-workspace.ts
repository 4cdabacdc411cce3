import { INSTALL } from '@shared/rpc/client';
import { BARE_GATES } from '../workspace-folder';
import type { IsolationInputs, World } from './world';

const text = JSON.stringify(BARE_GATES);

/** An import of one file into the Owner's own tenant, begun and sent. */
async function begun({ owner }: World, isSent: boolean): Promise<string> {
  const { importId } = await owner.call(
    'workspace.beginImport',
    { folder: '/inn', tenantSlug: 'hotel-alba', files: 1, bytes: text.length },
    INSTALL,
  );
  const file = { importId, path: 'state/gates.json', text, last: true };
  if (isSent) await owner.call('workspace.addFile', file, INSTALL);
  return importId;
}

export const workspaceInputs: IsolationInputs = {
  'workspace.beginImport': async () => ({
    scope: INSTALL,
    input: { folder: '/inn', tenantSlug: 'hotel-alba', files: 1, bytes: text.length },
  }),
  'workspace.addFile': async (world) => ({
    scope: INSTALL,
    input: { importId: await begun(world, false), path: 'state/gates.json', text, last: true },
  }),
  'workspace.finishImport': async (world) => ({
    scope: INSTALL,
    input: { importId: await begun(world, true) },
  }),
  'workspace.abandonImport': async (world) => ({
    scope: INSTALL,
    input: { importId: await begun(world, false) },
  }),
  'workspace.export': async ({ owner, scope }) => {
    await owner.call('plans.create', { goal: { statement: 'More direct bookings' } }, scope);
    return { scope, input: { targetFolder: '/inn' } };
  },
};
