import { createHash } from 'node:crypto';
import { ALL, INSTALL } from '@shared/rpc/client';
import type { IsolationInputs, World } from './world';

const BYTES = Buffer.from('KPI tree, signed on 3 November\n');
const SHA256 = createHash('sha256').update(BYTES).digest('hex');

async function upload({ owner, scope }: World, name = 'kpi-tree.txt'): Promise<string> {
  const announced = { name, bytes: BYTES.length, mediaType: 'text/plain' };
  return (await owner.call('files.begin', announced, scope)).uploadId;
}

async function filledUpload(world: World): Promise<string> {
  const uploadId = await upload(world);
  const chunk = BYTES.toString('base64');
  await world.owner.call('files.append', { uploadId, offset: 0, chunk }, world.scope);
  return uploadId;
}

async function storedFile(world: World): Promise<string> {
  const uploadId = await filledUpload(world);
  return (await world.owner.call('files.finish', { uploadId, sha256: SHA256 }, world.scope)).id;
}

async function item({ owner, scope }: World): Promise<string> {
  return (await owner.call('inventory.save', { kind: 'suite', name: 'Suíte Mar' }, scope)).id;
}

async function backupName({ owner }: World): Promise<string> {
  return (await owner.call('backups.create', {}, INSTALL)).name;
}

export const installInputs: IsolationInputs = {
  'inventory.list': async (world) => {
    await item(world);
    return { scope: world.scope, input: {} };
  },
  'inventory.save': async (world) => ({
    scope: world.scope,
    input: { id: await item(world), kind: 'suite', name: 'Suíte Praia', quantity: 4 },
  }),
  'inventory.remove': async (world) => ({ scope: world.scope, input: { id: await item(world) } }),

  'install.about': async () => ({ scope: INSTALL, input: {} }),
  'install.verify': async () => ({ scope: INSTALL, input: {} }),
  'backups.list': async () => ({ scope: INSTALL, input: {} }),
  'backups.create': async () => ({ scope: INSTALL, input: {} }),
  'backups.verify': async (world) => ({
    scope: INSTALL,
    input: { name: await backupName(world) },
  }),
  'backups.restore': async (world) => ({
    scope: INSTALL,
    input: { name: await backupName(world) },
  }),
  'settings.list': async ({ tenantId }) => ({ scope: INSTALL, input: { tenantId } }),
  'settings.set': async () => ({ scope: INSTALL, input: { key: 'shell.inspector', value: false } }),

  'files.begin': async ({ scope }) => ({
    scope,
    input: { name: 'kpi-tree.txt', bytes: BYTES.length },
  }),
  'files.append': async (world) => ({
    scope: world.scope,
    input: { uploadId: await upload(world), offset: 0, chunk: BYTES.toString('base64') },
  }),
  'files.finish': async (world) => ({
    scope: world.scope,
    input: { uploadId: await filledUpload(world), sha256: SHA256 },
  }),
  'files.abandon': async (world) => ({
    scope: world.scope,
    input: { uploadId: await upload(world) },
  }),
  'files.get': async (world) => ({
    scope: world.scope,
    input: { fileId: await storedFile(world) },
  }),
  'files.read': async (world) => ({
    scope: world.scope,
    input: { fileId: await storedFile(world), offset: 0 },
  }),

  'search.find': async (world) => {
    const incident = {
      severity: 'P2',
      module: 'content_system',
      summary: 'Caldera broken',
    } as const;
    await world.owner.call('incidents.record', incident, world.scope);
    return { scope: ALL, input: { text: 'caldera' } };
  },
  'events.list': async ({ scope }) => ({ scope, input: {} }),
};
