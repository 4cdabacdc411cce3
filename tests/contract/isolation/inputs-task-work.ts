import { createHash } from 'node:crypto';
import type { IsolationInputs, World } from './world';

const BYTES = Buffer.from('Prices of the winter, signed\n');
const SHA256 = createHash('sha256').update(BYTES).digest('hex');

async function task({ owner, scope }: World): Promise<string> {
  const input = { title: 'Check the prices', module: 'content_system' } as const;
  return (await owner.call('tasks.create', input, scope)).id;
}

async function file({ owner, scope }: World): Promise<string> {
  const announced = { name: 'prices.txt', bytes: BYTES.length };
  const { uploadId } = await owner.call('files.begin', announced, scope);
  const chunk = BYTES.toString('base64');
  await owner.call('files.append', { uploadId, offset: 0, chunk }, scope);
  return (await owner.call('files.finish', { uploadId, sha256: SHA256 }, scope)).id;
}

async function template({ owner, scope }: World) {
  const fields = { title: 'Check the prices', module: 'content_system' } as const;
  return owner.call('taskTemplates.save', { name: 'Prices', fields }, scope);
}

export const taskWorkInputs: IsolationInputs = {
  'tasks.duplicate': async (world) => ({
    scope: world.scope,
    input: { taskId: await task(world) },
  }),
  'tasks.comment': async (world) => ({
    scope: world.scope,
    input: { taskId: await task(world), text: 'The suite is missing' },
  }),
  'tasks.attachFile': async (world) => ({
    scope: world.scope,
    input: { taskId: await task(world), fileId: await file(world) },
  }),
  'tasks.detachFile': async (world) => {
    const attached = { taskId: await task(world), fileId: await file(world) };
    await world.owner.call('tasks.attachFile', attached, world.scope);
    return { scope: world.scope, input: attached };
  },
  'taskTemplates.list': async (world) => {
    await template(world);
    return { scope: world.scope, input: {} };
  },
  'taskTemplates.save': async (world) => {
    const { id, version } = await template(world);
    if (id === null) throw new Error('A saved template without an id');
    return {
      scope: world.scope,
      input: {
        name: 'Prices of the week',
        fields: { title: 'Check the prices', module: 'content_system' },
        replaces: { templateId: id, expectedVersion: version ?? 1 },
      },
    };
  },
  'taskTemplates.saveFromTask': async (world) => ({
    scope: world.scope,
    input: { name: 'Prices', taskId: await task(world) },
  }),
  'taskTemplates.remove': async (world) => {
    const { id, version } = await template(world);
    return {
      scope: world.scope,
      input: { templateId: id ?? '', expectedVersion: version ?? 1 },
    };
  },
};
