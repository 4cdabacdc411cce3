import type { Module } from '@shared/domain/roles/module';
import { type BoardColumn, type LaneKind, UNOWNED_LANE } from '@shared/domain/tasks/board';
import type { TaskSource, TaskTrack } from '@shared/domain/tasks/task';
import { type RawBuilder, sql } from 'kysely';
import type { TenantsReader } from './tenant-access';
import { titleHolds } from './title-match';

/** What a board is narrowed to; the one predicate of its counts and its cards (D13). */
export interface BoardFilter {
  readonly modules?: readonly Module[] | undefined;
  readonly tracks?: readonly TaskTrack[] | undefined;
  readonly ownerProfileIds?: readonly string[] | undefined;
  readonly unowned?: boolean | undefined;
  /** Part of a title. `pools` are the pool texts that hold it, by the language of tenants' contents. */
  readonly title?:
    | {
        readonly part: string;
        readonly pools: readonly {
          readonly tenantIds: readonly string[];
          readonly poolNumbers: readonly number[];
        }[];
      }
    | undefined;
  readonly dueFrom?: string | undefined;
  readonly dueTo?: string | undefined;
  readonly missingFields?: boolean | undefined;
  readonly sources?: readonly TaskSource[] | undefined;
  readonly pastCampaigns?: boolean | undefined;
  /** Work that was finished earlier is off the board, ms UTC. */
  readonly completedSinceMs: number;
}

/** A place of the board: a column of a lane. `tenantId` narrows it to one tenant. */
export interface BoardCell {
  readonly lane: string;
  readonly column: BoardColumn;
  readonly tenantId?: string | undefined;
}

type Condition = RawBuilder<boolean>;

/** Above every board order: ms of the year 9999. */
const NO_END = 253_402_300_799_999;

/** The cells as the JSON that a statement walks; `most` is where a column ends, for finished work by its age. */
export function cellsJson(cells: readonly BoardCell[], filter: BoardFilter): string {
  return JSON.stringify(
    cells.map((cell) => ({
      ...cell,
      most: cell.column === 'completed' ? -filter.completedSinceMs : NO_END,
    })),
  );
}

/** Keeps the tasks of one cell; `cell` and `task` are the statement's names. */
export function inCell(read: TenantsReader, laneBy: LaneKind, perTenant: boolean): Condition {
  const conditions = [
    sql<boolean>`task.board_column = cell.value ->> 'column'`,
    sql<boolean>`task.board_order <= cell.value ->> 'most'`,
    perTenant ? sql<boolean>`task.tenant_id = cell.value ->> 'tenantId'` : ofTenants(read),
  ];
  if (laneBy === 'module') conditions.push(sql<boolean>`task.module = cell.value ->> 'lane'`);
  if (laneBy === 'owner') conditions.push(sql<boolean>`task.owner_key = cell.value ->> 'lane'`);
  return sql<boolean>`${sql.join(conditions, sql` AND `)}`;
}

/** Keeps the rows of the scope's tenants. The sign keeps the planner from walking the tenants one by one. */
export function ofTenants({ tenantIds }: Pick<TenantsReader, 'tenantIds'>): Condition {
  return sql<boolean>`+task.tenant_id IN (SELECT value FROM json_each(${JSON.stringify(tenantIds)}))`;
}

/** Keeps what the filter asks for, the age of finished work apart, which `cellsJson` carries. */
export function matching(filter: BoardFilter): Condition {
  const conditions: Condition[] = [
    filter.pastCampaigns === true ? sql<boolean>`task.past IN (0, 1)` : sql<boolean>`task.past = 0`,
  ];
  const { modules, tracks, sources, dueFrom, dueTo, title } = filter;
  if (modules !== undefined) conditions.push(sql<boolean>`+task.module IN (${sql.join(modules)})`);
  if (tracks !== undefined) conditions.push(sql<boolean>`task.track IN (${sql.join(tracks)})`);
  if (sources !== undefined) conditions.push(sql<boolean>`task.source IN (${sql.join(sources)})`);
  if (dueFrom !== undefined) conditions.push(sql<boolean>`+task.due_on >= ${dueFrom}`);
  if (dueTo !== undefined) conditions.push(sql<boolean>`+task.due_on <= ${dueTo}`);
  if (filter.missingFields === true) conditions.push(sql<boolean>`task.incomplete = 1`);
  const owners = [
    ...(filter.ownerProfileIds ?? []),
    ...(filter.unowned === true ? [UNOWNED_LANE] : []),
  ];
  if (owners.length > 0) conditions.push(sql<boolean>`+task.owner_key IN (${sql.join(owners)})`);
  if (title !== undefined) conditions.push(withTitle(title));
  return sql<boolean>`${sql.join(conditions, sql` AND `)}`;
}

function withTitle({ part, pools }: NonNullable<BoardFilter['title']>): Condition {
  // Rows keep no text while the pool's stands.
  const pool = pools
    .filter(({ poolNumbers }) => poolNumbers.length > 0)
    .map(
      ({ tenantIds, poolNumbers }) =>
        sql<boolean>`(task.title IS NULL AND task.pool_number IN (${sql.join(poolNumbers)})
          AND +task.tenant_id IN (${sql.join(tenantIds)}))`,
    );
  return sql<boolean>`(${sql.join([titleHolds(part), ...pool], sql` OR `)})`;
}
