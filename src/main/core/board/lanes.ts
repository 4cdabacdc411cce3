import type { Output, Parsed } from '@shared/contract';
import { MODULES } from '@shared/domain/roles/module';
import {
  ALL_LANE,
  BOARD_COLUMNS,
  type BoardColumn,
  NAMED_OWNER,
  UNOWNED_LANE,
} from '@shared/domain/tasks/board';
import { namesOf } from '../store/actor-names';
import { listOwnerKeys } from '../store/board';
import type { BoardCell } from '../store/board-filter';
import type { TenantsReader } from '../store/tenant-access';
import type { TenantRecord } from '../store/tenants';

type Lane = Output<'board.window'>['lanes'][number];
/** A lane before anything is counted in it. */
export type LaneHead = Pick<Lane, 'key' | 'tenantId' | 'name'>;

/** The lanes that there may be, in their order: tenants and owners by name, modules as they are listed. */
export async function laneHeads(
  read: TenantsReader,
  { laneBy }: Pick<Parsed<'board.window'>, 'laneBy'>,
  tenants: readonly TenantRecord[],
): Promise<readonly LaneHead[]> {
  switch (laneBy) {
    case 'none':
      return [{ key: ALL_LANE, tenantId: null, name: '' }];
    case 'tenant':
      return tenants.map(({ id, name }) => ({ key: id, tenantId: id, name }));
    case 'module':
      return MODULES.map((module) => ({ key: module, tenantId: null, name: module }));
    case 'owner':
      return ownerHeads(read);
  }
}

/** Members and imported names together by name; work that nobody owns comes last. */
async function ownerHeads(read: TenantsReader): Promise<readonly LaneHead[]> {
  const keys = await listOwnerKeys(read);
  const nameOf = await namesOf(
    read,
    keys.filter((key) => key !== UNOWNED_LANE && !key.startsWith(NAMED_OWNER)),
  );
  const heads = keys.map((key) => ({ key, tenantId: null, name: ownerName(key, nameOf) }));
  const rank = ({ key }: LaneHead) => (key === UNOWNED_LANE ? 1 : 0);
  return heads.sort((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name, 'en'));
}

function ownerName(key: string, nameOf: (id: string) => string): string {
  if (key === UNOWNED_LANE) return '';
  return key.startsWith(NAMED_OWNER) ? key.slice(NAMED_OWNER.length) : nameOf(key);
}

/** The places to count: where tenants matter, or nothing else parts the tasks, one a tenant. */
export function countedCells(
  heads: readonly LaneHead[],
  tenantIds: readonly string[],
): readonly BoardCell[] {
  return heads.flatMap(({ key, tenantId }) => {
    const parts = key === ALL_LANE ? tenantIds : [tenantId ?? undefined];
    return parts.flatMap((part) =>
      BOARD_COLUMNS.map((column) => ({ lane: key, column, ...(part && { tenantId: part }) })),
    );
  });
}

/** The place of one lane's column; of a lane that all tenants share, the only tenant's when there is one. */
export function cellOf(
  lane: string,
  column: BoardColumn,
  laneBy: Parsed<'board.window'>['laneBy'],
  tenantIds: readonly string[],
): BoardCell {
  const only = laneBy === 'none' && tenantIds.length === 1 ? tenantIds[0] : undefined;
  const tenantId = laneBy === 'tenant' ? lane : only;
  return { lane, column, ...(tenantId !== undefined && { tenantId }) };
}
