import { findApproval } from '../store/approvals';
import { findCycle } from '../store/cycles';
import type { IncidentLink } from '../store/incident-work';
import { findTask } from '../store/tasks';
import type { TenantReader } from '../store/tenant-access';
import { getTenant } from '../store/tenants';
import { taskTitle } from '../tasks/task-view';

/** What a link leads to, as it is now; undefined when the tenant has no such thing. */
export async function findLinked(
  read: TenantReader,
  { kind, id }: IncidentLink,
): Promise<{ readonly title: string; readonly state: string } | undefined> {
  if (kind === 'task') {
    const task = await findTask(read, id);
    if (task === undefined) return undefined;
    const { content_locale: locale } = await getTenant(read);
    return { title: taskTitle(task, locale), state: task.state };
  }
  if (kind === 'cycle') {
    const cycle = await findCycle(read, id);
    return cycle && { title: `${cycle.cadence} ${cycle.ordinal}`, state: cycle.decision };
  }
  const approval = await findApproval(read, id);
  return approval && { title: approval.title, state: approval.state };
}
