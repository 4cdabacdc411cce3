import type { Output } from '@shared/contract';
import { GATE_FIELDS, GATE_KEYS, type GateKey } from '@shared/domain/gates/gate';
import type { RpcClient } from '@shared/rpc/client';
import type { Scope } from '@shared/rpc/frames';

/** A connected client and the tenant it works on. */
export interface Operator {
  readonly owner: RpcClient;
  readonly scope: Scope;
}

const PASSING = {
  rolling_weeks_feasible: 8,
  priority_query_coverage: 0.85,
} as const;

/** A value that meets the field's condition exactly at its edge. */
export function passingValue(field: string): boolean | number {
  return field in PASSING ? PASSING[field as keyof typeof PASSING] : true; // `in` has just said so
}

/** Every gate field in order. */
export const ALL_GATE_FIELDS: readonly { readonly gate: GateKey; readonly field: string }[] =
  GATE_KEYS.flatMap((gate) => GATE_FIELDS[gate].map((field) => ({ gate, field })));

/** Sets every gate value so that it passes, each with a note as evidence. */
export async function passGates({ owner, scope }: Operator): Promise<void> {
  for (const { gate, field } of ALL_GATE_FIELDS) {
    const evidence = { kind: 'note', text: `Shown for ${field}` } as const;
    await owner.call(
      'gates.setInput',
      { gate, field, value: passingValue(field), evidence },
      scope,
    );
  }
}

/** A plan, passing gates and a started campaign. */
export async function startedCampaign(
  operator: Operator,
  goal = 'More direct bookings in winter',
): Promise<{
  readonly plan: Output<'plans.create'>;
  readonly start: Output<'campaigns.start'>;
}> {
  const { owner, scope } = operator;
  // Before the plan, so that the tenant may have a second Owner: nobody approves a plan of one's own there.
  await passGates(operator);
  const plan = await owner.call('plans.create', { goal: { statement: goal } }, scope);
  const start = await owner.call('campaigns.start', {}, scope);
  return { plan, start };
}

/** Quality holds, so that work of the acceleration tier may start (M159). */
export async function holdQuality({ owner, scope }: Operator): Promise<void> {
  const trend = { key: 'conversion_assist_trend', value: 'flat', note: 'As last week' } as const;
  await owner.call('metrics.setTrend', trend, scope);
}

/** The four fields of a sprint item, filled. */
export function sprintFields(ownerProfileId: string) {
  return {
    ownerProfileId,
    dueOn: '2026-11-20',
    kpiImpact: 'Two more direct bookings a week',
    rollbackCondition: 'Take it back when bookings fall for three days',
  };
}
