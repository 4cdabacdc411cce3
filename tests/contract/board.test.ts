import type { Input, Output } from '@shared/contract';
import { MODULES } from '@shared/domain/roles/module';
import {
  BOARD_COLUMNS,
  BOARD_SORTS,
  columnOf,
  LANE_KINDS,
  type LaneKind,
} from '@shared/domain/tasks/board';
import { TASK_POOL } from '@shared/domain/tasks/pool';
import { TASK_SOURCES, TASK_TRACKS } from '@shared/domain/tasks/task';
import type { Locale } from '@shared/domain/tenants/tenant';
import { text } from '@shared/i18n/format';
import { INSTALL, tenantScope } from '@shared/rpc/client';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { moveTo, taskIn } from '../helpers/board-steps';
import { startedCampaign } from '../helpers/campaign-steps';
import { allTasks, type MixedBoard, mixedBoard, type Row } from '../helpers/mixed-board';
import { refusalOf } from '../helpers/refusal';
import { testAgency } from '../helpers/test-core';

type Arrangement = Omit<Input<'board.cards'>, 'lane' | 'column' | 'after' | 'limit'>;
type Window = Output<'board.window'>;
type Task = Row & { readonly tenantId: string };

const DAY_MS = 24 * 60 * 60 * 1000;
/** More than there are tasks. */
const MOST = 500;

/** All cards of a cell, page by page; each page says the same total. */
async function pageThrough(
  { agency, bothScope }: MixedBoard,
  cell: Input<'board.cards'>,
): Promise<readonly Output<'board.cards'>['rows'][number][]> {
  const found: Output<'board.cards'>['rows'] = [];
  let after: string | undefined;
  const totals = new Set<number>();
  do {
    const input = { ...cell, ...(after !== undefined && { after }) };
    const page = await agency.owner.call('board.cards', input, bothScope);
    found.push(...page.rows);
    totals.add(page.total);
    after = page.next ?? undefined;
    // A page that begins where it should have gone on would never end.
  } while (after !== undefined && found.length <= MOST);
  expect([...totals]).toEqual([found.length]);
  return found;
}

/** What the board should hold, by the rules alone and without SQL. */
function expected(
  tasks: readonly Task[],
  people: ReadonlySet<string>,
  nowMs: number,
  wanted: Arrangement,
): ReadonlyMap<string, ReadonlySet<string>> {
  const part = wanted.text?.trim().toLowerCase() ?? '';
  const sinceMs = nowMs - (wanted.completedWithinDays ?? 7) * DAY_MS;
  const cells = new Map<string, Set<string>>();
  for (const task of tasks) {
    const column = columnOf(task.state);
    const owner = task.owner?.profileId ?? null;
    const ownerWanted = wanted.ownerProfileIds !== undefined || wanted.unowned === true;
    const isWanted =
      column !== undefined &&
      (column !== 'completed' || (task.completedAtMs ?? 0) >= sinceMs) &&
      (wanted.modules?.includes(task.module) ?? true) &&
      (wanted.tracks?.includes(task.track) ?? true) &&
      (wanted.sources?.includes(task.source) ?? true) &&
      (!ownerWanted ||
        (owner === null ? wanted.unowned === true : wanted.ownerProfileIds?.includes(owner))) &&
      (wanted.dueFrom === undefined || (task.dueOn !== null && task.dueOn >= wanted.dueFrom)) &&
      (wanted.dueTo === undefined || (task.dueOn !== null && task.dueOn <= wanted.dueTo)) &&
      (wanted.missingFields !== true || (column !== 'completed' && task.missing.length > 0)) &&
      (part === '' || task.title.toLowerCase().includes(part));
    if (!isWanted) continue;
    const lane = {
      none: 'all',
      tenant: task.tenantId,
      module: task.module,
      owner: owner !== null && people.has(owner) ? owner : 'unowned',
    }[wanted.laneBy ?? 'none'];
    const key = `${lane} ${column}`;
    cells.set(key, (cells.get(key) ?? new Set()).add(task.id));
  }
  return cells;
}

describe('[M40] the board of two tenants', () => {
  test('[M40] [M10] counts exactly what paging through its cells gives, under any filter and in any order', async () => {
    const board = await mixedBoard();
    const { agency, bothScope, people } = board;
    const tasks = await allTasks(board);
    // Few filters at once, or most boards would be empty.
    const seldom = <T>(arbitrary: fc.Arbitrary<T>) =>
      fc.oneof({ weight: 5, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary });
    const some = <T extends string>(of: readonly T[]) =>
      seldom(fc.uniqueArray(fc.constantFrom(...of), { minLength: 1 }));
    const day = seldom(
      fc.integer({ min: 1, max: 28 }).map((of) => `2026-11-${String(of).padStart(2, '0')}`),
    );
    const parts = ['page', '100%', 'n_w', '<b>', 'ש', '', 'zzz', 'página', 'ócio', 'ÓC'];
    const arrangement = fc.record({
      laneBy: fc.constantFrom(...LANE_KINDS),
      sort: fc.constantFrom(...BOARD_SORTS),
      modules: some(MODULES),
      tracks: some(TASK_TRACKS),
      sources: some(TASK_SOURCES),
      ownerProfileIds: some(people),
      unowned: seldom(fc.boolean()),
      dueFrom: day,
      dueTo: day,
      missingFields: seldom(fc.boolean()),
      text: seldom(fc.constantFrom(...parts)),
      completedWithinDays: fc.constantFrom(undefined, 1, 7, 30),
      pastCampaigns: seldom(fc.boolean()),
    });
    await fc.assert(
      fc.asyncProperty(arrangement, fc.integer({ min: 1, max: 9 }), async (made, size) => {
        const wanted = withoutAbsent(made);
        const input = { ...wanted, cardsPerCell: size };
        const window = await agency.owner.call('board.window', input, bothScope);
        const cells = expected(tasks, new Set(people), agency.core.clock.nowMs, wanted);
        expectSums(window);
        const named = new Map<string, number>();
        for (const lane of window.lanes) {
          for (const { column, count, cards, next } of lane.columns) {
            const ids = cells.get(`${lane.key} ${column}`) ?? new Set();
            named.set(`${lane.key} ${column}`, count);
            expect([lane.key, column, count]).toEqual([lane.key, column, ids.size]);
            const cell = { ...wanted, lane: lane.key, column, limit: size };
            const paged = await pageThrough(board, cell);
            expect(new Set(paged.map(({ id }) => id))).toEqual(ids);
            expect(cards).toEqual(paged.slice(0, size));
            expect(next === null).toBe(count <= size);
          }
        }
        // No cell without its lane.
        for (const [key, ids] of cells) expect([key, named.get(key)]).toEqual([key, ids.size]);
      }),
      // A counterexample is readable as it is; making it small would take minutes.
      { numRuns: 60, endOnFailure: true },
    );
  }, 120_000);

  test('[M40] a pool text is found in the language of its tenant', async () => {
    const { agency, bothScope, tenantIds } = await mixedBoard(4);
    const holds = (locale: Locale, part: string) =>
      TASK_POOL.filter(({ number }) =>
        text(locale, `pool.task.${number}.title`).toLowerCase().includes(part),
      ).map(({ number }) => number);
    const find = async (part: string) => {
      const input = { text: part, cardsPerCell: 200 };
      const { lanes } = await agency.owner.call('board.window', input, bothScope);
      const cards = lanes.flatMap(({ columns }) => columns.flatMap((column) => column.cards));
      expect(new Set(cards.map(({ tenantId }) => tenantId))).toEqual(new Set([tenantIds[1]]));
      return cards.map(({ poolNumber }) => poolNumber).sort((a, b) => (a ?? 0) - (b ?? 0));
    };
    expect(holds('pt-BR', 'página').length).toBeGreaterThan(2);
    expect(await find('Página')).toEqual(holds('pt-BR', 'página'));
  });

  test('[M40] lanes of tenants stand by name and stay when they are empty, the others go', async () => {
    const board = await mixedBoard(12);
    const { agency, bothScope, tenantIds } = board;
    const none = { text: 'zzz' } as const;
    const of = (laneBy: LaneKind) =>
      agency.owner.call('board.window', { laneBy, ...none }, bothScope);
    expect((await of('tenant')).lanes.map(({ key, name, total }) => [key, name, total])).toEqual([
      [tenantIds[1], 'Academia Norte', 0],
      [tenantIds[0], 'Hotel Alba', 0],
    ]);
    expect((await of('module')).lanes).toEqual([]);
    expect((await of('owner')).lanes).toEqual([]);
    expect((await of('none')).lanes).toMatchObject([{ key: 'all', name: '', total: 0 }]);
    const owners = await agency.owner.call('board.window', { laneBy: 'owner' }, bothScope);
    expect(owners.lanes.map(({ name }) => name)).toEqual(['Max', 'Olga', '']);
    expect(owners.lanes.at(-1)?.key).toBe('unowned');
  });

  test('[M40] a closed lane is counted and brings no cards; its first page is there for the asking', async () => {
    const board = await mixedBoard(12);
    const { agency, bothScope, tenantIds } = board;
    const input = { laneBy: 'tenant' as const, closedLanes: [tenantIds[0]] };
    const { lanes } = await agency.owner.call('board.window', input, bothScope);
    const closed = lanes.find(({ key }) => key === tenantIds[0]);
    expect(closed?.total).toBeGreaterThan(0);
    expect(closed?.columns.flatMap(({ cards, next }) => [cards, next])).toEqual(
      BOARD_COLUMNS.flatMap(() => [[], null]),
    );
    expect(lanes.some(({ columns }) => columns.some(({ cards }) => cards.length > 0))).toBe(true);
    const column = closed?.columns.find(({ count }) => count > 0)?.column ?? 'draft';
    const page = { laneBy: 'tenant', lane: tenantIds[0], column } as const;
    const { rows } = await agency.owner.call('board.cards', page, bothScope);
    expect(rows.length).toBeGreaterThan(0);
  });

  test('[M40] orders: as they were laid out, by due date with the undated last, newest first, and finished last first', async () => {
    const board = await mixedBoard(30);
    const { agency, tenantIds } = board;
    const scope = { kind: 'tenants', tenantIds: [tenantIds[0]] } as const;
    const of = async (sort: (typeof BOARD_SORTS)[number], column: 'draft' | 'completed') => {
      const input = { lane: 'all', column, sort, limit: 200, completedWithinDays: 90 } as const;
      return (await agency.owner.call('board.cards', input, scope)).rows;
    };
    const laidOut = (await of('position', 'draft')).map(({ id }) => id);
    expect(laidOut.length).toBeGreaterThan(2);
    expect(laidOut).toEqual([...laidOut].sort());
    expect((await of('newest', 'draft')).map(({ id }) => id)).toEqual([...laidOut].reverse());
    const due = (await of('due', 'draft')).map(({ dueOn }) => dueOn ?? '9999');
    expect(due).toEqual([...due].sort());
    expect(due).toContain('9999');
    for (const sort of BOARD_SORTS) {
      const finished = (await of(sort, 'completed')).map(({ completedAtMs }) => completedAtMs ?? 0);
      expect(finished.length).toBeGreaterThan(2);
      expect(finished).toEqual([...finished].sort((a, b) => b - a));
    }
  });

  test('[M40] a window never holds more cards than a frame should, and says where to go on', async () => {
    const board = await mixedBoard(12);
    const { agency, bothScope } = board;
    const input = { laneBy: 'module', cardsPerCell: 200 } as const;
    const { lanes } = await agency.owner.call('board.window', input, bothScope);
    const cards = lanes.flatMap(({ columns }) => columns.flatMap((column) => column.cards));
    expect(cards.length).toBeLessThanOrEqual(1_200);
    expect(cards.length).toBe(lanes.reduce((sum, { total }) => sum + total, 0));
  });

  test('[M40] pages keep their place while tasks come in before and behind it', async () => {
    const board = await mixedBoard(30);
    const { agency, tenantIds } = board;
    const scope = { kind: 'tenants', tenantIds: [tenantIds[0]] } as const;
    const cell = { lane: 'all', column: 'draft', sort: 'newest', limit: 3 } as const;
    const first = await agency.owner.call('board.cards', cell, scope);
    agency.core.clock.nowMs += 1;
    const added = await agency.owner.call(
      'tasks.create',
      { title: 'Came in meanwhile', module: 'content_system' },
      agency.scope,
    );
    const rest = { ...cell, limit: 200, after: first.next ?? '' };
    const second = await agency.owner.call('board.cards', rest, scope);
    const seen = [...first.rows, ...second.rows].map(({ id }) => id);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).not.toContain(added.id);
    expect(seen).toHaveLength(first.total);
    const again = await agency.owner.call('board.cards', cell, scope);
    expect(again.rows[0]?.id).toBe(added.id);
    const wrong = { ...cell, sort: 'due', after: first.next ?? '' } as const;
    expect(await refusalOf(agency.owner.call('board.cards', wrong, scope))).toMatchObject({
      code: 'invalid_input',
      reason: 'bad_cursor',
    });
  });

  test('[M10] nothing of a tenant outside the scope is counted, shown or named', async () => {
    const board = await mixedBoard(20);
    const { agency, tenantIds, bothScope } = board;
    const [alba, norte] = tenantIds;
    for (const laneBy of LANE_KINDS) {
      const input = { laneBy, cardsPerCell: 200, completedWithinDays: 3_650 };
      const one = await agency.owner.call('board.window', input, tenantsOf(alba));
      const other = await agency.owner.call('board.window', input, tenantsOf(norte));
      const both = await agency.owner.call('board.window', input, bothScope);
      expect(one.total + other.total).toBe(both.total);
      expect(one.missingFields + other.missingFields).toBe(both.missingFields);
      expect(JSON.stringify(one)).not.toContain(norte);
      expect(JSON.stringify(other)).not.toContain(alba);
    }
    const foreign = { laneBy: 'tenant', lane: norte, column: 'draft' } as const;
    expect(
      await refusalOf(agency.owner.call('board.cards', foreign, tenantsOf(alba))),
    ).toMatchObject({ code: 'not_found' });
  });

  test('[M10] one foreign tenant in the scope, and there is no board at all', async () => {
    const { agency, tenantIds } = await mixedBoard(4);
    const { core, owner } = agency;
    const stranger = await owner.call('profiles.create', { name: 'Edi' }, INSTALL);
    await owner.call(
      'memberships.set',
      { profileId: stranger.id, role: 'owner' },
      tenantScope(tenantIds[0]),
    );
    const client = core.connect();
    await client.call('session.signIn', { profileId: stranger.id }, INSTALL);
    const ask = client.call('board.window', {}, { kind: 'tenants', tenantIds: [...tenantIds] });
    expect(await refusalOf(ask)).toMatchObject({ code: 'not_found' });
    const own = await client.call('board.window', {}, tenantsOf(tenantIds[0]));
    expect(own.total).toBeGreaterThan(0);
  });
});

test('[M40] [M43] a card says why its task is stopped and where it goes back to', async () => {
  const agency = await testAgency();
  const { owner, scope, tenantId } = agency;
  await startedCampaign(agency);
  const task = await taskIn(agency, 1, 'in_progress');
  const blocked = await owner.call(
    'tasks.move',
    { taskId: task.id, expectedVersion: task.version, to: 'blocked', reason: 'No access yet' },
    scope,
  );
  expect(blocked.blockedFrom).toBe('in_progress');
  const cell = { lane: 'all', column: 'stopped' } as const;
  const { rows } = await owner.call('board.cards', cell, tenantsOf(tenantId));
  expect(rows).toMatchObject([
    {
      id: task.id,
      tenantId,
      state: 'blocked',
      blocked: { code: 'other', params: { note: 'No access yet' } },
      blockedFrom: 'in_progress',
      sprintItem: true,
      missing: [],
      version: blocked.version,
    },
  ]);
  const back = await moveTo(agency, blocked, 'in_progress');
  expect(back.blockedFrom).toBeNull();
});

test('[M40] [Q27] the board of a campaign that ended is shown when it is asked for', async () => {
  const agency = await testAgency();
  const { owner, scope, tenantId } = agency;
  await startedCampaign(agency);
  const { id } = await taskIn(agency, 7, 'in_progress');
  await owner.call('plans.create', { goal: { statement: 'Fill the summer' } }, scope);
  await owner.call('campaigns.start', { plan: 'summer' }, scope);
  const window = (pastCampaigns: boolean) =>
    owner.call('board.window', { pastCampaigns, cardsPerCell: 100 }, tenantsOf(tenantId));
  const now = await window(false);
  expect([now.total, now.missingFields]).toEqual([40, 40]);
  const past = await window(true);
  expect([past.total, past.missingFields]).toEqual([80, 79]);
  const cards = past.lanes.flatMap(({ columns }) => columns.flatMap((column) => column.cards));
  expect(cards.map((card) => card.id)).toContain(id);
  expect(cards.filter(({ missing }) => missing.length > 0)).toHaveLength(past.missingFields);
});

const tenantsOf = (...tenantIds: readonly string[]) =>
  ({ kind: 'tenants', tenantIds: [...tenantIds] }) as const;

/** Keys that are absent altogether, as a window sends them. */
function withoutAbsent<T extends object>(made: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  const entries = Object.entries(made).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as { [K in keyof T]: Exclude<T[K], undefined> }; // what is left of it
}

/** Sums over lanes and over columns agree with each other. */
function expectSums({ total, missingFields, columns, lanes }: Window): void {
  const sum = (list: readonly number[]) => list.reduce((all, one) => all + one, 0);
  expect(sum(columns.map(({ count }) => count))).toBe(total);
  expect(sum(lanes.map((lane) => lane.total))).toBe(total);
  expect(sum(lanes.map((lane) => lane.missingFields))).toBe(missingFields);
  expect(columns.map(({ column }) => column)).toEqual(BOARD_COLUMNS);
  for (const lane of lanes) expect(sum(lane.columns.map(({ count }) => count))).toBe(lane.total);
}
