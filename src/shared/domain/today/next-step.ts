import type { IncidentState, Severity } from '../incidents/incident';
import type { BlockReason } from '../tasks/task';

/** What is best done next about a row (M29); rendered under `today.next.<code>`, its button under `today.act.<code>`. */
export const NEXT_STEPS = [
  'acknowledge',
  'roll_back',
  'mitigate',
  'resolve',
  'retry',
  'clear_dependency',
  'unblock',
  'end_p0',
  'resume_campaign',
  'review',
  'begin_postmortem',
  'complete_record',
  'close_incident',
  'run_cycle',
  'choose_value',
  'renew_evidence',
  'decide_recommendation',
] as const;
export type NextStep = (typeof NEXT_STEPS)[number];

/** What the next step depends on, kind by kind. */
export type NextStepFacts =
  | { readonly kind: 'incident'; readonly severity: Severity; readonly state: IncidentState }
  | {
      readonly kind: 'task';
      readonly state: 'failed' | 'blocked';
      /** Why it is blocked. */
      readonly reason?: string | undefined;
    }
  | { readonly kind: 'paused'; readonly cause: BlockReason }
  | {
      readonly kind: 'postmortem';
      readonly state: IncidentState;
      /** Parts of the closing record that are still blank (M175). */
      readonly blankParts: number;
    }
  | { readonly kind: 'approval' | 'cycle' | 'conflict' | 'evidence' | 'recommendation' };

export function nextStep(facts: NextStepFacts): NextStep {
  switch (facts.kind) {
    case 'incident':
      return ofIncident(facts.severity, facts.state);
    case 'task':
      if (facts.state === 'failed') return 'retry';
      return facts.reason === 'dependency' ? 'clear_dependency' : 'unblock';
    case 'paused':
      return facts.cause === 'p0_pause' ? 'end_p0' : 'resume_campaign';
    case 'postmortem':
      if (facts.state !== 'postmortem') return 'begin_postmortem';
      return facts.blankParts > 0 ? 'complete_record' : 'close_incident';
    case 'approval':
      return 'review';
    case 'cycle':
      return 'run_cycle';
    case 'conflict':
      return 'choose_value';
    case 'evidence':
      return 'renew_evidence';
    case 'recommendation':
      return 'decide_recommendation';
  }
}

/** Somebody takes it on first; a P0's harm is then undone before anything else is tried (M176). */
function ofIncident(severity: Severity, state: IncidentState): NextStep {
  if (state === 'open') return 'acknowledge';
  if (state === 'mitigating') return 'resolve';
  return severity === 'P0' ? 'roll_back' : 'mitigate';
}
