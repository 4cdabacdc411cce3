import type { Output, Parsed } from '@shared/contract';
import { ALL_LANE, BOARD_COLUMNS, type BoardColumn } from '@shared/domain/tasks/board';
import type { TenantsContext } from '../rpc/context';
import { countCells, countIncomplete, listFirstCards } from '../store/board';
import type { BoardFilter } from '../store/board-filter';
import type { TenantsReader } from '../store/tenant-access';
import { listTenants, type TenantRecord } from '../store/tenants';
import { boardFilter } from './board-filter';
import { cardViews } from './card-view';
import { cursorOf } from './cursor';
import { cellOf, countedCells, type LaneHead, laneHeads } from './lanes';
import { type ColumnLimit, columnLimits, NO_LIMIT } from './limits';

/** Cards in one window: more than any screen shows at once, few enough for one frame. */
const WINDOW_CARDS = 1_200;

type Window = Output<'board.window'>;
type Lane = Window['lanes'][number];
type Cell = Lane['columns'][number];
type Input = Parsed<'board.window'>;

/** What fills the cells: by lane and column. */
type ByCell<T> = (lane: string, column: BoardColumn) => T;

/** The board over the tenants of the scope: exact counts, and the first cards of each open cell (M40). */
export async function boardWindow(
  { read, nowMs }: Pick<TenantsContext, 'read' | 'nowMs'>,
  input: Input,
): Promise<Window> {
  const tenants = await listTenants(read);
  const filter = boardFilter(input, tenants, nowMs);
  const heads = await laneHeads(read, input, tenants);
  const countOf = await cellCounts(read, filter, input, heads);
  const cardsOf = await firstCards(read, filter, input, { tenants, heads, countOf });
  const limitOf = await columnLimits(read, tenants, input.laneBy);
  const incomplete = await countIncomplete(read, filter, input.laneBy);
  const lanes = heads.map((head) => {
    const columns = BOARD_COLUMNS.map(
      (column): Cell => ({
        column,
        count: countOf(head.key, column),
        ...(head.tenantId === null ? NO_LIMIT : limitOf(head.tenantId, column)),
        ...cardsOf(head.key, column),
      }),
    );
    const missingFields = incomplete.get(head.key) ?? 0;
    return { ...head, total: sum(columns, ({ count }) => count), missingFields, columns };
  });
  return {
    total: sum(lanes, ({ total }) => total),
    missingFields: sum(lanes, (lane) => lane.missingFields),
    columns: BOARD_COLUMNS.map((column, index) => ({
      column,
      count: sum(lanes, ({ columns }) => columns[index]?.count ?? 0),
      ...onlyLimit(tenants, column, limitOf),
    })),
    lanes: lanes.filter(isShown),
  };
}

/** An empty lane of a module or an owner says nothing; a tenant's is a place to go to. */
function isShown({ key, tenantId, total }: Lane): boolean {
  return total > 0 || tenantId !== null || key === ALL_LANE;
}

function onlyLimit(
  tenants: readonly TenantRecord[],
  column: BoardColumn,
  limitOf: (tenantId: string, column: BoardColumn) => ColumnLimit,
): ColumnLimit {
  const [only] = tenants;
  return only === undefined || tenants.length > 1 ? NO_LIMIT : limitOf(only.id, column);
}

async function cellCounts(
  read: TenantsReader,
  filter: BoardFilter,
  { laneBy }: Input,
  heads: readonly LaneHead[],
): Promise<ByCell<number>> {
  const counted = await countCells(read, filter, laneBy, countedCells(heads, read.tenantIds));
  const counts = new Map<string, number>();
  for (const { lane, column, count } of counted) {
    const cell = `${column} ${lane}`;
    counts.set(cell, (counts.get(cell) ?? 0) + count);
  }
  return (lane, column) => counts.get(`${column} ${lane}`) ?? 0;
}

async function firstCards(
  read: TenantsReader,
  filter: BoardFilter,
  { laneBy, sort, cardsPerCell, closedLanes }: Input,
  board: {
    readonly tenants: readonly TenantRecord[];
    readonly heads: readonly LaneHead[];
    readonly countOf: ByCell<number>;
  },
): Promise<ByCell<Pick<Cell, 'cards' | 'next'>>> {
  const closed = new Set(closedLanes);
  const cells = board.heads
    .filter(({ key }) => !closed.has(key))
    .flatMap(({ key }) =>
      BOARD_COLUMNS.filter((column) => board.countOf(key, column) > 0).map((column) =>
        cellOf(key, column, laneBy, read.tenantIds),
      ),
    );
  const most = Math.max(1, Math.floor(WINDOW_CARDS / Math.max(1, cells.length)));
  const page = { cells, cardsPerCell: Math.min(cardsPerCell, most) };
  const rows = await listFirstCards(read, filter, laneBy, sort, page);
  const views = await cardViews(read, rows, board.tenants);
  const byCell = Map.groupBy(rows, (row) => `${row.board_column} ${row.lane}`);
  return (lane, column) => {
    const found = byCell.get(`${column} ${lane}`) ?? [];
    const last = found.at(-1);
    const hasMore = last !== undefined && found.length < board.countOf(lane, column);
    return {
      cards: found.flatMap(({ id }) => views.get(id) ?? []),
      next: hasMore ? cursorOf(sort, last) : null,
    };
  };
}

function sum<T>(list: readonly T[], of: (one: T) => number): number {
  return list.reduce((total, one) => total + of(one), 0);
}
