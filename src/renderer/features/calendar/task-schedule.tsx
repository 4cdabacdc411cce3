import type { AppError } from '@shared/base/errors';
import { useState } from 'react';
import { useTenantScope } from '../../rpc/signed-in';
import { useCommand } from '../../rpc/use-command';
import { ScheduleDialog } from '../../schedule/schedule-dialog';
import type { Schedulable } from './calendar-item';
import type { Schedule } from './use-schedule';

interface TaskScheduleProps {
  readonly task: Schedulable;
  /** The day that the calendar stands on, offered to work without one. */
  readonly offered: string;
  readonly schedule: Schedule;
  readonly onClose: () => void;
}

/** Due day, timebox and note of one task: the keyboard's way to what a drag does. */
export function TaskSchedule({ task, offered, schedule, onClose }: TaskScheduleProps) {
  const move = useCommand('tasks.move', useTenantScope());
  const [error, setError] = useState<AppError | undefined>();
  return (
    <ScheduleDialog
      task={task}
      offered={offered}
      mayMove={task.state === 'draft' && task.complete}
      error={error}
      pending={schedule.pending}
      onClose={onClose}
      onSubmit={async (dates, note, alsoMove) => {
        const answer = await schedule.send(task, dates, note);
        if (!('saved' in answer)) return setError(answer.error);
        schedule.tell(task, answer.saved);
        onClose();
        const { id: taskId, version: expectedVersion } = answer.saved;
        if (alsoMove) await move.run({ taskId, expectedVersion, to: 'scheduled' });
      }}
    />
  );
}
