import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, renameSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { METRIC_KEYS } from '@shared/domain/metrics/metric';
import { MODULES, tierOf } from '@shared/domain/roles/module';
import { TASK_STATES } from '@shared/domain/tasks/task';
import { INSTALL } from '@shared/rpc/client';
import { monotonicFactory } from 'ulid';
import { settlePriorities } from '../../src/main/core/priority/settle';
import { refreshPriorities } from '../../src/main/core/priority/watch-priorities';
import { openDatabase } from '../../src/main/core/store/open-database';
import { createStore, type Store } from '../../src/main/core/store/store';
import { insertTasks, moveTask, type NewTask } from '../../src/main/core/store/tasks';
import { coreHere } from './core-here';

const TASKS_A_WRITE = 250;
const WORDS =
  'winter suite breakfast spa garden booking page banner review schema photo offer'.split(' ');

/**
 * A data folder with 100,000 tasks of 20 tenants (or as many of both as are asked for), made by the real store with an event and a
 * search entry each; made once in a run of the benches, whose folder `GATEHOUSE_BENCH_FOLDER` names. Closed as a program
 * closes it.
 */
export async function bigWorkspace(tasks = 100_000, tenants = 20): Promise<string> {
  const run = process.env.GATEHOUSE_BENCH_FOLDER ?? mkdtempSync(join(tmpdir(), 'gatehouse-bench-'));
  const folder = join(run, `${tasks}-tasks-${tenants}`);
  if (existsSync(folder)) return folder;
  const unfinished = `${folder}.unfinished`;
  mkdirSync(dirname(folder), { recursive: true });
  const tenantIds = await makeTenants(unfinished, tenants);
  await fill(unfinished, tenantIds, tasks / tenants);
  // A core closes the folder once, so that it lies there as after a day's work.
  await (await coreHere(unfinished)).close();
  renameSync(unfinished, folder);
  return folder;
}

async function makeTenants(dataFolder: string, tenants: number): Promise<readonly string[]> {
  const here = await coreHere(dataFolder);
  const client = here.connect();
  await client.call('session.createFirstProfile', { name: 'Olga' }, INSTALL);
  const ids: string[] = [];
  for (let number = 1; number <= tenants; number += 1) {
    const { id } = await client.call(
      'tenants.create',
      {
        name: `House ${number}`,
        slug: `house-${number}`,
        zone: 'America/Sao_Paulo',
        holidayRegion: 'BR-SP',
      },
      INSTALL,
    );
    ids.push(id);
  }
  await here.close();
  return ids;
}

async function fill(
  dataFolder: string,
  tenantIds: readonly string[],
  tasksEach: number,
): Promise<void> {
  const nowMs = Date.now();
  const ulid = monotonicFactory();
  const opened = await openDatabase({ dataFolder, nowMs, backupBefore: async () => undefined });
  const store = createStore(opened, {
    nowMs: () => Date.now(),
    newId: () => ulid(Date.now()),
    newSalt: () => randomBytes(32).toString('hex'),
  });
  // As a core does: priorities are kept with the rows.
  store.beforeCommit(settlePriorities);
  for (let first = 0; first < tasksEach; first += TASKS_A_WRITE) {
    for (const tenantId of tenantIds) await addTasks(store, tenantId, first);
  }
  const services = {
    store,
    clock: { nowMs: () => Date.now(), isTest: false },
    newId: () => ulid(Date.now()),
  };
  for (const tenantId of tenantIds) await refreshPriorities(services, tenantId);
  await store.close();
}

async function addTasks(store: Store, tenantId: string, first: number): Promise<void> {
  const acting = { actor: 'system', via: 'system', correlationId: `bench-${first}` } as const;
  await store.writeTenant(acting, tenantId, async (writer) => {
    const tasks = Array.from({ length: TASKS_A_WRITE }, (_, index) => newTask(first + index));
    const ids = await insertTasks(writer, tasks);
    for (const [index, id] of ids.entries()) {
      const to = TASK_STATES[(first + index) % TASK_STATES.length];
      if (to === undefined || to === 'draft' || to === 'blocked') continue;
      await moveTask(writer, { id, state: 'draft' }, { to });
    }
  });
}

function newTask(number: number): NewTask {
  const word = (step: number) => WORDS[Math.floor(number / step) % WORDS.length] ?? '';
  const module = MODULES[number % MODULES.length] ?? 'content_system';
  const title = `Rewrite the ${word(1)} ${word(12)} for ${word(144)} ${number}`;
  const body = `Seen when the ${word(7)} answers within a second\nNotes about ${word(5)}`;
  return {
    title,
    acceptanceSignal: body,
    track: 'quality',
    module,
    tier: tierOf(module),
    accountableRole: 'Content Ops Manager',
    dueOn: '2026-11-20',
    // So that the priorities differ.
    kpiKey: METRIC_KEYS[number % METRIC_KEYS.length],
    effortMinutes: 15 * (1 + (number % 60)),
    kpiImpact: 'Two more bookings a week',
    rollbackCondition: 'Bookings fall for three days',
    source: 'manual',
    searchTitle: title,
    searchBody: body,
  };
}
