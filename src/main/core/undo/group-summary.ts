import type { Coded } from '@shared/base/coded';
import { coded } from '@shared/contract/values';
import type { UndoSubjectKind } from '@shared/domain/undo/undo';
import type { InstallReader } from '../store/store';
import { countGroupPoints, type GroupInTenant, type UndoGroup } from '../store/undo-groups';

/** A command as its own person reads it. */
export interface GroupSummary {
  readonly groupId: string;
  readonly did: { code: string; params: Record<string, string | number | boolean> };
  readonly subject: {
    readonly tenantId: string | null;
    readonly kind: UndoSubjectKind;
    readonly id: string;
    readonly title: string;
  };
  readonly count: number;
}

export interface DescribedGroup {
  readonly group: UndoGroup;
  readonly summary: GroupSummary;
  readonly tenantIds: readonly string[];
}

/** The groups that hold something in the named tenants, or a setting, in their order. */
export async function describeGroups(
  read: Pick<InstallReader, 'db'>,
  groups: readonly UndoGroup[],
  tenantIds: readonly string[],
): Promise<readonly DescribedGroup[]> {
  const ids = groups.map(({ id }) => id);
  const counted = await countGroupPoints(read, ids, tenantIds);
  return groups.flatMap((group) => {
    const parts = counted.filter(({ groupId }) => groupId === group.id);
    const [first] = parts;
    if (group.setting !== undefined) return [ofSetting(group, group.setting.key)];
    return first === undefined ? [] : [ofTenants(group, first, parts)];
  });
}

function ofSetting(group: UndoGroup, key: string): DescribedGroup {
  return {
    group,
    summary: {
      groupId: group.id,
      did: { code: 'setting_changed', params: {} },
      subject: { tenantId: null, kind: 'setting', id: key, title: '' },
      count: 1,
    },
    tenantIds: [],
  };
}

function ofTenants(
  group: UndoGroup,
  first: GroupInTenant,
  parts: readonly GroupInTenant[],
): DescribedGroup {
  const colon = first.subject.indexOf(':');
  const did: Coded = coded.parse(JSON.parse(first.labelJson));
  return {
    group,
    summary: {
      groupId: group.id,
      did: { code: did.code, params: { ...did.params } },
      subject: {
        tenantId: first.tenantId,
        // Written by captureUndo, from the closed list of kinds.
        kind: first.subject.slice(0, colon) as UndoSubjectKind,
        id: first.subject.slice(colon + 1),
        title: first.title,
      },
      count: parts.reduce((sum, { points }) => sum + points, 0),
    },
    tenantIds: parts.map(({ tenantId }) => tenantId),
  };
}
