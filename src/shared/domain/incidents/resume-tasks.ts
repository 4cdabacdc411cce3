import type { CampaignState } from '../campaigns/campaign';

/** Rendered under `errors.<code>`. */
export type ResumeTasksProblem = 'p0_unresolved' | 'campaign_rolled_back';

/**
 * Decides whether the tasks that P0s paused may go on (M149, M151, M177): every P0 is resolved or taken back, and the
 * campaign is not rolled back, because a rollback binds until an Owner lets the campaign go on.
 */
export function decideResumeTasks(input: {
  readonly unresolvedP0: number;
  /** The running campaign, if there is one. */
  readonly campaign: CampaignState | undefined;
}): { readonly allowed: true } | { readonly allowed: false; readonly reason: ResumeTasksProblem } {
  if (input.unresolvedP0 > 0) return { allowed: false, reason: 'p0_unresolved' };
  if (input.campaign === 'rolled_back') return { allowed: false, reason: 'campaign_rolled_back' };
  return { allowed: true };
}
