import { DEFAULT_APPROVAL_RULES } from '@shared/domain/approvals/approval';
import { submittedPlan } from '../../helpers/plan-steps';
import type { IsolationInputs, World } from './world';

/** A plan that waits for its approval. */
async function asked({ owner, scope, tenantId }: World) {
  await submittedPlan(owner, scope);
  const { rows } = await owner.call(
    'approvals.list',
    { states: ['requested'] },
    { kind: 'tenants', tenantIds: [tenantId] },
  );
  const [row] = rows;
  if (row === undefined) throw new Error('Nothing waits for an approval');
  return row;
}

async function p0({ owner, scope }: World) {
  const incident = await owner.call(
    'incidents.record',
    { severity: 'P0', module: 'technical_foundation', summary: 'Checkout answers with errors' },
    scope,
  );
  return { incidentId: incident.id, expectedVersion: incident.version };
}

const rules = { ...DEFAULT_APPROVAL_RULES, 'plan.approve': { quorum: 2, days: 10 } };

export const approvalInputs: IsolationInputs = {
  'approvals.list': async (world) => {
    await asked(world);
    return { scope: { kind: 'tenants', tenantIds: [world.tenantId] }, input: {} };
  },
  'approvals.count': async (world) => {
    await asked(world);
    return { scope: { kind: 'tenants', tenantIds: [world.tenantId] }, input: {} };
  },
  'approvals.get': async (world) => ({
    scope: world.scope,
    input: { approvalId: (await asked(world)).id },
  }),
  'approvals.decide': async (world) => {
    const { id, version } = await asked(world);
    return {
      scope: world.scope,
      input: { approvalId: id, expectedVersion: version, verdict: 'approve' },
      // Who wrote the plan does not approve it.
      client: world.both,
    };
  },
  'approvals.comment': async (world) => ({
    scope: world.scope,
    input: { approvalId: (await asked(world)).id, text: 'Which rooms?' },
  }),
  'approvals.askAgain': async (world) => {
    const { owner, scope } = world;
    const seen = { ...(await p0(world)), justification: 'One hotel only' };
    const first = await owner.call('approvals.askSeverity', { ...seen, severity: 'P1' }, scope);
    // Another question about the same incident takes the place of the first.
    await owner.call('approvals.askSeverity', { ...seen, severity: 'P2' }, scope);
    return { scope, input: { approvalId: first.id } };
  },
  'approvals.askSeverity': async (world) => ({
    scope: world.scope,
    input: { ...(await p0(world)), severity: 'P1', justification: 'One hotel only' },
  }),
  'approvals.askDeclaredInError': async (world) => ({
    scope: world.scope,
    input: { ...(await p0(world)), evidence: 'The monitor was wrong' },
  }),
  'approvals.rules': async ({ scope }) => ({ scope, input: {} }),
  'approvals.setRules': async ({ scope }) => ({ scope, input: { rules } }),
};
