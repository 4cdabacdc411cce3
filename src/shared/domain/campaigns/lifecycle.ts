import type { CampaignState, LifecycleState } from './campaign';

/** What a tenant's lifecycle is read from. */
export interface LifecycleFacts {
  /** Whether a plan exists that could be started or is active. */
  readonly hasPlan: boolean;
  readonly gatesAllPassed: boolean;
  /** The newest campaign; absent when none was ever started. */
  readonly campaign?: CampaignState | undefined;
  /** P0 and P1 incidents that are not resolved yet. */
  readonly unresolvedSevere: number;
  /** A month-end readout waits in review for the Owner. */
  readonly readoutInReview: boolean;
}

/**
 * The one of five states in which a tenant stands (M186), the first that applies:
 *
 * incident (an unresolved P0 or P1, or a campaign paused by one); planning (no plan, or nothing keeps a plan from
 * being started); gate remediation (a gate fails before the start or has regressed since); reporting (a readout
 * waits for approval, or the campaign is closed); active campaign.
 */
export function lifecycleOf(facts: LifecycleFacts): LifecycleState {
  const { campaign } = facts;
  if (facts.unresolvedSevere > 0 || campaign === 'rolled_back') return 'incident';
  if (campaign === 'closed') return 'reporting';
  if (campaign === undefined) {
    return facts.hasPlan && !facts.gatesAllPassed ? 'gate_remediation' : 'planning';
  }
  if (campaign === 'fix_first' || !facts.gatesAllPassed) return 'gate_remediation';
  return facts.readoutInReview ? 'reporting' : 'active_campaign';
}
