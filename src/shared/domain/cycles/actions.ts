import { BASE_ACTIONS, CADENCE_ACTION, type Cadence, type Decision } from './cycle';

export type BaseAction = (typeof BASE_ACTIONS)[Decision][number];
export type CadenceAction = NonNullable<(typeof CADENCE_ACTION)[Cadence]>;
/** Rendered under `cycles.action.<code>`. */
export type ActionCode = BaseAction | CadenceAction;
/** Added beside the bundle, so that its count stays 3, 4 and 4. */
export type ExtraActionCode = 'finish_gate_remediation';

export interface CycleActions {
  /** Three for weekly, four for monthly and quarterly (M142). */
  readonly actions: readonly ActionCode[];
  /** The remediation line of a campaign in fix-first mode (Q19); else empty. */
  readonly extra: readonly ExtraActionCode[];
}

/** What a decision asks to be done: the base bundle (M143–M145) plus the cadence's own action (M142). */
export function cycleActions(
  decision: Decision,
  cadence: Cadence,
  { fixFirst }: { readonly fixFirst: boolean },
): CycleActions {
  const own = CADENCE_ACTION[cadence];
  return {
    actions: [...BASE_ACTIONS[decision], ...(own === undefined ? [] : [own])],
    extra: fixFirst ? ['finish_gate_remediation'] : [],
  };
}

/** Whether an action is the cadence's own rather than of the base bundle. */
export function isCadenceAction(code: ActionCode): code is CadenceAction {
  return Object.values(CADENCE_ACTION).some((own) => own === code);
}
