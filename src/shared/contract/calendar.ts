import { z } from 'zod';
import { command } from './define';
import { taskDetail } from './tasks';
import { day, id, instant, prose, version } from './values';

/** Within the years that a day YYYY-MM-DD can name, in every zone. */
const planned = instant.max(Date.UTC(9999, 11, 30));
export const timebox = z.object({ startMs: planned, endMs: planned });

export const calendarMethods = {
  /**
   * Gives a task a due day, a timebox, or both; what is left out stays. Its state stays too.
   *
   * Refused as `day_passed`, `timebox_*`, `fields_in_use`, `task_ended`; as `holiday_needs_note` (with `day` and
   * `holiday`) until a note says why it lies on a public holiday of the tenant's region (M56).
   */
  'tasks.schedule': command('tenant', {
    input: z.object({
      taskId: id,
      expectedVersion: version,
      dueOn: day.nullable().optional(),
      timebox: timebox.nullable().optional(),
      note: prose(2_000).default(''),
    }),
    output: taskDetail,
  }),
} as const;
