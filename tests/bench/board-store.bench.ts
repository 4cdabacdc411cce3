import { contract, type Input } from '@shared/contract';
import { MODULES } from '@shared/domain/roles/module';
import { BOARD_COLUMNS, type BoardSort, type LaneKind } from '@shared/domain/tasks/board';
import { boardWindow } from '../../src/main/core/board/window';
import { countCells, countIncomplete, listFirstCards } from '../../src/main/core/store/board';
import type { BoardFilter } from '../../src/main/core/store/board-filter';
import { openDatabase } from '../../src/main/core/store/open-database';
import { createStore } from '../../src/main/core/store/store';
import { listTasksOver } from '../../src/main/core/store/task-list';
import type { TenantsReader } from '../../src/main/core/store/tenant-access';
import { bigWorkspace } from './big-workspace';
import type { Figure } from './figure';

const TIMES = 100;
const ALL_TIME: BoardFilter = { completedSinceMs: 0 };

/** Asks `question` over all 20 tenants of 100,000 tasks, without a wire; ms each time. */
async function asked(
  question: (read: TenantsReader) => Promise<unknown>,
): Promise<readonly number[]> {
  const dataFolder = await bigWorkspace();
  const opened = await openDatabase({ dataFolder, nowMs: 0, backupBefore: async () => undefined });
  const store = createStore(opened, { nowMs: () => 0, newId: () => '', newSalt: () => '' });
  try {
    const tenants = await store.read.db.selectFrom('tenant').select('id').execute();
    const read = store.read.forTenants(tenants.map(({ id }) => id));
    const measured: number[] = [];
    for (let turn = 0; turn < TIMES; turn += 1) {
      const before = performance.now();
      await question(read);
      measured.push(performance.now() - before);
    }
    return measured;
  } finally {
    await store.close();
  }
}

function cellsOf(laneBy: LaneKind, { tenantIds }: TenantsReader) {
  const lanes: readonly { readonly lane: string; readonly tenantId?: string }[] =
    laneBy === 'tenant'
      ? tenantIds.map((tenantId) => ({ lane: tenantId, tenantId }))
      : laneBy === 'module'
        ? MODULES.map((lane) => ({ lane }))
        : [{ lane: 'all' }];
  return lanes.flatMap((lane) => BOARD_COLUMNS.map((column) => ({ ...lane, column })));
}

/** The statement that reads some 200 cards. */
const cards = (laneBy: LaneKind, cardsPerCell: number, sort: BoardSort = 'position') =>
  asked((read) => {
    const page = { cells: cellsOf(laneBy, read), cardsPerCell };
    return listFirstCards(read, ALL_TIME, laneBy, sort, page);
  });

/** The statement that reads a page of the list, highest priority first (M64). */
const listed = () =>
  asked((read) =>
    listTasksOver(read, ALL_TIME, {
      sort: 'priority',
      descending: false,
      after: undefined,
      limit: 50,
    }),
  );

/** The statements that count every cell, and what is incomplete. Without lanes each tenant is counted. */
const counts = (laneBy: LaneKind) =>
  asked(async (read) => {
    const cells = cellsOf(laneBy === 'none' ? 'tenant' : laneBy, read);
    await countCells(read, ALL_TIME, laneBy, cells);
    await countIncomplete(read, ALL_TIME, laneBy);
  });

/** Everything that the core does for a window, the texts too. */
const whole = (input: Input<'board.window'>) => {
  const parsed = contract['board.window'].input.parse({ cardsPerCell: 2, ...input });
  return asked((read) => boardWindow({ read, nowMs: Date.now() }, parsed));
};

const quick = { unit: 'ms', bound: 'atMost', judged: 'median' } as const;
const byTenant = { laneBy: 'tenant' } as const;

export const figures: readonly Figure[] = [
  { ...quick, name: 'board.window.store', target: 2, measure: () => cards('none', 34) },
  { ...quick, name: 'board.window.store-by-tenant', target: 2, measure: () => cards('tenant', 2) },
  { ...quick, name: 'board.window.store-by-module', target: 2, measure: () => cards('module', 4) },
  {
    ...quick,
    name: 'board.window.store-by-priority',
    target: 2,
    measure: () => cards('none', 34, 'priority'),
  },
  {
    ...quick,
    name: 'board.window.store-of-tenants-by-priority',
    target: 2,
    measure: () => cards('tenant', 2, 'priority'),
  },
  { ...quick, name: 'board.list.store-by-priority', target: 2, measure: listed },
  { ...quick, name: 'board.counts.store', target: 25, measure: () => counts('none') },
  { ...quick, name: 'board.counts.store-by-module', target: 25, measure: () => counts('module') },
  { ...quick, name: 'board.core.by-tenant', target: 50, measure: () => whole(byTenant) },
  { ...quick, name: 'board.core.by-owner', target: 50, measure: () => whole({ laneBy: 'owner' }) },
  { ...quick, name: 'board.core.by-due', target: 100, measure: () => whole({ sort: 'due' }) },
  {
    ...quick,
    name: 'board.core.filter-text',
    target: 100,
    measure: () => whole({ ...byTenant, text: 'suite 4711' }),
  },
  {
    ...quick,
    name: 'board.core.filter-text-of-all',
    target: 100,
    measure: () => whole({ ...byTenant, text: 'rewrite' }),
  },
  {
    ...quick,
    name: 'board.core.filter-module',
    target: 100,
    measure: () => whole({ ...byTenant, modules: ['content_system'] }),
  },
];
