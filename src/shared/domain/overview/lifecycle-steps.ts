import { LIFECYCLE_STATES, type LifecycleState } from '../campaigns/campaign';

/** `current` is where the tenant stands; `passed` has been gone through; `ahead` has not, or does not apply now. */
export type StepMark = 'current' | 'passed' | 'ahead';

export interface LifecycleStep {
  readonly state: LifecycleState;
  readonly mark: StepMark;
}

/**
 * The five states in their order with what became of each (M186): planning is passed once there is a plan, gate
 * remediation once every gate passes, the campaign once one was started. An incident is an interruption, not a stage:
 * it is current or it is not. Reporting closes the row.
 */
export function lifecycleSteps(facts: {
  readonly lifecycle: LifecycleState;
  readonly hasPlan: boolean;
  readonly gatesAllPassed: boolean;
  readonly campaignStarted: boolean;
}): readonly LifecycleStep[] {
  const passed: Readonly<Record<LifecycleState, boolean>> = {
    planning: facts.hasPlan,
    gate_remediation: facts.hasPlan && facts.gatesAllPassed,
    active_campaign: facts.campaignStarted,
    incident: false,
    reporting: false,
  };
  return LIFECYCLE_STATES.map((state) => ({
    state,
    mark: state === facts.lifecycle ? 'current' : passed[state] ? 'passed' : 'ahead',
  }));
}
