import { ALL, type RpcClient, tenantScope } from '@shared/rpc/client';
import { openDatabase } from '../../src/main/core/store/open-database';
import { createStore } from '../../src/main/core/store/store';
import { listTasks } from '../../src/main/core/store/task-lists';
import { bigWorkspace } from './big-workspace';
import { coreHere, signInFirst } from './core-here';
import type { Figure } from './figure';

const TIMES = 200;

/** Asks `question` of a real core on 100,000 tasks, once for every turn; ms from the call to its answer. */
async function asked(
  question: (client: RpcClient, tenantId: string, turn: number) => Promise<unknown>,
): Promise<readonly number[]> {
  const here = await coreHere(await bigWorkspace());
  try {
    const client = here.connect();
    await signInFirst(client);
    const tenants = await client.call('tenants.list', {}, ALL);
    const measured: number[] = [];
    for (let turn = 0; turn < TIMES; turn += 1) {
      const tenantId = tenants[turn % tenants.length]?.id ?? '';
      const before = performance.now();
      await question(client, tenantId, turn);
      measured.push(performance.now() - before);
    }
    return measured;
  } finally {
    await here.close();
  }
}

/** The statement alone that reads 200 tasks of a board, without the wire, the count and the texts. */
async function boardStatement(): Promise<readonly number[]> {
  const dataFolder = await bigWorkspace();
  const opened = await openDatabase({ dataFolder, nowMs: 0, backupBefore: async () => undefined });
  const store = createStore(opened, { nowMs: () => 0, newId: () => '', newSalt: () => '' });
  try {
    const tenants = await store.read.db.selectFrom('tenant').select('id').execute();
    const measured: number[] = [];
    for (let turn = 0; turn < TIMES; turn += 1) {
      const read = store.read.forTenant(tenants[turn % tenants.length]?.id ?? '');
      const before = performance.now();
      await listTasks(read, {}, { after: undefined, limit: 200 });
      measured.push(performance.now() - before);
    }
    return measured;
  } finally {
    await store.close();
  }
}

/** The 200 tasks after the 2,000th of a tenant's board: the middle of a long list. */
async function middlePages(): Promise<readonly number[]> {
  const cursors = new Map<string, string>();
  return asked(async (client, tenantId) => {
    const after = cursors.get(tenantId);
    const { next } = await client.call(
      'tasks.list',
      { limit: 200, ...(after !== undefined && { after }) },
      tenantScope(tenantId),
    );
    if (next !== null) cursors.set(tenantId, next);
  });
}

const WORDS = ['winter suite', 'break', 'garden booking', 'rev', 'schema photo offer', 'spa 4711'];

const quick = { unit: 'ms', bound: 'atMost', judged: 'median' } as const;

export const figures: readonly Figure[] = [
  { ...quick, name: 'store.board-window-statement', target: 2, measure: boardStatement },
  {
    ...quick,
    name: 'store.board-window-200-of-100k',
    target: 20,
    measure: () =>
      asked((client, tenantId) => client.call('tasks.list', { limit: 200 }, tenantScope(tenantId))),
  },
  { ...quick, name: 'store.board-next-windows', target: 20, measure: middlePages },
  {
    ...quick,
    name: 'store.board-counts-of-100k',
    target: 50,
    measure: () =>
      asked((client, tenantId) => client.call('tasks.counts', {}, tenantScope(tenantId))),
  },
  {
    ...quick,
    name: 'store.search-of-100k',
    target: 100,
    measure: () =>
      asked((client, _tenantId, turn) =>
        client.call('search.find', { text: WORDS[turn % WORDS.length] ?? '', limit: 20 }, ALL),
      ),
  },
  {
    ...quick,
    name: 'store.search-of-one-tenant',
    target: 100,
    measure: () =>
      asked((client, tenantId, turn) =>
        client.call(
          'search.find',
          { text: WORDS[turn % WORDS.length] ?? '', limit: 20, tenantId },
          ALL,
        ),
      ),
  },
];
