import { INSTALL } from '@shared/rpc/client';
import { startedCampaign } from '../../helpers/campaign-steps';
import { submittedPlan } from '../../helpers/plan-steps';
import type { IsolationInputs, World } from './world';

async function draft({ owner, scope }: World) {
  return owner.call('plans.create', { goal: { statement: 'Fill the winter' } }, scope);
}

/** The tenant with one more of the Owner's. */
async function withAnother({ owner, tenantId }: World) {
  const { id } = await owner.call('tenants.create', { name: 'Casa Verde' }, INSTALL);
  return { kind: 'tenants', tenantIds: [tenantId, id] } as const;
}

const submitted = ({ owner, scope }: World) => submittedPlan(owner, scope);

export const planInputs: IsolationInputs = {
  'plans.list': async (world) => {
    await draft(world);
    return { scope: world.scope, input: {} };
  },
  'plans.firstWeek': async ({ scope }) => ({ scope, input: {} }),
  'plans.get': async (world) => ({
    scope: world.scope,
    input: { planId: (await draft(world)).id },
  }),
  'plans.create': async ({ scope }) => ({
    scope,
    input: { goal: { statement: 'Fill the summer' } },
  }),
  'plans.update': async (world) => {
    const { id, version } = await draft(world);
    return {
      scope: world.scope,
      input: { planId: id, expectedVersion: version, name: 'Winter' },
    };
  },
  'plans.differences': async (world) => ({
    scope: await withAnother(world),
    input: { planId: (await draft(world)).id },
  }),
  'plans.duplicate': async (world) => {
    const { id, version } = await draft(world);
    return { scope: await withAnother(world), input: { planId: id, expectedVersion: version } };
  },
  'plans.submit': async (world) => {
    const { id, version } = await draft(world);
    return { scope: world.scope, input: { planId: id, expectedVersion: version } };
  },
  'plans.review': async (world) => {
    const { id, version } = await submitted(world);
    return {
      scope: world.scope,
      input: { planId: id, expectedVersion: version, verdict: 'pass' },
    };
  },
  'plans.decide': async (world) => {
    const { owner, scope } = world;
    const { version: seen } = await owner.call('tenants.get', {}, scope);
    await owner.call('tenants.update', { expectedVersion: seen, selfApproval: true }, scope);
    const { id, version } = await submitted(world);
    return { scope, input: { planId: id, expectedVersion: version, verdict: 'approve' } };
  },
  'plans.saveNotepad': async (world) => {
    const { plan } = await startedCampaign(world);
    return {
      scope: world.scope,
      input: { planId: plan.id, section: 'decisions', text: 'No portals' },
    };
  },
};
