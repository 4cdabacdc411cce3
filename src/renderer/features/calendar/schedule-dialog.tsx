import { Checkbox, Textarea, TextInput } from '@mantine/core';
import type { AppError } from '@shared/base/errors';
import { atWallClock, wallClockOf } from '@shared/base/zones';
import { useState } from 'react';
import { useTenantScope } from '../../rpc/signed-in';
import { useCommand } from '../../rpc/use-command';
import { Dialog, Form, FormActions } from '../../ui/dialog';
import { FormError } from '../../ui/form-error';
import { useRegion, useText } from '../../ui/region';
import type { Schedulable } from './calendar-item';
import type { Dates, Schedule } from './use-schedule';

interface ScheduleDialogProps {
  readonly task: Schedulable;
  /** The day that the calendar stands on, offered to work without one. */
  readonly offered: string;
  readonly schedule: Schedule;
  readonly onClose: () => void;
}

/** Due day, timebox and note of one task: the keyboard's way to what a drag does. */
export function ScheduleDialog({ task, offered, schedule, onClose }: ScheduleDialogProps) {
  const t = useText();
  const { zone } = useRegion();
  const move = useCommand('tasks.move', useTenantScope());
  const clock = (ms: number | undefined) => (ms === undefined ? '' : wallClockOf(ms, zone));
  const before = { from: clock(task.timebox?.startMs), to: clock(task.timebox?.endMs) };
  const undated = task.dueOn === null && task.timebox === null;
  const [draft, setDraft] = useState({
    dueOn: task.dueOn ?? (undated ? offered : ''),
    ...before,
    note: task.scheduleNote,
    also: task.state === 'draft' && task.complete,
  });
  const [halfTimed, setHalfTimed] = useState(false);
  const [error, setError] = useState<AppError | undefined>();
  const set = (change: Partial<typeof draft>) => setDraft({ ...draft, ...change });
  const asksNote = error?.details.reason === 'holiday_needs_note' || draft.note !== '';

  const submit = async () => {
    const startMs = atWallClock(draft.from, zone);
    const endMs = atWallClock(draft.to, zone);
    const timed = startMs !== undefined && endMs !== undefined;
    const half = !timed && (draft.from !== '' || draft.to !== '');
    setHalfTimed(half);
    if (half) return;
    // What stays as it is is not sent: an old day that nobody touched is no new choice.
    const dates: Dates = {
      ...(draft.dueOn !== (task.dueOn ?? '') && {
        dueOn: draft.dueOn === '' ? null : draft.dueOn,
      }),
      ...((draft.from !== before.from || draft.to !== before.to) && {
        timebox: timed ? { startMs, endMs } : null,
      }),
    };
    const note = draft.note === task.scheduleNote ? '' : draft.note;
    const answer = await schedule.send(task, dates, note);
    if (!('saved' in answer)) return setError(answer.error);
    schedule.tell(task, answer.saved);
    onClose();
    const { id: taskId, version: expectedVersion } = answer.saved;
    if (offersMove && draft.also) await move.run({ taskId, expectedVersion, to: 'scheduled' });
  };
  const offersMove = task.state === 'draft' && task.complete && draft.dueOn !== '';
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
            checked={draft.also}
            onChange={(event) => set({ also: event.currentTarget.checked })}
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
        <FormActions
          submit={t('calendar.schedule.submit')}
          pending={schedule.pending}
          onCancel={onClose}
        />
      </Form>
    </Dialog>
  );
}
