import type { Handlers } from '../rpc/context';
import { readMeasureTasks, readTaskKpi } from './measures';
import { readOverview } from './overview';
import { readDoNext } from './read-do-next';

/** The overview of a tenant at the wire (M15, M29, M42, M157, M158, M186); nothing of it is stored. */
export const overviewHandlers = {
  'overview.get': ({ read, nowMs }) => readOverview(read, nowMs),

  'overview.doNext': async ({ read, nowMs }) => ({
    items: (await readDoNext(read, nowMs)).map(({ reason, params, ...item }) => ({
      ...item,
      params: { ...params },
      reason: reason === null ? null : { code: reason.code, params: { ...reason.params } },
    })),
    asOfMs: nowMs,
  }),

  'overview.measures': ({ read, nowMs }) => readMeasureTasks(read, nowMs),

  'tasks.kpi': async ({ read, nowMs }, { taskId }) => ({
    effect: await readTaskKpi(read, taskId, nowMs),
  }),
} satisfies Partial<Handlers>;
