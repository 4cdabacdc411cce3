import { Textarea, TextInput } from '@mantine/core';
import { atWallClock, wallClockOf } from '@shared/base/zones';
import { useState } from 'react';
import { useTenantScope } from '../../rpc/signed-in';
import { useCommand } from '../../rpc/use-command';
import { Dialog, Form, FormActions } from '../../ui/dialog';
import { FormError } from '../../ui/form-error';
import { useNotices } from '../../ui/notices';
import { useFormats, useRegion, useText } from '../../ui/region';
import type { TaskDetail } from './task';

interface ScheduleDialogProps {
  readonly task: Pick<TaskDetail, 'id' | 'version' | 'title' | 'dueOn' | 'timebox'>;
  readonly onClose: () => void;
}

/** When a task is due, and when it is worked on. A public holiday asks for a note. */
export function ScheduleDialog({ task, onClose }: ScheduleDialogProps) {
  const t = useText();
  const formats = useFormats();
  const notices = useNotices();
  const { zone } = useRegion();
  const schedule = useCommand('tasks.schedule', useTenantScope(), { inline: true });
  const clock = (ms: number | undefined) => (ms === undefined ? '' : wallClockOf(ms, zone));
  const before = { from: clock(task.timebox?.startMs), to: clock(task.timebox?.endMs) };
  const [draft, setDraft] = useState({ dueOn: task.dueOn ?? '', ...before, note: '' });
  const [halfTimed, setHalfTimed] = useState(false);
  const asksNote = schedule.error?.details.reason === 'holiday_needs_note' || draft.note !== '';
  const set = (change: Partial<typeof draft>) => setDraft({ ...draft, ...change });
  const submit = async () => {
    const startMs = atWallClock(draft.from, zone);
    const endMs = atWallClock(draft.to, zone);
    const timed = startMs !== undefined && endMs !== undefined;
    const half = !timed && (draft.from !== '' || draft.to !== '');
    setHalfTimed(half);
    if (half) return;
    const saved = await schedule.run({
      taskId: task.id,
      expectedVersion: task.version,
      // What stays as it is is not sent: an old day that nobody touched is no new choice.
      ...(draft.dueOn === (task.dueOn ?? '')
        ? {}
        : { dueOn: draft.dueOn === '' ? null : draft.dueOn }),
      ...(draft.from === before.from && draft.to === before.to
        ? {}
        : { timebox: timed ? { startMs, endMs } : null }),
      note: draft.note,
    });
    if (saved === undefined) return;
    notices.done(
      saved.dueOn === null
        ? t('tasks.schedule.noDate', { title: saved.title })
        : t('tasks.schedule.done', { title: saved.title, day: formats.day(saved.dueOn) }),
      saved,
    );
    onClose();
  };
  return (
    <Dialog title={t('tasks.schedule.title')} onClose={onClose}>
      <Form onSubmit={() => void submit()}>
        <p className="gh-medium tasks-two-lines" dir="auto">
          {task.title}
        </p>
        <TextInput
          label={t('tasks.edit.due')}
          type="date"
          data-autofocus
          value={draft.dueOn}
          onChange={(event) => set({ dueOn: event.currentTarget.value })}
        />
        <div className="gh-form-grid">
          {(['from', 'to'] as const).map((edge) => (
            <TextInput
              key={edge}
              label={t(`tasks.schedule.${edge}`)}
              type="datetime-local"
              value={draft[edge]}
              error={halfTimed && draft[edge] === '' ? t('tasks.schedule.both') : undefined}
              onChange={(event) => set({ [edge]: event.currentTarget.value })}
            />
          ))}
        </div>
        <FormError error={schedule.error} />
        {asksNote ? (
          <Textarea
            label={t('tasks.schedule.note')}
            autosize
            minRows={2}
            maxRows={6}
            value={draft.note}
            onChange={(event) => set({ note: event.currentTarget.value })}
          />
        ) : null}
        <FormActions
          submit={t('tasks.schedule.submit')}
          pending={schedule.pending}
          onCancel={onClose}
        />
      </Form>
    </Dialog>
  );
}
