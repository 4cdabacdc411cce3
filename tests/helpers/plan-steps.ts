import type { Input, Output } from '@shared/contract';
import type { RpcClient } from '@shared/rpc/client';
import type { Scope } from '@shared/rpc/frames';

/** A goal that leaves nothing open: with a budget its plan meets every check and every item before dispatch. */
export const WHOLE_GOAL = {
  statement: 'More direct bookings in winter',
  kind: 'bookings',
  metricKey: 'bookings',
  baseline: 40,
  target: 60,
  dueOn: '2027-03-01',
  inScope: 'The own site',
  outOfScope: 'Portals',
  channels: 'Website and newsletter',
} as const satisfies Input<'plans.create'>['goal'];

/** A draft that can be dispatched. */
export function wholePlan(
  client: RpcClient,
  scope: Scope,
  statement: string = WHOLE_GOAL.statement,
): Promise<Output<'plans.create'>> {
  return client.call(
    'plans.create',
    { goal: { ...WHOLE_GOAL, statement }, budgetMinor: 250_000 },
    scope,
  );
}

/** The same, handed in. */
export async function submittedPlan(client: RpcClient, scope: Scope, statement?: string) {
  const { id, version } = await wholePlan(client, scope, statement);
  return client.call('plans.submit', { planId: id, expectedVersion: version }, scope);
}
