import type { Handlers } from '../rpc/context';
import { listScopeTenants } from '../store/calendar-deadlines';
import { findTask } from '../store/tasks';
import { getTenant } from '../store/tenants';
import { requireFound } from '../store/versioned';
import { taskDetail } from '../tasks/task-view';
import { undoable } from '../undo/undoable';
import { listItems } from './list-items';
import { datesAfter, datesOf, holidaysOfDates, scheduleTask } from './schedule-task';
import { unscheduledPage } from './task-items';

/** Work and deadlines by day, and giving a task its dates (M32, M56). */
export const calendarHandlers = {
  'calendar.items': (context, input) => listItems(context, input),

  'calendar.unscheduled': async ({ read }, input) => {
    const tenants = await listScopeTenants(read);
    return unscheduledPage(read, input, new Map(tenants.map((tenant) => [tenant.id, tenant])));
  },

  'tasks.schedule': async (context, input) => {
    const tenant = await getTenant(context.read);
    const { taskId } = input;
    const seen = requireFound('task', taskId, await findTask(context.read, taskId));
    const after = datesAfter(datesOf(seen), input);
    const holidays = await holidaysOfDates(tenant, after, context.profile.locale);
    await context.write((writer) =>
      undoable(writer, { kind: 'task', id: taskId, did: 'task_scheduled' }, () =>
        scheduleTask(writer, input, tenant, holidays),
      ),
    );
    return taskDetail(context.read, taskId);
  },
} satisfies Partial<Handlers>;
