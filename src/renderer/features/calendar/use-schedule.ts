import { AppError } from '@shared/base/errors';
import type { Output } from '@shared/contract';
import { tenantScope } from '@shared/rpc/client';
import { useRef, useState } from 'react';
import { useRpc } from '../../rpc/rpc-context';
import type { Dates } from '../../schedule/use-schedule-draft';
import { useNotices } from '../../ui/notices';
import { useFormats, useText } from '../../ui/region';
import { useErrorText } from '../../ui/use-error-text';
import type { Schedulable } from './calendar-item';

type Answer =
  | { readonly saved: Output<'tasks.schedule'> }
  | { readonly error: AppError | undefined };

/** A holiday was met: what waits for a note. */
export interface HolidayAsked {
  readonly task: Schedulable;
  readonly dates: Dates;
  readonly day: string;
  readonly holiday: string;
  /** Returns what was dragged to where it was. */
  readonly back: () => void;
}

/** Gives tasks their dates and tells what came of it. One call is on its way at a time. */
export function useSchedule() {
  const t = useText();
  const formats = useFormats();
  const notices = useNotices();
  const errorText = useErrorText();
  const { client, session } = useRpc();
  const running = useRef(false);
  const [pending, setPending] = useState(false);
  const [asked, setAsked] = useState<HolidayAsked | undefined>();

  const send = async (task: Schedulable, dates: Dates, note = ''): Promise<Answer> => {
    if (running.current) return { error: undefined };
    running.current = true;
    setPending(true);
    const { taskId, version: expectedVersion, tenantId } = task;
    try {
      const input = { taskId, expectedVersion, ...dates, note };
      return { saved: await client.call('tasks.schedule', input, tenantScope(tenantId)) };
    } catch (thrown) {
      const error = thrown instanceof AppError ? thrown : new AppError('internal', String(thrown));
      if (error.code === 'signed_out') session.refresh();
      return { error };
    } finally {
      running.current = false;
      setPending(false);
    }
  };

  const tell = (task: Schedulable, saved: Output<'tasks.schedule'>) => {
    const { title, dueOn, timebox } = saved;
    const when =
      timebox !== null && timebox.startMs !== task.timebox?.startMs
        ? formats.shortDateTime(timebox.startMs)
        : dueOn === null
          ? undefined
          : formats.day(dueOn);
    notices.done(
      when === undefined
        ? t('calendar.done.cleared', { title })
        : t('calendar.done.moved', { title, when }),
      saved,
    );
  };

  /** After a drop: done, refused with the rule and the way out, or waiting for a holiday's note. */
  const put = async (task: Schedulable, dates: Dates, back: () => void, another: () => void) => {
    const answer = await send(task, dates);
    if ('saved' in answer) return tell(task, answer.saved);
    const { error } = answer;
    const { reason, day, holiday } = error?.details ?? {};
    if (reason === 'holiday_needs_note') {
      return setAsked({ task, dates, day: String(day), holiday: String(holiday), back });
    }
    back();
    if (error !== undefined) {
      notices.refused({
        title: t('calendar.refused.title', { title: task.title }),
        body: errorText(error),
        action: { label: t('calendar.refused.another'), run: another },
        hint: t('calendar.refused.back'),
      });
    }
    return undefined;
  };

  const answerHoliday = async (note: string): Promise<AppError | undefined> => {
    if (asked === undefined) return undefined;
    const answer = await send(asked.task, asked.dates, note);
    if (!('saved' in answer)) return answer.error;
    setAsked(undefined);
    tell(asked.task, answer.saved);
    return undefined;
  };
  const giveUp = () => {
    asked?.back();
    setAsked(undefined);
  };

  return { send, tell, put, pending, asked, answerHoliday, giveUp };
}
export type Schedule = ReturnType<typeof useSchedule>;
