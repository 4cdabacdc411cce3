import { useTenant } from '../../rpc/signed-in';
import { TrackMark } from '../../ui/marks';
import { hrefOf, tenantPlace } from '../../ui/place';
import { useText } from '../../ui/region';
import { DataList, type Fact } from '../../ui/section';
import { DateText } from '../../ui/times';
import type { TaskDetail } from './task';

/** Where a task belongs, who is accountable for it, and where it came from. */
export function TaskFacts({ task }: { task: TaskDetail }) {
  const t = useText();
  const { slug } = useTenant();
  const facts: readonly Fact[] = [
    {
      label: t('tasks.column.number'),
      value: task.poolNumber ?? t('tasks.noNumber'),
    },
    {
      label: t('tasks.fact.track'),
      value: task.track === 'none' ? t('tasks.track.none') : <TrackMark track={task.track} />,
    },
    {
      label: t('tasks.fact.module'),
      value: t('tasks.place', {
        module: t(`roles.module.${task.module}`),
        tier: t(`roles.tier.${task.tier}`),
      }),
    },
    { label: t('tasks.fact.role'), value: task.accountableRole },
    { label: t('tasks.fact.source'), value: t(`tasks.source.${task.source}`) },
    ...(task.incidentId === null
      ? []
      : [
          {
            label: t('tasks.fact.incident'),
            value: (
              <a
                className="tasks-link"
                href={hrefOf(tenantPlace(slug, 'incidents', task.incidentId))}
              >
                {t('tasks.fact.openIncident')}
              </a>
            ),
          },
        ]),
    ...(task.copiedFrom === null
      ? []
      : [
          {
            label: t('tasks.fact.copiedFrom'),
            value: (
              <a className="tasks-link" href={hrefOf(tenantPlace(slug, 'tasks', task.copiedFrom))}>
                {t('tasks.fact.openCopied')}
              </a>
            ),
          },
        ]),
    ...(task.timebox === null
      ? []
      : [{ label: t('tasks.fact.timebox'), value: <Timebox {...task.timebox} /> }]),
    ...(task.scheduleNote === ''
      ? []
      : [{ label: t('tasks.fact.scheduleNote'), value: task.scheduleNote }]),
    { label: t('tasks.fact.created'), value: <DateText atMs={task.createdAtMs} /> },
    ...(task.completedAtMs === null
      ? []
      : [{ label: t('tasks.fact.completed'), value: <DateText atMs={task.completedAtMs} /> }]),
  ];
  return <DataList facts={facts} />;
}

function Timebox({ startMs, endMs }: { startMs: number; endMs: number }) {
  return (
    <>
      <DateText atMs={startMs} show="shortDateTime" />
      {' – '}
      <DateText atMs={endMs} show="shortDateTime" />
    </>
  );
}
