import { Textarea } from '@mantine/core';
import type { AppError } from '@shared/base/errors';
import { useState } from 'react';
import { Dialog, Form, FormActions } from '../../ui/dialog';
import { FormError } from '../../ui/form-error';
import { useFormats, useText } from '../../ui/region';
import type { HolidayAsked, Schedule } from './use-schedule';

interface HolidayDialogProps {
  readonly asked: HolidayAsked;
  readonly schedule: Schedule;
}

/** The warning of a holiday: the day is allowed with a note that says why (M56). */
export function HolidayDialog({ asked, schedule }: HolidayDialogProps) {
  const t = useText();
  const formats = useFormats();
  const [note, setNote] = useState('');
  const [empty, setEmpty] = useState(false);
  const [error, setError] = useState<AppError | undefined>();
  const submit = async () => {
    setEmpty(note.trim() === '');
    if (note.trim() !== '') setError(await schedule.answerHoliday(note));
  };
  return (
    <Dialog title={t('calendar.holiday.title')} onClose={schedule.giveUp}>
      <Form onSubmit={() => void submit()}>
        <p>{t('calendar.holiday.text', { day: formats.day(asked.day), holiday: asked.holiday })}</p>
        <p className="gh-medium" dir="auto">
          {asked.task.title}
        </p>
        <Textarea
          label={t('calendar.field.note')}
          data-autofocus
          autosize
          minRows={2}
          maxRows={6}
          maxLength={2_000}
          value={note}
          error={empty ? t('calendar.holiday.needed') : undefined}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <FormError error={error} />
        <FormActions
          submit={t('calendar.holiday.submit')}
          pending={schedule.pending}
          onCancel={schedule.giveUp}
        />
      </Form>
    </Dialog>
  );
}
