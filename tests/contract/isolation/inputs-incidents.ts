import { createHash } from 'node:crypto';
import type { IsolationInputs, World } from './world';

const NEW = {
  severity: 'P0',
  module: 'technical_foundation',
  summary: 'Checkout answers with errors',
} as const;

async function recorded({ owner, scope }: World) {
  const { id, version } = await owner.call('incidents.record', NEW, scope);
  return { incidentId: id, expectedVersion: version };
}

/** Of two Owners neither lowers a severity alone, unless the tenant allows it (D8). */
async function recordedByTheOnlyVoice(world: World) {
  const { owner, scope } = world;
  const { version } = await owner.call('tenants.get', {}, scope);
  await owner.call('tenants.update', { expectedVersion: version, selfApproval: true }, scope);
  return recorded(world);
}

/** A change of the tenant and a P0 that may roll it back. */
async function rollable(world: World) {
  const { owner, scope } = world;
  const done = await owner.call('board.setLimits', { limits: { scheduled: 9 } }, scope);
  const { incidentId } = await recorded(world);
  return { incidentId, groupId: owner.commandOf(done) ?? '' };
}

async function storedFile({ owner, scope }: World): Promise<string> {
  const bytes = Buffer.from('What the crawl of the pages answered\n');
  const begun = { name: 'crawl.txt', bytes: bytes.length };
  const { uploadId } = await owner.call('files.begin', begun, scope);
  const chunk = bytes.toString('base64');
  await owner.call('files.append', { uploadId, offset: 0, chunk }, scope);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return (await owner.call('files.finish', { uploadId, sha256 }, scope)).id;
}

async function linkable(world: World) {
  const { owner, scope } = world;
  const { incidentId } = await recorded(world);
  const task = await owner.call(
    'tasks.create',
    { title: 'Check', module: 'content_system' },
    scope,
  );
  return { incidentId, target: { kind: 'task', id: task.id } } as const;
}

export const incidentInputs: IsolationInputs = {
  'incidents.work': async (world) => {
    const { incidentId } = await recorded(world);
    return { scope: world.scope, input: { incidentId } };
  },
  'incidents.attachFile': async (world) => {
    const { incidentId } = await recorded(world);
    return { scope: world.scope, input: { incidentId, fileId: await storedFile(world) } };
  },
  'incidents.link': async (world) => ({ scope: world.scope, input: await linkable(world) }),
  'incidents.unlink': async (world) => {
    const input = await linkable(world);
    await world.owner.call('incidents.link', input, world.scope);
    return { scope: world.scope, input };
  },
  'incidents.prevention': async (world) => {
    const { incidentId } = await recorded(world);
    const task = { title: 'Alert', module: 'content_system', incidentId } as const;
    await world.owner.call('tasks.create', task, world.scope);
    return { scope: { kind: 'tenants', tenantIds: [world.tenantId] }, input: {} };
  },
  'incidents.undoPoints': async (world) => {
    const { incidentId } = await rollable(world);
    return { scope: world.scope, input: { incidentId } };
  },
  'incidents.undoPoint': async (world) => ({ scope: world.scope, input: await rollable(world) }),
  'incidents.rollBack': async (world) => {
    const { incidentId, groupId } = await rollable(world);
    return { scope: world.scope, input: { incidentId, groupIds: [groupId] } };
  },
  'incidents.settleByHand': async (world) => {
    const { owner, scope } = world;
    const { incidentId, groupId } = await rollable(world);
    await owner.call('board.setLimits', { limits: { scheduled: 12 } }, scope);
    await owner.call('incidents.rollBack', { incidentId, groupIds: [groupId] }, scope);
    return { scope, input: { incidentId, groupId, note: 'Set in the board' } };
  },
  'incidents.list': async (world) => {
    await recorded(world);
    return { scope: world.scope, input: { states: ['open'] } };
  },
  'incidents.get': async (world) => {
    const { incidentId } = await recorded(world);
    return { scope: world.scope, input: { incidentId } };
  },
  'incidents.record': async ({ scope }) => ({ scope, input: NEW }),
  'incidents.move': async (world) => ({
    scope: world.scope,
    input: { ...(await recorded(world)), to: 'acknowledged' },
  }),
  'incidents.saveRecord': async (world) => ({
    scope: world.scope,
    input: { ...(await recorded(world)), rootCause: 'A certificate ran out' },
  }),
  'incidents.addNote': async (world) => {
    const { incidentId } = await recorded(world);
    return { scope: world.scope, input: { incidentId, text: 'The provider was called' } };
  },
  'incidents.changeSeverity': async (world) => ({
    scope: world.scope,
    input: {
      ...(await recordedByTheOnlyVoice(world)),
      severity: 'P1',
      justification: 'Only one page failed',
    },
  }),
  'incidents.declareInError': async (world) => ({
    scope: world.scope,
    input: { ...(await recordedByTheOnlyVoice(world)), evidence: 'The monitor itself was down' },
  }),
  'incidents.resumeTasks': async (world) => {
    const seen = await recordedByTheOnlyVoice(world);
    await world.owner.call(
      'incidents.declareInError',
      { ...seen, evidence: 'The monitor itself was down' },
      world.scope,
    );
    return { scope: world.scope, input: { incidentId: seen.incidentId } };
  },
};
