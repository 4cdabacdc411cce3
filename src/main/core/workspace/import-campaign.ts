import { stateAfterGates } from '@shared/domain/campaigns/campaign-state';
import { evaluateGates } from '@shared/domain/gates/evaluate-gates';
import { MODULE_ROLE } from '@shared/domain/roles/module';
import { type ExternalRef, insertExternalRefs } from '../store/external-refs';
import { insertImportedCampaign, insertImportedTasks } from '../store/imported-work';
import { listMembers } from '../store/memberships';
import { movePlan } from '../store/plans';
import type { TenantWriter } from '../store/tenant-access';
import { getTenant } from '../store/tenants';
import { idOf } from './fed-files';
import { WORKSPACE_SOURCE, type Workspace } from './workspace';

/** The campaign that the pointer says is running; its plan becomes the active one. Answers its id. */
export async function importCampaign(
  writer: TenantWriter,
  { execution, gates: inputs, items }: Workspace,
  planIds: ReadonlyMap<string, string>,
): Promise<string | undefined> {
  if (execution === undefined) return undefined;
  const planId = idOf(planIds, execution.planName);
  const evaluation = evaluateGates(inputs);
  await movePlan(writer, planId, { from: 'approved', to: 'active' });
  return insertImportedCampaign(writer, {
    planId,
    // Gates that regressed since the start mean fix first here as anywhere (Q19).
    state: stateAfterGates('active', evaluation),
    mode: execution.mode,
    tracks: execution.tracks,
    gates: { inputs, evaluation },
    startedAtMs: execution.startedAtMs,
    updatedAtMs: execution.updatedAtMs,
    sprintSize: items.length,
  });
}

/** The sprint board; an owner who is a member is that member, anybody else stays a name. */
export async function importBoard(
  writer: TenantWriter,
  { items }: Workspace,
  campaignId: string | undefined,
): Promise<void> {
  const { onpage_role: onpageRole } = await getTenant(writer);
  const members = await listMembers(writer);
  const ids = await insertImportedTasks(
    writer,
    items.map((item) => {
      const member = members.find(({ name }) => name === item.owner);
      return {
        ...item,
        campaignId,
        accountableRole:
          item.module === 'onpage_optimization' ? onpageRole : MODULE_ROLE[item.module],
        ownerProfileId: member?.profileId,
        ownerText: member === undefined && item.owner !== '' ? item.owner : undefined,
      };
    }),
  );
  const refs = items.map(({ externalId }, index): ExternalRef => {
    const entityId = ids[index];
    if (entityId === undefined) throw new Error('An imported item has no task');
    return { entity: 'task', entityId, externalId };
  });
  await insertExternalRefs(writer, WORKSPACE_SOURCE, refs);
}
