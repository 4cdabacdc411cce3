import { planParts } from '@shared/contract/plans';
import { z } from 'zod';
import type { ApprovalKind, ContentField, PinnedContent } from '../approvals/approval-kind';
import { consumeApproval } from '../approvals/consume-approval';
import type { ApprovalRow } from '../store/approvals';
import { findPlan, type PlanRow } from '../store/plans';
import type { TenantReader } from '../store/tenant-access';
import { requireFound } from '../store/versioned';
import { acceptPlan, requirePlanMove, sendPlanBack } from './decide-plan';

const content = z.object({
  name: z.string(),
  title: z.string(),
  parts: planParts.nullable(),
  markdown: z.string().nullable(),
  budgetMinor: z.int().nullable(),
});

/** What an approval of a plan covers: its name, its five parts or its own text, and its budget (M48, M51). */
export function pinnedPlan(plan: PlanRow): PinnedContent {
  return {
    subject: `plan:${plan.id}`,
    series: `plan:${plan.id}`,
    title: plan.title,
    // An import was made elsewhere, by nobody here.
    authorId: plan.origin === 'native' ? plan.created_by : undefined,
    content: {
      name: plan.name,
      title: plan.title,
      // As it is stored: a default that a later version of the program adds is no edit.
      parts: plan.parts_json === null ? null : JSON.parse(plan.parts_json),
      markdown: plan.markdown,
      budgetMinor: plan.budget_minor,
    } satisfies z.input<typeof content>,
  };
}

/** Approval of a plan with its budget: it is used at once, by the plan's own move. */
export const planApproval: ApprovalKind = {
  action: 'plan.approve',
  current: async (read, approval) => {
    const plan = await findPlan(read, planIdOf(approval));
    return plan === undefined ? undefined : pinnedPlan(plan);
  },
  fields: async (_, { content_json }) =>
    content_json === null ? [] : planFields(content.parse(JSON.parse(content_json))),
  isAsking: async (read, approval) =>
    (await findPlan(read, planIdOf(approval)))?.state === 'in_review',
  async approved(writer, { role }, approval, comment) {
    const plan = await getPlan(writer, approval);
    requirePlanMove(plan.state, 'approved', role);
    const { subject, subject_hash: hash } = approval;
    await consumeApproval(writer, { action: 'plan.approve', subject, hash });
    await acceptPlan(writer, plan, { selfApproved: approval.self_approved === 1, notes: comment });
  },
  async sentBack(writer, { role }, approval, comment) {
    const plan = await getPlan(writer, approval);
    requirePlanMove(plan.state, 'revise', role);
    await sendPlanBack(writer, plan, comment);
  },
};

const planIdOf = ({ subject }: ApprovalRow) => subject.slice('plan:'.length);

async function getPlan(read: TenantReader, approval: ApprovalRow): Promise<PlanRow> {
  const id = planIdOf(approval);
  return requireFound('plan', id, await findPlan(read, id));
}

/** Every part of the content in the order of the plan; what is empty is left out. */
export function planFields(plan: z.output<typeof content>): readonly ContentField[] {
  const { parts } = plan;
  const lines = (list: readonly string[]) => list.join('\n');
  const all: readonly (readonly [string, string | number | null | undefined])[] = [
    ['name', plan.name],
    ['budget', plan.budgetMinor],
    ['markdown', plan.markdown],
    ...(parts === null
      ? []
      : ([
          ['goal', parts.goal.statement],
          ['goalKind', parts.goal.kind],
          ['metric', parts.goal.metricKey],
          ['baseline', parts.goal.baseline],
          ['target', parts.goal.target],
          ['dueOn', parts.goal.dueOn],
          ['inScope', parts.goal.inScope],
          ['outOfScope', parts.goal.outOfScope],
          ['channels', parts.goal.channels],
          ['acceptance', parts.goal.acceptance],
          ['gateChecklist', lines(parts.gateChecklist)],
          [
            'roleMatrix',
            lines(
              parts.roleMatrix.map(
                ({ role, responsibility, deliverable }) =>
                  `${role}: ${responsibility} (${deliverable})`,
              ),
            ),
          ],
          ['visibility', lines(parts.dualTrack.visibility)],
          ['quality', lines(parts.dualTrack.quality)],
          [
            'work',
            lines(
              parts.work.map(({ title, role, after }) => {
                const names = after.map(
                  (key) => parts.work.find((each) => each.key === key)?.title,
                );
                return `${title} (${role})${names.length === 0 ? '' : `: ${names.join(', ')}`}`;
              }),
            ),
          ],
          ['cadence', lines(parts.cadenceIncident.cadence)],
          ['incidents', lines(parts.cadenceIncident.incidents)],
          ['checklist', lines(parts.cadenceIncident.checklist)],
        ] as const)),
  ];
  return all.flatMap(([key, value]) =>
    value === null || value === undefined || value === '' ? [] : [{ key, text: String(value) }],
  );
}
