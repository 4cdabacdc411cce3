import type { Input, Output } from '@shared/contract';
import type { RpcClient } from '@shared/rpc/client';
import { WHOLE_GOAL } from './plan-steps';
import type { TestAgency } from './test-core';

/** One that leaves nothing open, so that its plan may be approved (M24). */
export const goal = WHOLE_GOAL;

/** Every approval of the agency's tenant, the newest first. */
export async function approvalsOf(
  { owner, tenantId }: TestAgency,
  input: Input<'approvals.list'> = {},
) {
  const { rows } = await owner.call('approvals.list', input, {
    kind: 'tenants',
    tenantIds: [tenantId],
  });
  return rows;
}

/** The newest of them; throws when there is none. */
export async function newestApproval(agency: TestAgency) {
  const [row] = await approvalsOf(agency);
  if (row === undefined) throw new Error('Nothing was asked for');
  return row;
}

/** A plan of this person that is put before an Owner. */
export async function submittedPlan(
  client: RpcClient,
  { scope }: TestAgency,
): Promise<Output<'plans.get'>> {
  const plan = await client.call('plans.create', { goal, budgetMinor: 250_000 }, scope);
  return client.call('plans.submit', { planId: plan.id, expectedVersion: plan.version }, scope);
}

export function decide(
  client: RpcClient,
  { scope }: TestAgency,
  { id, version }: { readonly id: string; readonly version: number },
  verdict: Input<'approvals.decide'>['verdict'],
  comment = '',
) {
  return client.call(
    'approvals.decide',
    { approvalId: id, expectedVersion: version, verdict, comment },
    scope,
  );
}
