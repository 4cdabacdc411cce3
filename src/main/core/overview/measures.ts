import { addDays, type Day } from '@shared/base/days';
import { dayOf } from '@shared/base/zones';
import type { Output } from '@shared/contract';
import { METRIC_KEYS, type MetricKey } from '@shared/domain/metrics/metric';
import { taskEffect } from '@shared/domain/overview/task-effect';
import { FIGURE_DAYS } from '@shared/domain/overview/window-figure';
import { type MeasureFacts, measureFacts } from '../store/measure-facts';
import {
  countTasksOfMeasures,
  firstStarts,
  type MeasureTask,
  tasksOfMeasures,
} from '../store/overview-facts';
import { findTask } from '../store/tasks';
import type { TenantReader } from '../store/tenant-access';
import { getTenant } from '../store/tenants';
import { requireFound } from '../store/versioned';
import { taskTitle } from '../tasks/task-view';
import { effectView, metricOf } from './figure-view';

type Effect = NonNullable<Output<'tasks.kpi'>['effect']>;

/** What the measure of one task did since it was started; null for a task that names none. Throws not_found. */
export async function readTaskKpi(
  read: TenantReader,
  taskId: string,
  nowMs: number,
): Promise<Effect | null> {
  const task = requireFound('task', taskId, await findTask(read, taskId));
  const key = METRIC_KEYS.find((each) => each === task.kpi_key);
  if (key === undefined) return null;
  const [effect] = await effectsOf(read, [{ id: task.id, key }], nowMs);
  return effect ?? null;
}

/** Every measure that tasks name, with its newest tasks and what it did around each (M15, M42). */
export async function readMeasureTasks(
  read: TenantReader,
  nowMs: number,
): Promise<Output<'overview.measures'>> {
  const tasks = await tasksOfMeasures(read);
  const counts = await countTasksOfMeasures(read);
  const effects = await effectsOf(read, tasks, nowMs);
  const { content_locale: locale } = await getTenant(read);
  const row = (task: MeasureTask) => {
    const effect = effects[tasks.indexOf(task)];
    if (effect === undefined) throw new Error('A task without its effect');
    return { id: task.id, title: taskTitle(task, locale), state: task.state, effect };
  };
  return METRIC_KEYS.flatMap((key) => {
    const own = tasks.filter((task) => task.key === key);
    const { done = 0, open = 0 } = counts.get(key) ?? {};
    return own.length === 0 ? [] : [{ key, done, open, tasks: own.map(row) }];
  });
}

/** In the order of the tasks. */
async function effectsOf(
  read: TenantReader,
  tasks: readonly { readonly id: string; readonly key: MetricKey }[],
  nowMs: number,
): Promise<readonly Effect[]> {
  if (tasks.length === 0) return [];
  const { zone } = await getTenant(read);
  const todayOn = dayOf(nowMs, zone);
  const starts = await firstStarts(
    read,
    tasks.map(({ id }) => id),
  );
  const keys = [...new Set(tasks.map(({ key }) => key))];
  const firstMs = Math.min(nowMs, ...starts.values());
  // The week before a start may begin thirteen days before it; the newest value may be a while ago.
  const fromOn = addDays(dayOf(firstMs, zone), -2 * FIGURE_DAYS);
  const facts = (await measureFacts(read, keys, fromOn, todayOn))(read.tenantId);
  return tasks.map(({ id, key }) => effectOf(facts, key, starts.get(id), { zone, todayOn }));
}

function effectOf(
  facts: MeasureFacts,
  key: MetricKey,
  startedAtMs: number | undefined,
  at: { readonly zone: string; readonly todayOn: Day },
): Effect {
  const measure = {
    metric: metricOf(key),
    observations: facts.observations.filter((each) => each.key === key),
    chosenIds: facts.chosenIds,
  };
  const startedOn = startedAtMs === undefined ? undefined : dayOf(startedAtMs, at.zone);
  return effectView(key, startedAtMs, taskEffect(measure, { startedOn, todayOn: at.todayOn }));
}
