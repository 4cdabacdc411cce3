import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTenant } from '../../rpc/signed-in';
import { Pill, StatusText } from '../../ui/marks';
import { hrefOf, tenantPlace } from '../../ui/place';
import { useText } from '../../ui/region';
import { Section } from '../../ui/section';
import { type Column, Table } from '../../ui/table';
import { DayText } from '../../ui/times';
import { goTo } from '../../ui/use-place';
import type { Incident, Work } from './incident';

/** The work that the incident asked for: who does it, until when, how far it is (M174, M175, Q17). */
export function PreventionSection({ incident, work }: { incident: Incident; work: Work }) {
  const t = useText();
  const { slug } = useTenant();
  const { tasks, counts } = work;
  return (
    <Section
      title={t('incidents.prevention.title')}
      meta={tasks.length === 0 ? undefined : t('incidents.prevention.counts', counts)}
      aside={incident.state === 'closed' ? undefined : <AddTask incident={incident} />}
    >
      {tasks.length === 0 ? (
        <p className="gh-ink-2">{t('incidents.prevention.none')}</p>
      ) : (
        <Table
          label={t('incidents.prevention.title')}
          rows={tasks}
          rowKey={({ taskId }) => taskId}
          onOpen={({ taskId }) => goTo(tenantPlace(slug, 'tasks', taskId))}
          columns={[
            {
              key: 'task',
              header: t('incidents.prevention.task'),
              render: ({ title }) => <span className="gh-medium">{title}</span>,
            },
            ...preventionColumns<Line>(t),
          ]}
        />
      )}
    </Section>
  );
}

type Line = Work['tasks'][number];

/** Owner, day and state of a task that an incident asked for; the same in the incident and in the roll-up. */
export function preventionColumns<Row extends Line>(
  t: ReturnType<typeof useText>,
): readonly Column<Row>[] {
  return [
    {
      key: 'owner',
      header: t('incidents.prevention.owner'),
      width: 144,
      render: ({ owner }) => (
        <span className="gh-clip">{owner ?? t('incidents.prevention.noOwner')}</span>
      ),
    },
    {
      key: 'due',
      header: t('incidents.prevention.due'),
      width: 176,
      render: ({ dueOn, prevention }) => (
        <span className="gh-row gh-nowrap">
          {dueOn === null ? t('incidents.prevention.noDay') : <DayText day={dueOn} />}
          {prevention === 'overdue' ? (
            <Pill tone="warn">{t('incidents.prevention.overdue')}</Pill>
          ) : null}
        </span>
      ),
    },
    {
      key: 'state',
      header: t('incidents.prevention.state'),
      width: 136,
      render: ({ state }) => <StatusText small state={state} />,
    },
  ];
}

/** Prevention after a P0, the intervention sprint of a P1: work that the incident asks for. */
function AddTask({ incident }: { incident: Incident }) {
  const t = useText();
  const { slug } = useTenant();
  const query = { new: '1', incident: incident.id };
  return (
    <Button
      component="a"
      size="xs"
      href={hrefOf(tenantPlace(slug, 'tasks', undefined, query))}
      leftSection={<IconPlus className="gh-icon gh-icon-sm" aria-hidden />}
    >
      {t('incidents.record.addTask')}
    </Button>
  );
}
