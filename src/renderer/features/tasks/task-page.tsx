import { Button } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { PriorityMark } from '../../priority/priority-mark';
import { PriorityParts } from '../../priority/priority-parts';
import { useTenant, useTenantScope } from '../../rpc/signed-in';
import { useWatched } from '../../rpc/use-watched';
import { ErrorState } from '../../ui/error-state';
import { ListPage } from '../../ui/list-page';
import { Loaded, newestOf } from '../../ui/loaded';
import { StatusText } from '../../ui/marks';
import { hrefOf, tenantPlace } from '../../ui/place';
import { useText } from '../../ui/region';
import { InspectorSection, Section } from '../../ui/section';
import { TaskActions } from './task-actions';
import { TaskComments } from './task-comments';
import { TaskFacts } from './task-facts';
import { TaskFiles } from './task-files';
import { TaskHistory } from './task-history';
import { TaskMoves } from './task-moves';
import { TaskRecord } from './task-record';

/** One task on a page of its own. */
export function TaskPage({ taskId }: { taskId: string }) {
  const t = useText();
  const { slug } = useTenant();
  const scope = useTenantScope();
  const answer = useWatched('tasks.get', { taskId }, scope);
  const task = newestOf(answer);
  return (
    <ListPage
      lead={
        <Button
          component="a"
          variant="subtle"
          px={8}
          href={hrefOf(tenantPlace(slug, 'tasks'))}
          aria-label={t('tasks.screen.back')}
        >
          <IconArrowLeft className="gh-icon" aria-hidden />
        </Button>
      }
      title={task?.title ?? t('board.title')}
      meta={task === undefined ? undefined : <StatusText pill state={task.state} />}
      inspector={
        task === undefined ? null : (
          <>
            <InspectorSection
              title={t('priority.title')}
              aside={<PriorityMark score={task.priority} />}
            >
              <PriorityParts taskId={task.id} scope={scope} />
            </InspectorSection>
            <InspectorSection title={t('tasks.panel.actions')}>
              <TaskActions task={task} />
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
        )
      }
    >
      {answer.status === 'failed' && answer.error.code === 'not_found' ? (
        <ErrorState error={answer.error} title={t('tasks.page.notHere')} />
      ) : (
        <Loaded answer={answer}>
          {(value) => (
            <div className="tasks-page">
              <Section title={t('tasks.panel.moves')}>
                <TaskMoves task={value} />
              </Section>
              <Section title={t('tasks.panel.record')}>
                <TaskRecord task={value} />
              </Section>
              <Section title={t('tasks.panel.comments')}>
                <TaskComments task={value} />
              </Section>
            </div>
          )}
        </Loaded>
      )}
    </ListPage>
  );
}
