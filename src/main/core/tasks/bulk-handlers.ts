import type { Handlers } from '../rpc/context';
import { fillTasks } from './bulk-fill';
import { countAllTasks, listAllTasks } from './bulk-list';
import { previewBulk } from './bulk-preview';

/** Tasks of several tenants as one list, and commands over many of them (M39, M40, M197). */
export const bulkHandlers = {
  'tasks.listAll': ({ read, nowMs }, input) => listAllTasks(read, input, nowMs),
  'tasks.countAll': ({ read, nowMs }, input) => countAllTasks(read, input, nowMs),
  'tasks.bulkPreview': (context, input) => previewBulk(context, input),
  'tasks.bulkFill': (context, input) => fillTasks(context, input),
} satisfies Partial<Handlers>;
