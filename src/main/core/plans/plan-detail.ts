import type { Output } from '@shared/contract';
import { analystChecks, type PlanCheck, reviewerChecks } from '@shared/domain/plans/analyst';
import { type DispatchKey, dispatchChecks } from '@shared/domain/plans/dispatch';
import type { PlanParts } from '@shared/domain/plans/plan-parts';
import { GATE_NAMES } from '@shared/i18n/documents/gate-names';
import { planExport, planMarkdown } from '@shared/i18n/documents/plan-markdown';
import { namesOf } from '../store/actor-names';
import { listNotepad, listNotepadSaves } from '../store/notepads';
import { findPlan, type PlanRow, type PlanSummary, partsOf } from '../store/plans';
import type { TenantReader } from '../store/tenant-access';
import { requireFound } from '../store/versioned';

/** A plan as a list shows it. */
export function planRow(plan: PlanSummary): Output<'plans.list'>[number] {
  return {
    id: plan.id,
    name: plan.name,
    title: plan.title,
    state: plan.state,
    origin: plan.origin,
    goalKind: plan.goalKind,
    active: plan.state === 'active',
    passed: plan.state === 'in_review' && plan.verdict === 'pass',
    budgetMinor: plan.budgetMinor ?? null,
    createdAtMs: plan.createdAtMs,
    version: plan.version,
  };
}

/** The whole plan with its checks, which are made on reading (M19, M20). Throws not_found. */
export async function planDetail(read: TenantReader, planId: string): Promise<Output<'plans.get'>> {
  const plan = requireFound('plan', planId, await findPlan(read, planId));
  const parts = partsOf(plan);
  const saves = await listNotepadSaves(read, planId);
  const nameOf = await namesOf(read, [
    plan.approved_by,
    plan.submitted_by,
    plan.reviewed_by,
    ...saves.map(({ actor }) => actor),
  ]);
  const notepad = await listNotepad(read, planId);
  const markdown = markdownOf(plan);
  return {
    id: plan.id,
    name: plan.name,
    title: plan.title,
    state: plan.state,
    origin: plan.origin,
    goalKind: plan.goal_kind,
    active: plan.state === 'active',
    passed: plan.state === 'in_review' && plan.review_verdict === 'pass',
    budgetMinor: plan.budget_minor,
    createdAtMs: plan.created_at_ms,
    version: plan.version,
    locale: plan.locale,
    parts: parts ?? null,
    markdown,
    exported: planExport(markdown, notepad, plan.locale),
    analyst: parts === undefined ? [] : analystChecks(parts, GATE_NAMES).map(shown),
    reviewer: parts === undefined ? [] : reviewerChecks(parts).map(shown),
    dispatch: parts === undefined ? [] : dispatchChecks(parts, budgetOf(plan)).map(shown),
    submitted: signed(plan.submitted_by, plan.submitted_at_ms, nameOf),
    reviewed: reviewOf(plan, nameOf),
    approval: approvalOf(plan, nameOf),
    reviewNotes: plan.review_notes,
    notepad: [...notepad],
    notepadSaves: saves.map(({ section, actor, atMs }) => ({ section, by: nameOf(actor), atMs })),
  };
}

/** The plan's text: an imported one verbatim, a native one rendered from its parts (M26). */
export function markdownOf(plan: PlanRow): string {
  if (plan.markdown !== null) return plan.markdown;
  const parts = partsOf(plan);
  if (parts === undefined) throw new Error(`Plan ${plan.id} has neither parts nor a text`);
  return planMarkdown(parts, plan.name, plan.locale);
}

/** The keys of the checks that a plan does not meet. */
export function gapsOf(parts: PlanParts): readonly string[] {
  return [...analystChecks(parts, GATE_NAMES), ...reviewerChecks(parts)]
    .filter((check) => !check.ok)
    .map((check) => check.key);
}

/** The keys of the items before dispatch that a plan fails (M24). An imported plan arrived approved and has none. */
export function dispatchGaps(plan: PlanRow): readonly DispatchKey[] {
  const parts = partsOf(plan);
  if (parts === undefined) return [];
  return dispatchChecks(parts, budgetOf(plan)).flatMap(({ key, ok }) => (ok ? [] : [key]));
}

const budgetOf = ({ budget_minor: budget }: PlanRow): number | undefined => budget ?? undefined;

function shown({ key, ok, part, field, finding }: PlanCheck<string>) {
  return {
    key,
    ok,
    part,
    field: field ?? null,
    finding: finding === undefined ? null : { code: finding.code, params: { ...finding.params } },
  };
}

function signed(by: string | null, atMs: number | null, nameOf: (actor: string) => string) {
  return by === null || atMs === null ? null : { by: nameOf(by), atMs };
}

function reviewOf(plan: PlanRow, nameOf: (actor: string) => string) {
  const review = signed(plan.reviewed_by, plan.reviewed_at_ms, nameOf);
  const verdict = plan.review_verdict;
  return review === null || verdict === null ? null : { ...review, verdict };
}

function approvalOf(plan: PlanRow, nameOf: (actor: string) => string) {
  if (plan.approved_by === null || plan.approved_at_ms === null) return null;
  return {
    by: nameOf(plan.approved_by),
    atMs: plan.approved_at_ms,
    selfApproved: plan.self_approved === 1,
  };
}
