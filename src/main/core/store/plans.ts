import { type PlanPartsInput, planParts } from '@shared/contract/plans';
import type { GoalKind, PlanOrigin, PlanState, ReviewVerdict } from '@shared/domain/plans/plan';
import type { PlanParts } from '@shared/domain/plans/plan-parts';
import type { Locale } from '@shared/domain/tenants/tenant';
import type { Selectable } from 'kysely';
import { voidApprovals } from './approvals';
import type { PlanTable } from './schema-work';
import { indexForSearch, removeFromSearch } from './search-index';
import type { TenantReader, TenantWriter } from './tenant-access';

const COLUMNS = [
  'plan.id',
  'plan.name',
  'plan.title',
  'plan.state',
  'plan.origin',
  'plan.locale',
  'plan.goal_kind',
  'plan.parts_json',
  'plan.markdown',
  'plan.budget_minor',
  'plan.review_notes',
  'plan.created_at_ms',
  'plan.created_by',
  'plan.approved_at_ms',
  'plan.approved_by',
  'plan.self_approved',
  'plan.version',
  'plan.submitted_at_ms',
  'plan.submitted_by',
  'plan.reviewed_at_ms',
  'plan.reviewed_by',
  'plan.review_verdict',
] as const;
export type PlanRow = Omit<Selectable<PlanTable>, 'tenant_id'>;

/** A plan as lists and the resolution of a start read it (M22). */
export interface PlanSummary {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly state: PlanState;
  readonly origin: PlanOrigin;
  readonly goalKind: GoalKind;
  readonly budgetMinor: number | undefined;
  readonly createdAtMs: number;
  readonly createdBy: string;
  readonly verdict: ReviewVerdict | undefined;
  readonly version: number;
}

/** Most plans that a tenant's list shows; the newest come first. */
const MAX_PLANS = 500;

/** The tenant's plans without their texts, newest first. */
export async function listPlans(read: TenantReader): Promise<readonly PlanSummary[]> {
  const rows = await read
    .from('plan')
    .select([
      'plan.id',
      'plan.name',
      'plan.title',
      'plan.state',
      'plan.origin',
      'plan.goal_kind',
      'plan.budget_minor',
      'plan.created_at_ms',
      'plan.created_by',
      'plan.review_verdict',
      'plan.version',
    ])
    .orderBy('plan.created_at_ms', 'desc')
    .orderBy('plan.id', 'desc')
    .limit(MAX_PLANS)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    title: row.title,
    state: row.state,
    origin: row.origin,
    goalKind: row.goal_kind,
    budgetMinor: row.budget_minor ?? undefined,
    createdAtMs: row.created_at_ms,
    createdBy: row.created_by,
    verdict: row.review_verdict ?? undefined,
    version: row.version,
  }));
}

export async function findPlan(read: TenantReader, id: string): Promise<PlanRow | undefined> {
  return read.from('plan').select(COLUMNS).where('plan.id', '=', id).executeTakeFirst();
}

/** Every name that is taken; unique within the tenant. */
export async function listPlanNames(read: TenantReader): Promise<ReadonlySet<string>> {
  const rows = await read.from('plan').select('plan.name').execute();
  return new Set(rows.map(({ name }) => name));
}

/** The stored parts; undefined for an imported plan, which is its Markdown (M26). */
export function partsOf(plan: Pick<PlanRow, 'parts_json'>): PlanPartsInput | undefined {
  return plan.parts_json === null ? undefined : planParts.parse(JSON.parse(plan.parts_json));
}

export interface NewPlan {
  readonly name: string;
  readonly title: string;
  readonly locale: Locale;
  readonly goalKind: GoalKind;
  readonly parts: PlanParts;
  readonly budgetMinor: number | undefined;
}

/** Adds a draft with its event and its search row; answers its id. */
export async function insertPlan(writer: TenantWriter, plan: NewPlan): Promise<string> {
  const id = writer.newId();
  await writer.insert('plan', {
    id,
    name: plan.name,
    title: plan.title,
    state: 'draft',
    origin: 'native',
    locale: plan.locale,
    goal_kind: plan.goalKind,
    parts_json: JSON.stringify(plan.parts),
    markdown: null,
    budget_minor: plan.budgetMinor ?? null,
    created_at_ms: writer.nowMs,
    created_by: writer.actor,
    approved_at_ms: null,
    approved_by: null,
  });
  writer.event({
    type: 'plan.created',
    subject: `plan:${id}`,
    to: 'draft',
    payload: { goalKind: plan.goalKind, origin: 'native' },
  });
  await indexPlan(writer, id, plan.name, plan.title, plan.parts);
  writer.touch('plans');
  return id;
}

/** Sets the given columns with one event; the text is indexed anew. */
export async function updatePlan(
  writer: TenantWriter,
  plan: PlanRow,
  change: {
    readonly name?: string;
    readonly title?: string;
    readonly goalKind?: GoalKind;
    readonly parts?: PlanParts;
    readonly budgetMinor?: number | null;
  },
): Promise<void> {
  await writer
    .update('plan')
    .set((eb) => ({
      ...(change.name !== undefined && { name: change.name }),
      ...(change.title !== undefined && { title: change.title }),
      ...(change.goalKind !== undefined && { goal_kind: change.goalKind }),
      ...(change.parts !== undefined && { parts_json: JSON.stringify(change.parts) }),
      ...(change.budgetMinor !== undefined && { budget_minor: change.budgetMinor }),
      version: eb('version', '+', 1),
    }))
    .where('id', '=', plan.id)
    .execute();
  writer.event({
    type: 'plan.updated',
    subject: `plan:${plan.id}`,
    payload: { version: plan.version + 1 },
  });
  await voidApprovals(writer, `plan:${plan.id}`, 'edited');
  const parts = change.parts ?? partsOf(plan);
  await indexPlan(writer, plan.id, change.name ?? plan.name, change.title ?? plan.title, parts);
  writer.touch('plans');
}

export interface PlanMove {
  readonly from: PlanState;
  readonly to: PlanState;
  /** Set by an approval; who approved is the writer's actor. */
  readonly approval?: { readonly selfApproved: boolean };
  /** The reviewer's notes, kept on the plan and with the event. */
  readonly notes?: string;
  /** The reviewer's word, where the move is one (M20). */
  readonly verdict?: ReviewVerdict;
  /** Keys of the checks that were not met when it was submitted, or that sent it back (M24). */
  readonly gaps?: readonly string[];
}

/** Moves a plan with its one event. Whether it may was decided before. */
export async function movePlan(writer: TenantWriter, id: string, move: PlanMove): Promise<void> {
  const { approval, notes, gaps } = move;
  await writer
    .update('plan')
    .set((eb) => ({
      state: move.to,
      version: eb('version', '+', 1),
      ...(approval !== undefined && {
        approved_at_ms: writer.nowMs,
        approved_by: writer.actor,
        self_approved: approval.selfApproved ? (1 as const) : (0 as const),
      }),
      ...(move.to === 'revise' && { approved_at_ms: null, approved_by: null, self_approved: 0 }),
      // What is handed in again is reviewed again.
      ...(move.to === 'in_review' && {
        submitted_at_ms: writer.nowMs,
        submitted_by: writer.actor,
        reviewed_at_ms: null,
        reviewed_by: null,
        review_verdict: null,
      }),
      ...(move.verdict !== undefined && {
        reviewed_at_ms: writer.nowMs,
        reviewed_by: writer.actor,
        review_verdict: move.verdict,
      }),
      ...(notes !== undefined && { review_notes: notes }),
    }))
    .where('id', '=', id)
    .execute();
  writer.event({
    type: 'plan.moved',
    subject: `plan:${id}`,
    from: move.from,
    to: move.to,
    payload: {
      ...(approval !== undefined && { selfApproved: approval.selfApproved }),
      ...(gaps !== undefined && { gaps: [...gaps] }),
    },
    ...(notes !== undefined && notes.trim() !== '' && { text: notes.trim() }),
  });
  if (move.to === 'revise') await voidApprovals(writer, `plan:${id}`, 'taken_back');
  // A plan may be started without an approval (M21); then nobody is asked for one any more.
  if (move.to === 'active') await voidApprovals(writer, `plan:${id}`, 'moved_on', 'waiting');
  writer.touch('plans');
}

/** The reviewer lets the plan pass; it stays in review until an Owner decides (M20). */
export async function passReview(writer: TenantWriter, id: string, notes: string): Promise<void> {
  await writer
    .update('plan')
    .set((eb) => ({
      reviewed_at_ms: writer.nowMs,
      reviewed_by: writer.actor,
      review_verdict: 'pass',
      review_notes: notes,
      version: eb('version', '+', 1),
    }))
    .where('id', '=', id)
    .execute();
  writer.event({
    type: 'plan.reviewed',
    subject: `plan:${id}`,
    payload: { verdict: 'pass' },
    ...(notes.trim() !== '' && { text: notes.trim() }),
  });
  writer.touch('plans');
}

/** Takes away a draft that nobody has worked with. */
export async function removePlan(
  writer: TenantWriter,
  { id, state }: Pick<PlanRow, 'id' | 'state'>,
): Promise<void> {
  await writer.remove('plan').where('id', '=', id).execute();
  await removeFromSearch(writer, 'plan', id);
  writer.event({ type: 'plan.removed', subject: `plan:${id}`, from: state, payload: {} });
  writer.touch('plans');
}

/** Search finds a plan by its name, its title and every line of its parts. */
async function indexPlan(
  writer: TenantWriter,
  id: string,
  name: string,
  title: string,
  parts: PlanParts | undefined,
): Promise<void> {
  const body =
    parts === undefined
      ? []
      : [
          parts.goal.statement,
          ...parts.dualTrack.visibility,
          ...parts.dualTrack.quality,
          ...parts.cadenceIncident.checklist,
          ...parts.work.map(({ title: deliverable }) => deliverable),
        ];
  await indexForSearch(writer, { kind: 'plan', id, title, body: [name, ...body].join('\n') });
}
