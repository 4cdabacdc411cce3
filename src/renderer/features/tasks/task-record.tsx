import type { SprintField } from '@shared/domain/tasks/task';
import type { ReactNode } from 'react';
import { InlineEdit } from '../../ui/inline-edit';
import { useFormats, useText } from '../../ui/region';
import { StateGlyph } from '../../ui/state-glyph';
import { MeasureSelect } from './measure-select';
import { OwnerSelect } from './owner-select';
import type { TaskDetail } from './task';
import { type TaskEdit, useTaskEdit } from './use-task-edit';

const MINUTE_MS = 60_000;

interface TaskRecordProps {
  readonly task: TaskDetail;
  /** Also the texts that are no part of INV4: title, sign of completion, notes. */
  readonly whole?: boolean;
}

/** The fields of a task, each edited where it stands; what INV4 misses is marked. */
export function TaskRecord({ task, whole = true }: TaskRecordProps) {
  const t = useText();
  const formats = useFormats();
  const edit = useTaskEdit(task);
  return (
    <div className="tasks-record">
      <Line task={task} label={t('tasks.edit.owner')} field="owner">
        <OwnerSelect task={task} edit={edit} />
      </Line>
      <Line task={task} label={t('tasks.edit.due')} field="dueOn">
        <InlineEdit
          label={t('tasks.edit.due')}
          type="date"
          value={task.dueOn ?? ''}
          shown={task.dueOn === null ? undefined : formats.day(task.dueOn)}
          placeholder={t('tasks.edit.add')}
          fixed={edit.fixed}
          version={task.version}
          error={edit.error}
          onSave={(draft, seen) => edit.save({ dueOn: draft === '' ? null : draft }, seen)}
        />
      </Line>
      <TextLine task={task} edit={edit} label={t('tasks.edit.kpi')} name="kpiImpact" />
      <TextLine task={task} edit={edit} label={t('tasks.edit.rollback')} name="rollbackCondition" />
      {whole ? (
        <>
          <TextLine
            task={task}
            edit={edit}
            label={t('tasks.edit.signal')}
            name="acceptanceSignal"
          />
          <TextLine task={task} edit={edit} label={t('tasks.edit.notes')} name="notes" />
          <MeasureLine task={task} edit={edit} />
          <EffortLine task={task} edit={edit} />
          <TextLine task={task} edit={edit} label={t('tasks.edit.title')} name="title" />
        </>
      ) : null}
    </div>
  );
}

interface TextLineProps {
  readonly task: TaskDetail;
  readonly edit: TaskEdit;
  readonly label: string;
  readonly name: 'title' | 'kpiImpact' | 'rollbackCondition' | 'acceptanceSignal' | 'notes';
}

function TextLine({ task, edit, label, name }: TextLineProps) {
  const t = useText();
  const field = name === 'kpiImpact' || name === 'rollbackCondition' ? name : undefined;
  return (
    <Line task={task} label={label} field={field}>
      <InlineEdit
        label={label}
        multiline={name !== 'title'}
        value={task[name]}
        placeholder={edit.fixed ? '–' : t('tasks.edit.add')}
        fixed={edit.fixed}
        version={task.version}
        error={edit.error}
        onSave={(draft, seen) => edit.save({ [name]: draft }, seen)}
      />
    </Line>
  );
}

/** The measure that the task is meant to move; the words about it are the KPI impact. */
function MeasureLine({ task, edit }: Pick<TextLineProps, 'task' | 'edit'>) {
  const t = useText();
  const label = t('tasks.edit.measure');
  const { kpiKey } = task;
  return (
    <Line task={task} label={label} field={undefined}>
      {edit.fixed ? (
        <div className="gh-inline-fixed">{kpiKey === null ? '–' : t(`metrics.name.${kpiKey}`)}</div>
      ) : (
        <MeasureSelect
          bare
          value={kpiKey ?? undefined}
          onChange={(key) => void edit.save({ kpiKey: key ?? null }, task.version)}
        />
      )}
    </Line>
  );
}

/** How long the work is thought to take; empty is nobody's guess. */
function EffortLine({ task, edit }: Pick<TextLineProps, 'task' | 'edit'>) {
  const t = useText();
  const formats = useFormats();
  const { effortMinutes: minutes } = task;
  return (
    <Line task={task} label={t('priority.effort')} field={undefined}>
      <InlineEdit
        label={t('priority.effort.minutes')}
        type="number"
        value={minutes === null ? '' : String(minutes)}
        shown={minutes === null ? undefined : formats.duration(minutes * MINUTE_MS)}
        placeholder={edit.fixed ? '–' : t('tasks.edit.add')}
        fixed={edit.fixed}
        version={task.version}
        error={edit.error}
        onSave={(draft, seen) =>
          edit.save({ effortMinutes: draft === '' ? null : Number(draft) }, seen)
        }
      />
    </Line>
  );
}

interface LineProps {
  readonly task: TaskDetail;
  readonly label: string;
  readonly field: SprintField | undefined;
  readonly children: ReactNode;
}

function Line({ task, label, field, children }: LineProps) {
  const t = useText();
  const missing = field !== undefined && task.missing.includes(field);
  return (
    <div className="tasks-field">
      <div className="gh-row">
        <span className="gh-meta">{label}</span>
        {missing ? (
          <span className="gh-status gh-status-sm gh-tone-warn">
            <StateGlyph name="missed" small />
            {t('tasks.missing')}
          </span>
        ) : null}
      </div>
      {children}
    </div>
  );
}
