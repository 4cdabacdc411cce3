import { Button } from '@mantine/core';
import { IconCalendarTime, IconCopy, IconTemplate, IconUser } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTenant, useTenantScope } from '../../rpc/signed-in';
import { useCommand } from '../../rpc/use-command';
import { TASK_ACTS, type TaskAct, useChooseTask } from '../../ui/chosen-task';
import { useNotices } from '../../ui/notices';
import { tenantPlace } from '../../ui/place';
import { RefusableButton } from '../../ui/refusable-button';
import { useText } from '../../ui/region';
import { goTo, setQuery, usePlace } from '../../ui/use-place';
import { useRoleRefusal } from '../../ui/use-role-refusal';
import { AssignDialog } from './assign-dialog';
import { MoveDialog } from './move-dialog';
import { isEnded, type TaskDetail } from './task';
import { TaskSchedule } from './task-schedule';
import { TemplateDialog } from './template-dialog';

/** What can be done with a task beside moving it: hand it over, give it a time, copy it, keep it as a template. */
export function TaskActions({ task }: { task: TaskDetail }) {
  const t = useText();
  const { id: tenantId } = useTenant();
  const [asking, setAsking] = useState<TaskAct | undefined>(undefined);
  useChooseTask({ taskId: task.id, tenantId, title: task.title, state: task.state });
  useWantedAct(task.id, setAsking);
  const schedule = useRoleRefusal('tasks.schedule');
  const template = useRoleRefusal('taskTemplates.saveFromTask');
  const close = () => setAsking(undefined);
  return (
    <div className="gh-row gh-wrap">
      {isEnded(task) ? null : (
        <>
          <Button
            size="xs"
            leftSection={<IconUser className="gh-icon gh-icon-sm" aria-hidden />}
            onClick={() => setAsking('assign')}
          >
            {t('board.menu.assign')}
          </Button>
          <RefusableButton
            size="xs"
            refusal={schedule}
            leftSection={<IconCalendarTime className="gh-icon gh-icon-sm" aria-hidden />}
            onClick={() => setAsking('schedule')}
          >
            {t('board.menu.schedule')}
          </RefusableButton>
        </>
      )}
      <DuplicateButton task={task} />
      <RefusableButton
        size="xs"
        refusal={template}
        leftSection={<IconTemplate className="gh-icon gh-icon-sm" aria-hidden />}
        onClick={() => setAsking('template')}
      >
        {t('board.menu.template')}
      </RefusableButton>
      {asking === undefined ? null : <ActDialog act={asking} task={task} onClose={close} />}
    </div>
  );
}

interface ActDialogProps {
  readonly act: TaskAct;
  readonly task: TaskDetail;
  readonly onClose: () => void;
}

function ActDialog({ act, task, onClose }: ActDialogProps) {
  switch (act) {
    case 'assign':
      return <AssignDialog task={task} profileId={undefined} onClose={onClose} />;
    case 'schedule':
      return <TaskSchedule task={task} onClose={onClose} />;
    case 'template':
      return <TemplateDialog task={task} onClose={onClose} />;
    case 'retry':
    case 'cancel': {
      const to = act === 'cancel' ? 'cancelled' : (task.blockedFrom ?? 'scheduled');
      const missing = act === 'cancel' ? [] : task.missing;
      return <MoveDialog {...{ task, to, missing, onClose }} reasoned={act === 'cancel'} />;
    }
  }
}

/** Opens on a task's page what somebody asked for elsewhere, once. */
function useWantedAct(taskId: string, ask: (act: TaskAct) => void): void {
  const { id, query } = usePlace();
  const wanted = id === taskId ? TASK_ACTS.find((act) => act === query.act) : undefined;
  useEffect(() => {
    if (wanted === undefined) return;
    ask(wanted);
    setQuery({ act: undefined });
  }, [wanted, ask]);
}

function DuplicateButton({ task }: { task: TaskDetail }) {
  const t = useText();
  const notices = useNotices();
  const { slug } = useTenant();
  const duplicate = useCommand('tasks.duplicate', useTenantScope());
  const refusal = useRoleRefusal('tasks.duplicate');
  const run = async () => {
    const copy = await duplicate.run({ taskId: task.id });
    if (copy === undefined) return;
    notices.done(t('board.done.duplicated', { title: task.title }), copy);
    goTo(tenantPlace(slug, 'tasks', copy.id));
  };
  return (
    <RefusableButton
      size="xs"
      refusal={refusal}
      pending={duplicate.pending}
      leftSection={<IconCopy className="gh-icon gh-icon-sm" aria-hidden />}
      onClick={() => void run()}
    >
      {t('board.menu.duplicate')}
    </RefusableButton>
  );
}
