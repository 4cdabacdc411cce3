import { TASK_STATES } from '@shared/domain/tasks/task';
import { useText } from '../../ui/region';
import { DateText } from '../../ui/times';
import type { TaskDetail } from './task';

/** What happened to a task, newest first. */
export function TaskHistory({ task }: { task: TaskDetail }) {
  const t = useText();
  const word = (state: string | null) => {
    const known = TASK_STATES.find((each) => each === state);
    return known === undefined ? (state ?? '–') : t(`ui.state.${known}`);
  };
  const text = ({ type, from, to }: TaskDetail['history'][number]) => {
    if (type === 'task.created') return t('tasks.event.created');
    if (to === null && from === null) return t('tasks.event.updated');
    return t('tasks.event.moved', { from: word(from), to: word(to) });
  };
  return (
    <ol className="tasks-history" aria-label={t('tasks.panel.history')}>
      {task.history.toReversed().map((entry, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: entries have no id of their own and only grow at one end.
        <li key={task.history.length - index}>
          <div>{text(entry)}</div>
          <div className="gh-meta">
            <DateText atMs={entry.atMs} show="shortDateTime" />
            {` · ${entry.by}`}
          </div>
        </li>
      ))}
    </ol>
  );
}
