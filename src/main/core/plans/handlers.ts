import type { Parsed } from '@shared/contract';
import type { PlanState } from '@shared/domain/plans/plan';
import { planSlug, planTitle, uniquePlanName } from '@shared/domain/plans/plan-name';
import { defaultPlanParts } from '@shared/i18n/documents/default-plan-parts';
import { approveNow, decideApprovalRow, findWaiting } from '../approvals/decide-approval';
import { requestApproval } from '../approvals/request-approval';
import { refuse } from '../refuse';
import type { Handlers, TenantContext } from '../rpc/context';
import { listNotepad, saveNotepad } from '../store/notepads';
import {
  findPlan,
  insertPlan,
  listPlanNames,
  listPlans,
  movePlan,
  type PlanRow,
  partsOf,
  updatePlan,
} from '../store/plans';
import type { TenantWriter } from '../store/tenant-access';
import { getTenant } from '../store/tenants';
import { requireFound, requireVersion } from '../store/versioned';
import { undoable } from '../undo/undoable';
import { requirePlanMove, sendPlanBack } from './decide-plan';
import { duplicatePlan, templateDifferences } from './duplicate-plan';
import { readFirstWeek } from './first-week';
import { requireEditable, requireOwn } from './own-plan';
import { pinnedPlan, planApproval } from './plan-approval';
import { dispatchGaps, gapsOf, planDetail, planRow } from './plan-detail';
import { requireNoCircle } from './require-no-circle';
import { reviewPlan } from './review-plan';

/** Plans: from a goal to an approved intent (M17–M23, M26). */
export const planHandlers = {
  'plans.list': async ({ read }) => (await listPlans(read)).map(planRow),

  'plans.firstWeek': ({ read, nowMs }) => readFirstWeek(read, nowMs),

  'plans.get': ({ read }, { planId }) => planDetail(read, planId),

  'plans.create': async ({ read, write }, { goal, name, budgetMinor }) => {
    const title = planTitle(goal.statement);
    const slug = requireSlug(name ?? title);
    const id = await write(async (writer) => {
      const locale = (await getTenant(writer)).content_locale;
      return insertPlan(writer, {
        name: uniquePlanName(slug, await listPlanNames(writer)),
        title,
        locale,
        goalKind: goal.kind,
        parts: defaultPlanParts(goal, locale),
        budgetMinor,
      });
    });
    return planDetail(read, id);
  },

  'plans.differences': (context, input) => templateDifferences(context, input),

  'plans.duplicate': (context, input) => duplicatePlan(context, input),

  'plans.update': async (context, input) => {
    const { planId, expectedVersion, name, parts, budgetMinor } = input;
    await context.write(async (writer) => {
      const plan = await requireOwnPlan(writer, context, planId, expectedVersion);
      requireEditable(plan);
      if (parts !== undefined) requireNoCircle(parts.work);
      if (name === undefined && parts === undefined && budgetMinor === undefined) return;
      await undoable(writer, { kind: 'plan', id: planId, did: 'plan_changed' }, () =>
        savePlan(writer, plan, input),
      );
    });
    return planDetail(context.read, planId);
  },

  'plans.submit': async (context, { planId, expectedVersion }) => {
    await context.write(async (writer) => {
      const plan = await requireOwnPlan(writer, context, planId, expectedVersion);
      const parts = partsOf(plan);
      let from = plan.state;
      for (const to of WAY_TO_REVIEW[from] ?? ['in_review' as const]) {
        requirePlanMove(from, to, context.role);
        const gaps = to === 'in_review' && parts !== undefined ? gapsOf(parts) : undefined;
        await movePlan(writer, planId, { from, to, ...(gaps !== undefined && { gaps }) });
        from = to;
      }
      await requestApproval(writer, 'plan.approve', pinnedPlan(plan));
    });
    return planDetail(context.read, planId);
  },

  'plans.review': async (context, input) => {
    await context.write(async (writer) => {
      const plan = requireFound('plan', input.planId, await findPlan(writer, input.planId));
      requireVersion('plan', input.expectedVersion, plan.version);
      await reviewPlan(writer, context, plan, input);
    });
    return planDetail(context.read, input.planId);
  },

  'plans.decide': async (context, input) => {
    await context.write(async (writer) => {
      const plan = requireFound('plan', input.planId, await findPlan(writer, input.planId));
      requireVersion('plan', input.expectedVersion, plan.version);
      const decide = input.verdict === 'approve' ? approvePlan : revisePlan;
      await decide(writer, context, plan, input.notes);
    });
    return planDetail(context.read, input.planId);
  },

  'plans.saveNotepad': async ({ write }, { planId, section, text }) => {
    await write(async (writer) => {
      requireFound('plan', planId, await findPlan(writer, planId));
      const pages = await listNotepad(writer, planId);
      if (pages.length === 0) throw refuse('rule_violation', 'notepad_not_open');
      const undo = { kind: 'notepad', id: `${planId}.${section}`, did: 'notepad_saved' } as const;
      await undoable(writer, undo, () => saveNotepad(writer, planId, section, text));
    });
    return { done: true };
  },
} satisfies Partial<Handlers>;

/** Approves what waits, or asks and approves in one act; the last vote that is needed moves the plan (M21, M45). */
async function approvePlan(
  writer: TenantWriter,
  context: TenantContext,
  plan: PlanRow,
  notes: string,
): Promise<void> {
  requirePlanMove(plan.state, 'approved', context.role);
  // What cannot be dispatched goes back to analyst and reviewer (M24).
  if (dispatchGaps(plan).length > 0) return revisePlan(writer, context, plan, notes);
  await approveNow(writer, context, planApproval, pinnedPlan(plan), notes);
}

/** With a reason it answers the question that waits; without one it takes the plan back, which voids the question. */
async function revisePlan(
  writer: TenantWriter,
  context: TenantContext,
  plan: PlanRow,
  notes: string,
): Promise<void> {
  requirePlanMove(plan.state, 'revise', context.role);
  const waiting = await findWaiting(writer, planApproval, pinnedPlan(plan), writer.nowMs);
  if (waiting?.state !== 'requested' || notes.trim() === '') {
    await sendPlanBack(writer, plan, notes);
    return;
  }
  const verdict = { verdict: 'request_changes', comment: notes } as const;
  await decideApprovalRow(writer, context, planApproval, waiting, verdict);
}

async function savePlan(
  writer: TenantWriter,
  plan: PlanRow,
  { name, parts, budgetMinor }: Parsed<'plans.update'>,
): Promise<void> {
  // Working on a plan that was sent back makes it a draft again.
  const sentBack = plan.state === 'revise';
  if (sentBack) await movePlan(writer, plan.id, { from: 'revise', to: 'draft' });
  await updatePlan(
    writer,
    { ...plan, version: plan.version + (sentBack ? 1 : 0) },
    {
      ...(name !== undefined && { name: await requireFreeName(writer, plan, name) }),
      ...(parts !== undefined && {
        parts,
        title: planTitle(parts.goal.statement),
        goalKind: parts.goal.kind,
      }),
      ...(budgetMinor !== undefined && { budgetMinor }),
    },
  );
}

/** The steps that a submission takes from each state; every step is an event of its own. */
const WAY_TO_REVIEW: Partial<Record<PlanState, readonly PlanState[]>> = {
  draft: ['in_analysis', 'in_review'],
  in_analysis: ['in_review'],
  revise: ['draft', 'in_analysis', 'in_review'],
};

function requireSlug(text: string): string {
  const slug = planSlug(text);
  if (slug === undefined) throw refuse('invalid_input', 'unnameable', { found: text });
  return slug;
}

/** The plan as the caller saw it; an Editor's must be his or her own (M50). */
async function requireOwnPlan(
  writer: TenantWriter,
  context: TenantContext,
  planId: string,
  expectedVersion: number,
): Promise<PlanRow> {
  const plan = requireFound('plan', planId, await findPlan(writer, planId));
  requireOwn(context, plan);
  requireVersion('plan', expectedVersion, plan.version);
  return plan;
}

async function requireFreeName(writer: TenantWriter, plan: PlanRow, name: string): Promise<string> {
  const slug = requireSlug(name);
  const taken = await listPlanNames(writer);
  if (slug !== plan.name && taken.has(slug)) {
    throw refuse('rule_violation', 'plan_name_taken', { name: slug });
  }
  return slug;
}
