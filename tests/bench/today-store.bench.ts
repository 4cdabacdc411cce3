import { DAY_MS } from '@shared/base/days';
import { TODAY_GROUPS } from '@shared/domain/today/today-kind';
import { listScopeTenants } from '../../src/main/core/store/calendar-deadlines';
import { openDatabase } from '../../src/main/core/store/open-database';
import { createStore } from '../../src/main/core/store/store';
import { countToday, listToday } from '../../src/main/core/store/today-list';
import { todayView } from '../../src/main/core/today/view';
import { bigAgency } from './big-agency';
import type { Figure } from './figure';

const TIMES = 50;
const FIRST_ROWS = 20;

/** Everything that the store does for today over 50 tenants with 100,000 tasks and what waits beside them; ms each time. */
async function opened(): Promise<readonly number[]> {
  const { dataFolder, profileId } = await bigAgency();
  const database = await openDatabase({
    dataFolder,
    nowMs: 0,
    backupBefore: async () => undefined,
  });
  const store = createStore(database, { nowMs: () => 0, newId: () => '', newSalt: () => '' });
  try {
    const tenants = await store.read.db.selectFrom('tenant').select('id').execute();
    const read = store.read.forTenants(tenants.map(({ id }) => id));
    const measured: number[] = [];
    for (let turn = 0; turn < TIMES; turn += 1) {
      const before = performance.now();
      const nowMs = Date.now() + 10 * DAY_MS;
      const view = todayView(await listScopeTenants(read), { profileId, nowMs });
      const counts = await countToday(read, view);
      for (const group of TODAY_GROUPS) {
        if (counts[group].inbox === 0) continue;
        await listToday(read, view, { group, shelf: 'inbox', limit: FIRST_ROWS });
      }
      measured.push(performance.now() - before);
    }
    return measured;
  } finally {
    await store.close();
  }
}

export const figures: readonly Figure[] = [
  {
    name: 'today.open.store',
    unit: 'ms',
    bound: 'atMost',
    judged: 'median',
    target: 50,
    measure: opened,
  },
];
