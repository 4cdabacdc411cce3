import { type Coded, coded } from '../../base/coded';
import { CLOSURE_FIELDS, type ClosureField, type IncidentState, type Severity } from './incident';

/** What a move needs to know of an incident. */
export interface MovableIncident {
  readonly severity: Severity;
  readonly state: IncidentState;
  readonly rootCause: string;
  readonly remediation: string;
  readonly prevention: string;
}

/** Rendered under `incidents.refused.<code>`. */
export type IncidentMoveProblem = 'illegal_move' | 'postmortem_first' | 'closure_field_missing';

export type IncidentMove =
  | { readonly allowed: true }
  | { readonly allowed: false; readonly reasons: readonly Coded<IncidentMoveProblem>[] };

/** Legal moves (model 5.3); `open` from a later state is the reopening. */
const MOVES: Readonly<Record<IncidentState, readonly IncidentState[]>> = {
  open: ['acknowledged'],
  acknowledged: ['mitigating'],
  mitigating: ['resolved'],
  resolved: ['postmortem', 'closed', 'open'],
  postmortem: ['closed', 'open'],
  closed: ['open'],
};

/** The states an incident may be asked to go to, closing rules aside. */
export function incidentMoves({ state, severity }: MovableIncident): readonly IncidentState[] {
  return MOVES[state].filter((to) => !skipsPostmortem(state, to, severity));
}

/** The parts of the closing record that are still blank (M175). */
export function missingForClosure(incident: MovableIncident): readonly ClosureField[] {
  return CLOSURE_FIELDS.filter((field) => incident[field].trim() === '');
}

/**
 * Decides a move of an incident (M173, M175, M177). Closing demands root cause, remediation and prevention for every
 * severity; a P0 or P1 closes only out of its postmortem. All reasons of a refusal are named.
 */
export function decideIncidentMove(incident: MovableIncident, to: IncidentState): IncidentMove {
  const { state, severity } = incident;
  if (!MOVES[state].includes(to)) {
    return { allowed: false, reasons: [coded('illegal_move', { from: state, to })] };
  }
  const reasons: Coded<IncidentMoveProblem>[] = [];
  if (skipsPostmortem(state, to, severity)) reasons.push(coded('postmortem_first', { severity }));
  if (to === 'closed') {
    for (const field of missingForClosure(incident)) {
      reasons.push(coded('closure_field_missing', { field }));
    }
  }
  return reasons.length === 0 ? { allowed: true } : { allowed: false, reasons };
}

/** Whether an incident still does harm: nothing has resolved it yet. */
export function isUnresolved(state: IncidentState): boolean {
  return state === 'open' || state === 'acknowledged' || state === 'mitigating';
}

function skipsPostmortem(from: IncidentState, to: IncidentState, severity: Severity): boolean {
  return from === 'resolved' && to === 'closed' && severity !== 'P2';
}
