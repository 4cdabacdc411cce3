import { toWireError } from '@shared/base/errors';
import type { Output } from '@shared/contract';
import { refuse } from '../refuse';
import type { TenantContext, TenantsContext } from '../rpc/context';
import type { InstallWriter } from '../store/store';
import { listGroups, setGroupState, type UndoGroup } from '../store/undo-groups';
import { listGroupPoints } from '../store/undo-points';
import { describeGroups, type GroupSummary } from './group-summary';
import { restorePoints } from './restore-points';
import { undoSetting } from './undo-setting';

/** Refused things that an answer names; their count is exact. */
const NAMED = 100;

type Outcome = Output<'undo.apply'>;
type Refused = Outcome['refused'][number];

/**
 * Takes back a command of one's own, or the newest that is left: what can be goes back in one transaction, the rest
 * is named and stays as it is. A command of which nothing could be taken back no longer stands before the older ones.
 */
export async function applyUndo(
  context: TenantsContext,
  groupId: string | undefined,
): Promise<Outcome> {
  const { services, acting, profile, tenants } = context;
  return services.store.write(acting, async (install) => {
    const chosen = await choose(install, context, groupId);
    if (chosen === undefined) return { group: null, undone: 0, refusedCount: 0, refused: [] };
    const { group, summary } = chosen;
    const refused: Refused[] = [];
    let undone = 0;
    if (group.setting !== undefined) {
      const error = await undoSetting(install, profile, group.setting, group.id);
      if (error === undefined) undone += 1;
      else refused.push({ ...summary.subject, error: toWireError(error, '') });
    }
    for (const tenant of tenants) {
      const outcome = await undoInTenant(install, tenant, group.id);
      undone += outcome.undone;
      refused.push(...outcome.refused);
    }
    await setGroupState(install, group.id, undone > 0 ? 'undone' : 'refused');
    return {
      group: summary,
      undone,
      refusedCount: refused.length,
      refused: refused.slice(0, NAMED),
    };
  });
}

async function choose(
  install: InstallWriter,
  { profile, tenants }: TenantsContext,
  groupId: string | undefined,
): Promise<{ readonly group: UndoGroup; readonly summary: GroupSummary } | undefined> {
  const own = await listGroups(install, profile.id);
  const wanted = own.filter(({ id, state }) =>
    groupId === undefined ? state === 'ready' : id === groupId,
  );
  const tenantIds = tenants.map(({ tenantId }) => tenantId);
  // What lies in tenants that are not asked about is not there (D9).
  const [first] = await describeGroups(install, wanted, tenantIds);
  if (first === undefined) {
    if (groupId === undefined) return undefined;
    throw refuse('not_found', 'undo_not_found');
  }
  if (first.group.state === 'undone') throw refuse('rule_violation', 'undo_done_before');
  return first;
}

async function undoInTenant(
  install: InstallWriter,
  { tenantId, role, profile }: TenantContext,
  groupId: string,
): Promise<{ readonly undone: number; readonly refused: readonly Refused[] }> {
  const writer = install.forTenant(tenantId);
  const points = await listGroupPoints(writer, groupId);
  const waiting = points.filter(({ state }) => state === 'ready');
  if (waiting.length === 0) return { undone: 0, refused: [] };
  const stay = await restorePoints(writer, { role, profile, install }, waiting);
  const refused = stay.map(({ point: { kind, id, title }, error }) => ({
    ...{ tenantId, kind, id, title },
    error: toWireError(error, ''),
  }));
  const undone = waiting.length - refused.length;
  writer.event({
    type: 'undo.applied',
    subject: `undo:${groupId}`,
    payload: { groupId, undone, refused: refused.length },
  });
  return { undone, refused };
}
