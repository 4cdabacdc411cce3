import type { Coded } from '@shared/base/coded';
import { GATE_KEYS } from '@shared/domain/gates/gate';
import { SPRINT_FIELDS, TASK_STATES } from '@shared/domain/tasks/task';
import { useText } from '../../ui/region';
import { useCodedText } from '../../ui/use-coded-text';

/** A reason against a move, with the keys in its parameters turned into words. */
export function useMoveRefusalText(): (reason: Coded) => string {
  const t = useText();
  const codedText = useCodedText();
  const word = (key: string): string => {
    const gate = GATE_KEYS.find((each) => each === key);
    if (gate !== undefined) return t(`gates.name.${gate}`);
    const field = SPRINT_FIELDS.find((each) => each === key);
    if (field !== undefined) return t(`tasks.field.${field}`);
    const state = TASK_STATES.find((each) => each === key);
    return state === undefined ? key : t(`tasks.state.${state}`).toLocaleLowerCase();
  };
  return ({ code, params }) =>
    codedText('tasks.refused', {
      code,
      params: Object.fromEntries(
        Object.entries(params).map(([name, value]) => [
          name,
          typeof value === 'string' ? value.split(', ').map(word).join(', ') : value,
        ]),
      ),
    });
}
