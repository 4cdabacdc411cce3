import { TASK_STATES, type TaskState } from '@shared/domain/tasks/task';
import { useText } from '../../../ui/region';
import { StateGlyph } from '../../../ui/state-glyph';
import { STATE_LOOKS } from '../../../ui/state-looks';
import { type ListQuery, toggleState } from './list-query';

interface StateChipsProps {
  readonly query: ListQuery;
  readonly counts: Readonly<Record<TaskState, number>> | undefined;
}

/** The states with their exact counts; pressed ones are listed, none pressed lists all but the cancelled. */
export function StateChips({ query, counts }: StateChipsProps) {
  const t = useText();
  return (
    <fieldset className="tasks-states">
      <legend className="gh-hidden">{t('tasks.filter.states')}</legend>
      {TASK_STATES.map((state) => {
        const count = counts?.[state] ?? 0;
        const on = query.states.includes(state);
        if (count === 0 && !on) return null;
        return (
          <button
            key={state}
            type="button"
            className="tasks-chip"
            aria-pressed={on}
            onClick={() => toggleState(query, state)}
          >
            <StateGlyph
              name={STATE_LOOKS[state].glyph}
              {...(on ? {} : { tone: STATE_LOOKS[state].tone })}
              small
            />
            {t(`ui.state.${state}`)}
            <span className="gh-num tasks-chip-count">{count}</span>
            <span className="gh-hidden">{t('tasks.filter.tasks', { count })}</span>
          </button>
        );
      })}
    </fieldset>
  );
}
