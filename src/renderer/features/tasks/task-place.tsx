import { useText } from '../../ui/region';
import type { TaskLine } from './task';

/** Where a task belongs: its track, module and tier. */
export function TaskPlace({ task }: { task: TaskLine }) {
  const t = useText();
  const { track, module, tier } = task;
  return (
    <div className="gh-meta gh-clip">
      {track === 'none' ? null : `${t(`ui.track.${track}`)} · `}
      {t('tasks.place', { module: t(`roles.module.${module}`), tier: t(`roles.tier.${tier}`) })}
    </div>
  );
}
