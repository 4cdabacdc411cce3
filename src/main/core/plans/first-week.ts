import type { Output } from '@shared/contract';
import { GATE_FIELDS } from '@shared/domain/gates/gate';
import { adoptionConditions, firstWeekSteps } from '@shared/domain/plans/first-week';
import { firstWeekFacts } from '../store/first-week-facts';
import type { TenantReader } from '../store/tenant-access';

const FIELDS = Object.values(GATE_FIELDS).flat().length;

/** The runbook as the tenant stands now (M28); nothing of it is kept, so nothing of it can be ticked by hand. */
export async function readFirstWeek(
  read: TenantReader,
  nowMs: number,
): Promise<Output<'plans.firstWeek'>> {
  const facts = await firstWeekFacts(read, FIELDS);
  const conditions = adoptionConditions(facts);
  return {
    steps: [...firstWeekSteps(facts, nowMs)],
    conditions: [...conditions],
    complete: conditions.every(({ done }) => done),
    gateInputs: facts.gateInputs,
    activeTasks: facts.activeTasks,
  };
}
