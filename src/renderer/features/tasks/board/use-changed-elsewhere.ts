import { TASK_STATES } from '@shared/domain/tasks/task';
import type { Refusal } from '../../../ui/notices';
import { useFormats, useText } from '../../../ui/region';
import type { TaskDetail } from '../task';
import type { BoardCard } from './board';

/** Says of a card that was old who changed it and to what; the board shows the newest by itself. */
export function useChangedElsewhere(): (card: BoardCard, task: TaskDetail | undefined) => Refusal {
  const t = useText();
  const formats = useFormats();
  return (card, task) => {
    const title = t('board.stale.title');
    const last = task?.history.at(-1);
    if (task === undefined || last === undefined) {
      return { title, body: t('board.stale.gone', { title: card.title }) };
    }
    const by = { title: task.title, by: last.by, when: formats.time(last.atMs) };
    const state = TASK_STATES.find((each) => each === last.to);
    return {
      title,
      body:
        state === undefined
          ? t('board.stale.edited', by)
          : t('board.stale.moved', { ...by, state: t(`ui.state.${state}`) }),
      hint: t('board.stale.newest', { state: t(`ui.state.${task.state}`) }),
    };
  };
}
