import { Tooltip } from '@mantine/core';
import type { SprintField } from '@shared/domain/tasks/task';
import { tenantScope } from '@shared/rpc/client';
import { PriorityButton } from '../../priority/priority-button';
import { StatusText } from '../../ui/marks';
import { useText } from '../../ui/region';
import { StateGlyph } from '../../ui/state-glyph';
import type { Column } from '../../ui/table';
import { DayText } from '../../ui/times';
import { useCodedText } from '../../ui/use-coded-text';
import type { TaskLine, TenantTaskLine } from './task';
import { TaskPlace } from './task-place';

/** The board's columns; what INV4 misses is marked where it would stand. `beside`: with a record in the inspector. */
export function useTaskColumns(beside: boolean): readonly Column<TenantTaskLine>[] {
  const t = useText();
  const texts = useTextColumns();
  return [
    {
      key: 'number',
      header: t('tasks.column.number'),
      align: 'right',
      width: 56,
      render: ({ poolNumber }) =>
        poolNumber ?? (
          <span className="gh-ink-3" title={t('tasks.noNumber')}>
            –
          </span>
        ),
    },
    {
      key: 'task',
      header: t('tasks.column.task'),
      render: (task) => (
        <>
          <div className="gh-medium gh-clip" title={task.title}>
            {task.title}
          </div>
          <TaskPlace task={task} />
        </>
      ),
    },
    {
      key: 'state',
      header: t('tasks.column.state'),
      width: 136,
      render: (task) => <State task={task} />,
    },
    {
      key: 'owner',
      header: t('tasks.column.owner'),
      width: 100,
      render: (task) =>
        task.owner === null ? (
          <Field task={task} field="owner" value="" />
        ) : (
          <div className="gh-clip">{task.owner.name}</div>
        ),
    },
    {
      key: 'due',
      header: t('tasks.column.due'),
      width: 104,
      render: (task) =>
        task.dueOn === null ? (
          <Field task={task} field="dueOn" value="" />
        ) : (
          <DayText day={task.dueOn} />
        ),
    },
    {
      key: 'priority',
      header: t('priority.title'),
      align: 'right',
      width: 92,
      render: ({ id, tenantId, priority }) => (
        <PriorityButton taskId={id} scope={tenantScope(tenantId)} score={priority} />
      ),
    },
    ...(beside ? [texts.record] : [texts.kpi, texts.rollback]),
  ];
}

/** The two texts of the record: in full where there is room, else what of them is missing. */
function useTextColumns() {
  const t = useText();
  return {
    kpi: {
      key: 'kpi',
      header: t('tasks.column.kpi'),
      width: '16%',
      render: (task: TaskLine) => <Field task={task} field="kpiImpact" value={task.kpiImpact} />,
    },
    rollback: {
      key: 'rollback',
      header: t('tasks.column.rollback'),
      width: '16%',
      render: (task: TaskLine) => (
        <Field task={task} field="rollbackCondition" value={task.rollbackCondition} />
      ),
    },
    record: {
      key: 'record',
      header: t('tasks.column.record'),
      width: 200,
      render: (task: TaskLine) => <RecordCell task={task} />,
    },
  } satisfies Readonly<{ [name: string]: Column<TaskLine> }>;
}

function RecordCell({ task }: { task: TaskLine }) {
  const t = useText();
  const missing = (['kpiImpact', 'rollbackCondition'] as const).filter((field) =>
    task.missing.includes(field),
  );
  if (missing.length === 0) return <span className="gh-ink-3">{t('tasks.record.complete')}</span>;
  return missing.map((field) => (
    <div key={field} className="gh-status gh-status-sm gh-tone-warn">
      <StateGlyph name="missed" small />
      {t('tasks.record.missing', { field: t(`tasks.field.${field}`) })}
    </div>
  ));
}

function State({ task }: { task: TaskLine }) {
  const codedText = useCodedText();
  const status = <StatusText state={task.state} />;
  if (task.blocked === null) return status;
  return (
    <Tooltip label={codedText('tasks.blocked', task.blocked)}>
      <div>
        {status}
        <div className="gh-meta gh-clip">{codedText('tasks.blocked', task.blocked)}</div>
      </div>
    </Tooltip>
  );
}

interface FieldProps {
  readonly task: TaskLine;
  readonly field: SprintField;
  readonly value: string;
}

function Field({ task, field, value }: FieldProps) {
  const t = useText();
  if (task.missing.includes(field)) {
    return (
      <span className="gh-status gh-status-sm gh-tone-warn">
        <StateGlyph name="missed" small />
        {t('tasks.missing')}
      </span>
    );
  }
  if (value === '') return <span className="gh-ink-3">–</span>;
  return (
    <div className="tasks-two-lines" title={value}>
      {value}
    </div>
  );
}
