import {
  BOARD_COLUMNS,
  type BoardColumn,
  type BoardSort,
  type LaneKind,
} from '@shared/domain/tasks/board';
import { type RawBuilder, sql } from 'kysely';
import {
  type BoardCell,
  type BoardFilter,
  cellsJson,
  inCell,
  matching,
  ofTenants,
} from './board-filter';
import { TASK_COLUMNS, type TaskRow } from './tasks';
import type { TenantReader, TenantsReader } from './tenant-access';

export interface CellCount extends BoardCell {
  readonly count: number;
}

/** A task with what a card needs beside it. */
export interface CardRow extends TaskRow {
  readonly tenant_id: string;
  readonly state_at_ms: number;
  readonly lane: string;
  readonly board_column: BoardColumn;
  readonly files: number;
  /** What the page's order is made of; with the id it is the cursor. */
  readonly sort_key: string | number;
}

/** Where a page of a cell ended. */
export interface CardCursor {
  readonly key: string | number;
  readonly id: string;
}

/** How many tasks lie in each cell; cells without one are named with 0. */
export async function countCells(
  read: TenantsReader,
  filter: BoardFilter,
  laneBy: LaneKind,
  cells: readonly BoardCell[],
): Promise<readonly CellCount[]> {
  const perTenant = cells.every(({ tenantId }) => tenantId !== undefined);
  const { rows } = await sql<{ readonly count: number }>`
    SELECT (SELECT count(*) FROM task ${indexFor(filter, laneBy, perTenant)}
      WHERE ${inCell(read, laneBy, perTenant)} AND ${matching(filter)}) AS count
    FROM json_each(${cellsJson(cells, filter)}) AS cell ORDER BY cell.key`.execute(read.unscoped);
  return cells.map((cell, index) => ({ ...cell, count: rows[index]?.count ?? 0 }));
}

/** Open sprint items that lack a field (INV4), by lane; a lane without any has no entry. */
export async function countIncomplete(
  read: TenantsReader,
  filter: BoardFilter,
  laneBy: LaneKind,
): Promise<ReadonlyMap<string, number>> {
  const { tenantIds } = read;
  const { rows } = await sql<{ readonly lane: string; readonly count: number }>`
    SELECT ${laneOf(laneBy)} AS lane, count(*) AS count FROM task INDEXED BY task_incomplete
    WHERE task.incomplete = 1 AND task.board_column IN (${sql.join(BOARD_COLUMNS)})
      AND ${ofTenants({ tenantIds })} AND ${matching(filter)}
    GROUP BY 1`.execute(read.unscoped);
  return new Map(rows.map(({ lane, count }) => [lane, count]));
}

/** The owners of tasks on the board, and nobody: the keys of lanes. Steps from one owner to the next in the index. */
export async function listOwnerKeys(read: TenantsReader): Promise<readonly string[]> {
  const { tenantIds } = read;
  const next = (after: RawBuilder<unknown>) => sql`(SELECT min(task.owner_key)
    FROM task INDEXED BY task_board_owner WHERE task.board_column = place.board_column AND task.past = place.past
    AND ${ofTenants({ tenantIds })} AND task.owner_key > ${after})`;
  const { rows } = await sql<{ readonly lane: string }>`
    WITH RECURSIVE
      place (board_column, past) AS (SELECT one.value, past.value
        FROM json_each(${JSON.stringify(BOARD_COLUMNS)}) AS one, json_each('[0,1]') AS past),
      owner (board_column, past, lane) AS (
        SELECT place.board_column, place.past, ${next(sql`''`)} FROM place
        UNION ALL
        SELECT place.board_column, place.past, ${next(sql`place.lane`)} FROM owner AS place WHERE place.lane IS NOT NULL)
    SELECT DISTINCT lane FROM owner WHERE lane IS NOT NULL`.execute(read.unscoped);
  return rows.map(({ lane }) => lane);
}

/** The first cards of each cell, in their order within it. */
export async function listFirstCards(
  read: TenantsReader,
  filter: BoardFilter,
  laneBy: LaneKind,
  sort: BoardSort,
  page: { readonly cells: readonly BoardCell[]; readonly cardsPerCell: number },
): Promise<readonly CardRow[]> {
  const perTenant = page.cells.every(({ tenantId }) => tenantId !== undefined);
  const { rows } = await sql<CardRow>`
    SELECT cell.value ->> 'lane' AS lane, ${cardColumns(sort)}
    FROM json_each(${cellsJson(page.cells, filter)}) AS cell
    CROSS JOIN task AS card ON card.rowid IN (
      SELECT task.rowid FROM task ${indexFor(filter, laneBy, perTenant, sort)}
      WHERE ${inCell(read, laneBy, perTenant)} AND ${matching(filter)}
      ORDER BY ${orderBy('task', sort)} LIMIT ${page.cardsPerCell})
    ORDER BY cell.key, ${orderBy('card', sort)}`.execute(read.unscoped);
  return rows;
}

/** One more card than `limit` says that there is a next page. */
export async function listCellCards(
  read: TenantsReader,
  filter: BoardFilter,
  laneBy: LaneKind,
  sort: BoardSort,
  page: {
    readonly cell: BoardCell;
    readonly after: CardCursor | undefined;
    readonly limit: number;
  },
): Promise<readonly CardRow[]> {
  const perTenant = page.cell.tenantId !== undefined;
  const beyond = page.after === undefined ? sql`1` : past(sort, page.after);
  const { rows } = await sql<CardRow>`
    SELECT cell.value ->> 'lane' AS lane, ${cardColumns(sort)}
    FROM json_each(${cellsJson([page.cell], filter)}) AS cell
    CROSS JOIN task AS card ON card.rowid IN (
      SELECT task.rowid FROM task ${indexFor(filter, laneBy, perTenant, sort)}
      WHERE ${inCell(read, laneBy, perTenant)} AND ${matching(filter)} AND ${beyond}
      ORDER BY ${orderBy('task', sort)} LIMIT ${page.limit + 1})
    ORDER BY ${orderBy('card', sort)}`.execute(read.unscoped);
  return rows;
}

/** How many tasks lie in each column of the tenant's board, whatever a screen filters. */
export async function countColumns(read: TenantReader): Promise<ReadonlyMap<BoardColumn, number>> {
  const rows = await read
    .from('task')
    .select((eb) => ['task.board_column', eb.fn.countAll<number>().as('count')])
    .where('task.board_column', 'in', [...BOARD_COLUMNS])
    .where('task.past', '=', 0)
    .groupBy('task.board_column')
    .execute();
  return new Map(
    rows.flatMap(({ board_column: column, count }) => (column === null ? [] : [[column, count]])),
  );
}

function laneOf(laneBy: LaneKind): RawBuilder<string> {
  switch (laneBy) {
    case 'none':
      return sql<string>`'all'`;
    case 'tenant':
      return sql<string>`task.tenant_id`;
    case 'module':
      return sql<string>`task.module`;
    case 'owner':
      return sql<string>`task.owner_key`;
  }
}

/** The index that holds the cell as one range; the planner knows nothing of how many tasks a column has. */
function indexFor(
  filter: BoardFilter,
  laneBy: LaneKind,
  perTenant: boolean,
  sort: BoardSort = 'position',
): RawBuilder<unknown> {
  if (filter.missingFields === true) return sql`INDEXED BY task_incomplete`;
  if (laneBy === 'module') return sql`INDEXED BY task_board_module`;
  if (laneBy === 'owner') return sql`INDEXED BY task_board_owner`;
  if (sort === 'priority') {
    return perTenant
      ? sql`INDEXED BY task_board_priority`
      : sql`INDEXED BY task_board_all_priority`;
  }
  return perTenant ? sql`INDEXED BY task_board` : sql`INDEXED BY task_board_all`;
}

const CARD_COLUMNS = sql.join(
  TASK_COLUMNS.map((column) => sql.ref(column.replace('task.', 'card.'))),
);

function cardColumns(sort: BoardSort): RawBuilder<unknown> {
  return sql`card.tenant_id, card.board_column, card.state_at_ms, ${sortKey('card', sort)} AS sort_key,
    (SELECT count(*) FROM task_file f WHERE f.tenant_id = card.tenant_id AND f.task_id = card.id) AS files,
    ${CARD_COLUMNS}`;
}

/** Work without a due date comes last; finished work is always in board order, newest first. */
function sortKey(table: 'task' | 'card', sort: BoardSort): RawBuilder<unknown> {
  const of = (column: string) => sql.ref(`${table}.${column}`);
  switch (sort) {
    case 'position':
      return of('board_order');
    case 'priority':
      return of('board_priority');
    case 'due':
      return sql`CASE WHEN ${of('board_column')} = 'completed' THEN ${of('board_order')}
        ELSE coalesce(${of('due_on')}, '9999-12-31') END`;
    case 'newest':
      return sql`CASE WHEN ${of('board_column')} = 'completed' THEN ${of('board_order')}
        ELSE -${of('created_at_ms')} END`;
  }
}

function orderBy(table: 'task' | 'card', sort: BoardSort): RawBuilder<unknown> {
  return sql`${sortKey(table, sort)}, ${sql.ref(`${table}.id`)}`;
}

function past(sort: BoardSort, { key, id }: CardCursor): RawBuilder<boolean> {
  return sql<boolean>`(${sortKey('task', sort)}, task.id) > (${key}, ${id})`;
}
