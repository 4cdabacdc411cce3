import { Button } from '@mantine/core';
import { useTenantScope } from '../../rpc/signed-in';
import { useCommand } from '../../rpc/use-command';
import { RefusableButton } from '../../ui/refusable-button';
import { useText } from '../../ui/region';
import { InspectorSection } from '../../ui/section';
import { useRoleRefusal } from '../../ui/use-role-refusal';
import { isMovable, type TaskItem } from './calendar-item';
import type { Schedule } from './use-schedule';

interface TaskItemActionsProps {
  readonly item: TaskItem;
  readonly schedule: Schedule;
  readonly onReschedule: (item: TaskItem) => void;
}

/** What can be done with a task's dates; what its record allows besides is on its own page. */
export function TaskItemActions({ item, schedule, onReschedule }: TaskItemActionsProps) {
  const t = useText();
  const refusal = useRoleRefusal('tasks.schedule');
  const move = useCommand('tasks.move', useTenantScope());
  if (!isMovable(item)) return null;
  const boxed = item.kind === 'task_timebox';
  const clear = () =>
    void schedule.put(
      item,
      boxed ? { timebox: null } : { dueOn: null },
      () => undefined,
      () => onReschedule(item),
    );
  return (
    <InspectorSection title={t('calendar.panel.dates')}>
      <div className="gh-row gh-wrap">
        <RefusableButton size="xs" refusal={refusal} onClick={() => onReschedule(item)}>
          {t('calendar.panel.reschedule')}
        </RefusableButton>
        <RefusableButton size="xs" refusal={refusal} pending={schedule.pending} onClick={clear}>
          {t(boxed ? 'calendar.panel.clearBox' : 'calendar.panel.clearDue')}
        </RefusableButton>
        {item.state === 'draft' && item.complete && item.dueOn !== null ? (
          <Button
            size="xs"
            aria-disabled={move.pending}
            onClick={() =>
              void move.run({
                taskId: item.taskId,
                expectedVersion: item.version,
                to: 'scheduled',
              })
            }
          >
            {t('calendar.panel.toScheduled')}
          </Button>
        ) : null}
      </div>
    </InspectorSection>
  );
}
