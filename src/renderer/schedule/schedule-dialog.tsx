import { Checkbox, Textarea, TextInput } from '@mantine/core';
import type { AppError } from '@shared/base/errors';
import { useState } from 'react';
import { Dialog, Form, FormActions } from '../ui/dialog';
import { FormError } from '../ui/form-error';
import { useText } from '../ui/region';
import { type Dates, type ScheduledTask, useScheduleDraft } from './use-schedule-draft';

interface ScheduleDialogProps {
  readonly task: ScheduledTask;
  /** A day that is offered to work without one. */
  readonly offered?: string;
  /** Whether a draft that gets a day may go to Scheduled with it. */
  readonly mayMove?: boolean;
  readonly error: AppError | undefined;
  readonly pending: boolean;
  readonly onSubmit: (dates: Dates, note: string, alsoMove: boolean) => Promise<void>;
  readonly onClose: () => void;
}

/** When a task is due, and when it is worked on; what a drag on the calendar does, by fields. A holiday asks for a note. */
export function ScheduleDialog(props: ScheduleDialogProps) {
  const { task, offered, mayMove = false, error, pending, onSubmit, onClose } = props;
  const t = useText();
  const { draft, set, halfTimed, chosen } = useScheduleDraft(task, offered);
  const [also, setAlso] = useState(true);
  const asksNote = error?.details.reason === 'holiday_needs_note' || draft.note !== '';
  const offersMove = mayMove && draft.dueOn !== '';
  const submit = async () => {
    const sent = chosen();
    if (sent !== undefined) await onSubmit(sent.dates, sent.note, offersMove && also);
  };
  return (
    <Dialog title={t('calendar.schedule.title')} onClose={onClose}>
      <Form onSubmit={() => void submit()}>
        <p className="gh-medium" dir="auto">
          {task.title}
        </p>
        <TextInput
          label={t('calendar.field.due')}
          type="date"
          data-autofocus
          value={draft.dueOn}
          onChange={(event) => set({ dueOn: event.currentTarget.value })}
        />
        <div className="gh-form-grid">
          {(['from', 'to'] as const).map((edge) => (
            <TextInput
              key={edge}
              label={t(`calendar.field.${edge}`)}
              type="datetime-local"
              value={draft[edge]}
              error={halfTimed && draft[edge] === '' ? t('calendar.schedule.both') : undefined}
              onChange={(event) => set({ [edge]: event.currentTarget.value })}
            />
          ))}
        </div>
        {offersMove ? (
          <Checkbox
            label={t('calendar.schedule.also')}
            checked={also}
            onChange={(event) => setAlso(event.currentTarget.checked)}
          />
        ) : null}
        <FormError error={error} />
        {asksNote ? (
          <Textarea
            label={t('calendar.field.note')}
            autosize
            minRows={2}
            maxRows={6}
            maxLength={2_000}
            value={draft.note}
            onChange={(event) => set({ note: event.currentTarget.value })}
          />
        ) : null}
        <FormActions submit={t('calendar.schedule.submit')} pending={pending} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}
