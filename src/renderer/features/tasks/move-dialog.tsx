import { SegmentedControl, Textarea } from '@mantine/core';
import type { AppError } from '@shared/base/errors';
import { missingFields } from '@shared/domain/tasks/missing-fields';
import type { SprintField, TaskState } from '@shared/domain/tasks/task';
import { useState } from 'react';
import { useTenantScope } from '../../rpc/signed-in';
import { useCommand } from '../../rpc/use-command';
import { Dialog, Form, FormActions } from '../../ui/dialog';
import { useNotices } from '../../ui/notices';
import { useText } from '../../ui/region';
import { MoveRefusal } from './move-refusal';
import { SprintFieldInput } from './sprint-field-input';
import type { TaskDetail } from './task';

interface MoveDialogProps {
  readonly task: Pick<TaskDetail, 'id' | 'version' | 'title'>;
  readonly to: TaskState;
  /** More than one where the place that the task was put into leaves open which state is meant. */
  readonly choices?: readonly TaskState[];
  /** The fields of INV4 that the move needs and the task lacks. */
  readonly missing: readonly SprintField[];
  readonly reasoned: boolean;
  readonly onClose: () => void;
}

/** A move that needs something first: fields that are saved with it, or a reason. */
export function MoveDialog(props: MoveDialogProps) {
  const { task, choices = [], missing, reasoned, onClose } = props;
  const t = useText();
  const notices = useNotices();
  const scope = useTenantScope();
  const update = useCommand('tasks.update', scope, { inline: true });
  const move = useCommand('tasks.move', scope, { inline: true });
  // The fields that were missing when the dialog opened stay in it while they are filled.
  const [asked] = useState(missing);
  const [draft, setDraft] = useState<Readonly<Record<SprintField, string>>>({
    owner: '',
    dueOn: '',
    kpiImpact: '',
    rollbackCondition: '',
  });
  const [to, setTo] = useState(props.to);
  const [reason, setReason] = useState('');
  const [wordless, setWordless] = useState(false);
  const [lacking, setLacking] = useState<readonly SprintField[]>([]);
  const state = t(`ui.state.${to}`);

  const save = async (): Promise<number | undefined> => {
    const { owner, ...texts } = draft;
    const given = Object.entries(texts).filter(([, text]) => text.trim() !== '');
    if (given.length === 0 && owner === '') return task.version;
    const saved = await update.run({
      taskId: task.id,
      expectedVersion: task.version,
      ...(owner === '' ? {} : { ownerProfileId: owner }),
      ...Object.fromEntries(given),
    });
    return saved?.version;
  };
  const submit = async () => {
    // What is half filled is not sent at all: the fields and the move belong together.
    const empty = missingFields(draft).filter((field) => asked.includes(field));
    setLacking(empty);
    setWordless(reasoned && reason.trim() === '');
    if (empty.length > 0 || (reasoned && reason.trim() === '')) return;
    const expectedVersion = await save();
    if (expectedVersion === undefined) return;
    const moved = await move.run({ taskId: task.id, expectedVersion, to, reason });
    if (moved === undefined) return;
    notices.done(t('tasks.move.done', { title: task.title, state }), moved);
    onClose();
  };
  const failed: AppError | undefined = update.error ?? move.error;
  return (
    <Dialog title={t('tasks.move.title', { state })} onClose={onClose}>
      <Form onSubmit={() => void submit()}>
        <p className="gh-medium tasks-two-lines" dir="auto">
          {task.title}
        </p>
        {choices.length > 1 ? <StateChoice {...{ choices, to }} onChoose={setTo} /> : null}
        {asked.length === 0 ? null : <p className="gh-ink-2">{t('tasks.move.fill')}</p>}
        {asked.map((field, index) => (
          <SprintFieldInput
            key={field}
            field={field}
            first={index === 0}
            value={draft[field]}
            error={
              lacking.includes(field) && draft[field].trim() === ''
                ? t('tasks.move.needed')
                : undefined
            }
            onChange={(value) => setDraft({ ...draft, [field]: value })}
          />
        ))}
        {reasoned ? (
          <Textarea
            label={t('tasks.move.reason')}
            autosize
            minRows={2}
            maxRows={8}
            value={reason}
            error={wordless && reason.trim() === '' ? t('tasks.move.reasonNeeded') : undefined}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        ) : null}
        <MoveRefusal error={failed} />
        <FormActions
          submit={t(asked.length === 0 ? 'tasks.move.submit' : 'tasks.move.saveAndMove')}
          pending={update.pending || move.pending}
          onCancel={onClose}
        />
      </Form>
    </Dialog>
  );
}

interface StateChoiceProps {
  readonly choices: readonly TaskState[];
  readonly to: TaskState;
  readonly onChoose: (state: TaskState) => void;
}

/** Blocked or failed: the column holds both. */
function StateChoice({ choices, to, onChoose }: StateChoiceProps) {
  const t = useText();
  return (
    <SegmentedControl
      aria-label={t('tasks.column.state')}
      value={to}
      onChange={(value) => onChoose(choices.find((state) => state === value) ?? to)}
      data={choices.map((state) => ({ value: state, label: t(`ui.state.${state}`) }))}
    />
  );
}
