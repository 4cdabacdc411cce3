import type { AppError } from '@shared/base/errors';
import type { Input } from '@shared/contract';
import { useTenantScope } from '../../rpc/signed-in';
import { useCommand } from '../../rpc/use-command';
import { useNotices } from '../../ui/notices';
import { useText } from '../../ui/region';
import { isEnded, type TaskDetail } from './task';

type Change = Omit<Input<'tasks.update'>, 'taskId' | 'expectedVersion'>;

export interface TaskEdit {
  /** A task that ended stays as it is; everything else the core decides when it is saved. */
  readonly fixed: boolean;
  readonly error: AppError | undefined;
  /** Saves over the version that the operator saw; false when it was refused. */
  save(change: Change, seenVersion: number): Promise<boolean>;
}

/** Editing a task in place, field by field. */
export function useTaskEdit(task: TaskDetail): TaskEdit {
  const t = useText();
  const notices = useNotices();
  const update = useCommand('tasks.update', useTenantScope(), { inline: true });
  return {
    fixed: isEnded(task),
    error: update.error,
    save: async (change, expectedVersion) => {
      const saved = await update.run({ taskId: task.id, expectedVersion, ...change });
      if (saved === undefined) return false;
      if (saved.version !== expectedVersion) {
        notices.done(t('undo.saved', { title: saved.title }), saved);
      }
      return true;
    },
  };
}
