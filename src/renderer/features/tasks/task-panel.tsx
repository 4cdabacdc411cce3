import { Button } from '@mantine/core';
import { IconArrowsMaximize } from '@tabler/icons-react';
import { PriorityMark } from '../../priority/priority-mark';
import { PriorityParts } from '../../priority/priority-parts';
import { useTenant, useTenantScope } from '../../rpc/signed-in';
import { useWatched } from '../../rpc/use-watched';
import { Loaded } from '../../ui/loaded';
import { StatusText } from '../../ui/marks';
import { hrefOf, tenantPlace } from '../../ui/place';
import { useText } from '../../ui/region';
import { InspectorSection } from '../../ui/section';
import { SkeletonBlock } from '../../ui/skeletons';
import { TaskActions } from './task-actions';
import { TaskComments } from './task-comments';
import { TaskFacts } from './task-facts';
import { TaskFiles } from './task-files';
import { TaskHistory } from './task-history';
import { TaskMoves } from './task-moves';
import { TaskRecord } from './task-record';

/** One task in the inspector: its state and moves, its record, where it comes from, what happened to it. */
export function TaskPanel({ taskId }: { taskId: string }) {
  const t = useText();
  const { slug } = useTenant();
  const scope = useTenantScope();
  const answer = useWatched('tasks.get', { taskId }, scope);
  return (
    <Loaded answer={answer} loading={<SkeletonBlock height={240} />}>
      {(task) => (
        <>
          <InspectorSection>
            <div className="gh-row gh-row-top">
              <h2 className="gh-grow tasks-panel-title" dir="auto">
                {task.title}
              </h2>
              <Button
                component="a"
                size="xs"
                variant="subtle"
                href={hrefOf(tenantPlace(slug, 'tasks', task.id))}
                aria-label={t('tasks.page.open')}
                title={t('tasks.page.open')}
              >
                <IconArrowsMaximize className="gh-icon gh-icon-sm" aria-hidden />
              </Button>
            </div>
            <div>
              <StatusText pill state={task.state} />
            </div>
          </InspectorSection>
          <InspectorSection title={t('tasks.panel.moves')}>
            <TaskMoves task={task} />
          </InspectorSection>
          <InspectorSection title={t('tasks.panel.record')}>
            <TaskRecord task={task} />
          </InspectorSection>
          <InspectorSection
            title={t('priority.title')}
            aside={<PriorityMark score={task.priority} />}
          >
            <PriorityParts taskId={task.id} scope={scope} />
          </InspectorSection>
          <InspectorSection title={t('tasks.panel.actions')}>
            <TaskActions task={task} />
          </InspectorSection>
          <InspectorSection title={t('tasks.panel.comments')}>
            <TaskComments task={task} />
          </InspectorSection>
          <InspectorSection title={t('tasks.panel.files')}>
            <TaskFiles task={task} />
          </InspectorSection>
          <InspectorSection title={t('tasks.panel.about')}>
            <TaskFacts task={task} />
          </InspectorSection>
          <InspectorSection title={t('tasks.panel.history')}>
            <TaskHistory task={task} />
          </InspectorSection>
        </>
      )}
    </Loaded>
  );
}
