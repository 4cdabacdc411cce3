import type { IsolationInputs, World } from './world';

const several = ({ tenantId }: World) => ({ kind: 'tenants', tenantIds: [tenantId] }) as const;

/** A P1 that waits. */
async function waiting({ owner, scope }: World) {
  const { id: subjectId } = await owner.call(
    'incidents.record',
    { severity: 'P1', module: 'content_system', summary: 'Prices are missing' },
    scope,
  );
  return { kind: 'incident', subjectId } as const;
}

export const todayInputs: IsolationInputs = {
  'today.open': async (world) => {
    await waiting(world);
    return { scope: several(world), input: {} };
  },
  'today.page': async (world) => {
    await waiting(world);
    return { scope: several(world), input: { group: 'incidents' } };
  },
  'today.count': async (world) => {
    await waiting(world);
    return { scope: several(world), input: {} };
  },
  'today.snooze': async (world) => ({
    scope: world.scope,
    input: { ...(await waiting(world)), until: { choice: 'tomorrow' } },
  }),
  'today.defer': async (world) => ({
    scope: world.scope,
    input: { ...(await waiting(world)), untilOn: '2026-11-10', reason: 'The team is away' },
  }),
  'today.assign': async (world) => ({
    scope: world.scope,
    input: { ...(await waiting(world)), profileId: world.ownerId },
  }),
  'today.bringBack': async (world) => {
    const item = await waiting(world);
    const until = { choice: 'tomorrow' } as const;
    await world.owner.call('today.snooze', { ...item, until }, world.scope);
    return { scope: world.scope, input: item };
  },
};
