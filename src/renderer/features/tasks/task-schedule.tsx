import { useTenantScope } from '../../rpc/signed-in';
import { useCommand } from '../../rpc/use-command';
import { ScheduleDialog } from '../../schedule/schedule-dialog';
import type { ScheduledTask } from '../../schedule/use-schedule-draft';
import { useNotices } from '../../ui/notices';
import { useFormats, useText } from '../../ui/region';

interface TaskScheduleProps {
  readonly task: ScheduledTask & { readonly id: string; readonly version: number };
  readonly onClose: () => void;
}

/** When a task is due, and when it is worked on, asked from the task itself. */
export function TaskSchedule({ task, onClose }: TaskScheduleProps) {
  const t = useText();
  const formats = useFormats();
  const notices = useNotices();
  const schedule = useCommand('tasks.schedule', useTenantScope(), { inline: true });
  return (
    <ScheduleDialog
      task={task}
      error={schedule.error}
      pending={schedule.pending}
      onClose={onClose}
      onSubmit={async (dates, note) => {
        const { id: taskId, version: expectedVersion } = task;
        const saved = await schedule.run({ taskId, expectedVersion, ...dates, note });
        if (saved === undefined) return;
        notices.done(
          saved.dueOn === null
            ? t('tasks.schedule.noDate', { title: saved.title })
            : t('tasks.schedule.done', { title: saved.title, day: formats.day(saved.dueOn) }),
          saved,
        );
        onClose();
      }}
    />
  );
}
