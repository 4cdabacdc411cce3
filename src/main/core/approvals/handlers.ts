import type { Output } from '@shared/contract';
import { votesNeeded } from '@shared/domain/approvals/decide-verdict';
import { askDeclaredInError, askSeverity } from '../incidents/ask-severity';
import type { Handlers, TenantContext, TenantsContext } from '../rpc/context';
import { namesOf } from '../store/actor-names';
import {
  type ApprovalLine,
  type ApprovalRow,
  commentApproval,
  countApprovals,
  countByState,
  countWaiting,
  findApproval,
  listApprovals,
  listVotes,
} from '../store/approvals';
import { countMembers, listOwnerIds } from '../store/memberships';
import { saveTenantSetting } from '../store/settings';
import type { TenantReader } from '../store/tenant-access';
import { listTenants } from '../store/tenants';
import { cutPage } from '../store/time-cursor';
import { requireFound, requireVersion } from '../store/versioned';
import { readApprovalRules } from './approval-rules';
import { approvalDetailView, approvalRowView } from './approval-view';
import { askAgain } from './ask-again';
import { decideApprovalRow } from './decide-approval';
import { APPROVAL_KINDS } from './kinds';

/** Approvals: one way for whatever an Owner has to agree to (M45, M46, M48). */
export const approvalHandlers = {
  'approvals.list': async (context, { after, limit, ...wanted }) => {
    const { read, nowMs } = context;
    const filter = { ...wanted, nowMs };
    const found = await listApprovals(read, filter, { after, limit });
    const { rows, next } = cutPage(found, limit, ({ requested_at_ms: atMs, id }) => ({ atMs, id }));
    return { rows: await rowsOf(context, rows), next, total: await countApprovals(read, filter) };
  },

  'approvals.count': async ({ read, nowMs }) => ({
    byState: await countByState(read, nowMs),
    waiting: (await countWaiting(read, nowMs)).map((one) => ({ ...one })),
  }),

  'approvals.get': (context, { approvalId }) => detailOf(context, approvalId),

  'approvals.decide': async (context, { approvalId, expectedVersion, verdict, comment }) => {
    await context.write(async (writer) => {
      const row = await getApproval(writer, approvalId);
      requireVersion('approval', expectedVersion, row.version);
      const kind = APPROVAL_KINDS[row.action];
      await decideApprovalRow(writer, context, kind, row, { verdict, comment });
    });
    return detailOf(context, approvalId);
  },

  'approvals.comment': async (context, { approvalId, text }) => {
    await context.write(async (writer) => {
      await getApproval(writer, approvalId);
      commentApproval(writer, approvalId, text);
    });
    return detailOf(context, approvalId);
  },

  'approvals.askAgain': async (context, { approvalId, comment }) => {
    const { id } = await context.write(async (writer) =>
      askAgain(writer, await getApproval(writer, approvalId), comment),
    );
    return detailOf(context, id);
  },

  'approvals.askSeverity': async (context, input) =>
    detailOf(context, (await context.write((writer) => askSeverity(writer, input))).id),

  'approvals.askDeclaredInError': async (context, input) =>
    detailOf(context, (await context.write((writer) => askDeclaredInError(writer, input))).id),

  'approvals.rules': async ({ read }) => ({
    rules: await readApprovalRules(read),
    approvers: await countMembers(read, 'owner'),
  }),

  'approvals.setRules': async ({ write }, { rules }) => {
    await write(async (writer) => {
      const before = await readApprovalRules(writer);
      await saveTenantSetting(writer, 'approvals.rules', before, rules);
    });
    return { done: true };
  },
} satisfies Partial<Handlers>;

async function getApproval(read: TenantReader, id: string): Promise<ApprovalRow> {
  return requireFound('approval', id, await findApproval(read, id));
}

async function detailOf(context: TenantContext, id: string): Promise<Output<'approvals.get'>> {
  return approvalDetailView(context, await getApproval(context.read, id));
}

/** The lines of a page, with the same few statements whatever their number. */
async function rowsOf(
  { read, tenants, nowMs }: TenantsContext,
  rows: readonly (ApprovalLine & { readonly tenant_id: string })[],
): Promise<Output<'approvals.list'>['rows']> {
  const votes = await listVotes(
    read,
    rows.map(({ id }) => id),
  );
  const owners = await listOwnerIds(read);
  const selfApproval = new Map(
    (await listTenants(read)).map(({ id, self_approval }) => [id, self_approval === 1]),
  );
  const nameOf = await namesOf(
    read,
    rows.flatMap((row) => [row.requested_by, row.decided_by]),
  );
  return rows.map((row) => {
    const ofTenant = owners.get(row.tenant_id) ?? [];
    const needed = votesNeeded({
      quorum: row.quorum,
      approvers: ofTenant.length,
      authorApproves: row.author_id !== null && ofTenant.includes(row.author_id),
      selfApprovalAllowed: selfApproval.get(row.tenant_id) ?? false,
    });
    const given = votes.filter(({ approvalId }) => approvalId === row.id).length;
    return {
      ...approvalRowView(row, { nowMs, nameOf, votes: given, needed }),
      tenantId: row.tenant_id,
      mayDecide: tenants.find(({ tenantId }) => tenantId === row.tenant_id)?.role === 'owner',
    };
  });
}
