import type { Output } from '@shared/contract';
import {
  BOARD_COLUMNS,
  type BoardColumn,
  type BoardLimits,
  type ColumnCounts,
  type LaneKind,
  LIMITED_COLUMNS,
} from '@shared/domain/tasks/board';
import { settingValue } from '../settings/registry';
import { countColumns } from '../store/board';
import { listTenantSettings } from '../store/settings';
import type { TenantReader, TenantsReader } from '../store/tenant-access';
import type { TenantRecord } from '../store/tenants';

/** A column's limit and what it is held against; both null without a limit. */
export interface ColumnLimit {
  readonly limit: number | null;
  readonly held: number | null;
}

export const NO_LIMIT: ColumnLimit = { limit: null, held: null };

/** The tenant's limits as they are stored. */
export async function readLimits(read: TenantReader): Promise<BoardLimits> {
  const stored = await listTenantSettings(read);
  // The registry's schema of this key is of limits.
  return settingValue('board.limits', stored) as BoardLimits;
}

/** Every column by name; null is none. */
export function limitsView(limits: BoardLimits): Output<'board.limits'>['limits'] {
  const of = (column: BoardColumn) =>
    (limits as Partial<Record<BoardColumn, number | null>>)[column];
  return {
    draft: null,
    completed: null,
    scheduled: of('scheduled') ?? null,
    in_progress: of('in_progress') ?? null,
    needs_review: of('needs_review') ?? null,
    stopped: of('stopped') ?? null,
  };
}

/** What a move into a column is held against; undefined while the tenant has no limit. */
export async function readWip(
  read: TenantReader,
): Promise<{ readonly limits: BoardLimits; readonly counts: ColumnCounts } | undefined> {
  const limits = await readLimits(read);
  const isLimited = LIMITED_COLUMNS.some((column) => (limits[column] ?? null) !== null);
  return isLimited ? { limits, counts: await columnCounts(read) } : undefined;
}

async function columnCounts(read: TenantReader): Promise<ColumnCounts> {
  const counts = await countColumns(read);
  const entries = LIMITED_COLUMNS.map((column) => [column, counts.get(column) ?? 0]);
  return Object.fromEntries(entries) as ColumnCounts; // one entry a limited column
}

/** The limits that a window shows: of each tenant's lane, or of the only tenant. */
export async function columnLimits(
  read: TenantsReader,
  tenants: readonly TenantRecord[],
  laneBy: LaneKind,
): Promise<(tenantId: string, column: BoardColumn) => ColumnLimit> {
  const limits = new Map<string, ColumnLimit>();
  if (laneBy !== 'tenant' && tenants.length > 1) return () => NO_LIMIT;
  for (const { id } of tenants) {
    const set = limitsView(await readLimits(read.forTenant(id)));
    const limited = BOARD_COLUMNS.filter((column) => set[column] !== null);
    if (limited.length === 0) continue;
    const counts = await countColumns(read.forTenant(id));
    for (const column of limited) {
      limits.set(`${id} ${column}`, { limit: set[column] ?? null, held: counts.get(column) ?? 0 });
    }
  }
  return (tenantId, column) => limits.get(`${tenantId} ${column}`) ?? NO_LIMIT;
}
