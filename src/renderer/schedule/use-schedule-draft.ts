import { atWallClock, wallClockOf } from '@shared/base/zones';
import type { Input } from '@shared/contract';
import { useState } from 'react';
import { useRegion } from '../ui/region';

/** A task as its dates are chosen. */
export interface ScheduledTask {
  readonly title: string;
  readonly dueOn: string | null;
  readonly timebox: { readonly startMs: number; readonly endMs: number } | null;
  /** Why it lies on a holiday, where that is known. */
  readonly scheduleNote?: string;
}

export type Dates = Pick<Input<'tasks.schedule'>, 'dueOn' | 'timebox'>;

/** Due day, timebox and note while they are being chosen, on the clock of the screen. */
export function useScheduleDraft(task: ScheduledTask, offered = '') {
  const { zone } = useRegion();
  const clock = (ms: number | undefined) => (ms === undefined ? '' : wallClockOf(ms, zone));
  const before = { from: clock(task.timebox?.startMs), to: clock(task.timebox?.endMs) };
  const undated = task.dueOn === null && task.timebox === null;
  const [draft, setDraft] = useState({
    dueOn: task.dueOn ?? (undated ? offered : ''),
    ...before,
    note: task.scheduleNote ?? '',
  });
  const [halfTimed, setHalfTimed] = useState(false);

  /** What is sent; undefined while one edge of the timebox is missing. */
  const chosen = (): { readonly dates: Dates; readonly note: string } | undefined => {
    const startMs = atWallClock(draft.from, zone);
    const endMs = atWallClock(draft.to, zone);
    const timed = startMs !== undefined && endMs !== undefined;
    const half = !timed && (draft.from !== '' || draft.to !== '');
    setHalfTimed(half);
    if (half) return undefined;
    // What stays as it is is not sent: an old day that nobody touched is no new choice.
    const dates: Dates = {
      ...(draft.dueOn !== (task.dueOn ?? '') && {
        dueOn: draft.dueOn === '' ? null : draft.dueOn,
      }),
      ...((draft.from !== before.from || draft.to !== before.to) && {
        timebox: timed ? { startMs, endMs } : null,
      }),
    };
    return { dates, note: draft.note === (task.scheduleNote ?? '') ? '' : draft.note };
  };

  return {
    draft,
    set: (change: Partial<typeof draft>) => setDraft({ ...draft, ...change }),
    halfTimed,
    chosen,
  };
}
