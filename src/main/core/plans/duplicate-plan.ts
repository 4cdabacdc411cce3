import type { Output, Parsed } from '@shared/contract';
import { SOURCE_DEFS } from '@shared/domain/metrics/minimum-sources';
import { ownDataOf } from '@shared/domain/plans/own-data';
import { planSlug, planTitle, uniquePlanName } from '@shared/domain/plans/plan-name';
import { type PlanTemplate, planTemplate } from '@shared/domain/plans/plan-template';
import { differencesOf, type TenantTraits } from '@shared/domain/plans/template-differences';
import type { Locale } from '@shared/domain/tenants/tenant';
import { GATE_NAMES } from '@shared/i18n/documents/gate-names';
import { freshParts, knownTexts } from '@shared/i18n/documents/template-words';
import { readGateEvaluation } from '../gates/read-gates';
import { refuse } from '../refuse';
import type { TenantsContext } from '../rpc/context';
import { listMembers } from '../store/memberships';
import { findPlan, insertPlan, listPlanNames, type PlanRow, partsOf } from '../store/plans';
import { countInventoryItems, hasValuesOf, listOwnNames } from '../store/template-facts';
import type { TenantReader, TenantWriter } from '../store/tenant-access';
import { getTenant } from '../store/tenants';
import { requireFound, requireVersion } from '../store/versioned';
import { undoableNew } from '../undo/undoable';

/** What would set the plan apart in each of the other tenants of the scope; nothing is written. */
export async function templateDifferences(
  { read, nowMs }: TenantsContext,
  { planId }: Parsed<'plans.differences'>,
): Promise<Output<'plans.differences'>> {
  const { source, plan } = await sourceOf(
    read.tenantIds.map((id) => read.forTenant(id)),
    planId,
  );
  const from = await traitsOf(source, nowMs);
  const rows = [];
  for (const tenantId of read.tenantIds) {
    if (tenantId === source.tenantId) continue;
    const target = read.forTenant(tenantId);
    const to = await traitsOf(target, nowMs);
    const template = await templateFor(source, plan, to.locale);
    const { goal } = requireParts(plan);
    const hasFigures = [goal.baseline, goal.target, goal.dueOn].some((each) => each !== undefined);
    const differences = differencesOf(from, to, {
      ...template,
      hasBudget: plan.budget_minor !== null,
      hasFigures,
    });
    rows.push({
      tenantId,
      differences: differences.map(({ code, params }) => ({ code, params: { ...params } })),
    });
  }
  return rows;
}

/**
 * Makes a draft of the plan's template in every other tenant of the scope, in one transaction with an event for each
 * tenant; nothing of the first tenant's data goes along, nor does a pointer back to it. One thing to take back.
 */
export async function duplicatePlan(
  context: TenantsContext,
  { planId, expectedVersion }: Parsed<'plans.duplicate'>,
): Promise<Output<'plans.duplicate'>> {
  const { tenantIds } = context.read;
  return context.write(async (writers) => {
    const all = tenantIds.map((id) => writers.forTenant(id));
    const { source, plan } = await sourceOf(all, planId);
    requireVersion('plan', expectedVersion, plan.version);
    const targets = all.filter(({ tenantId }) => tenantId !== source.tenantId);
    if (targets.length === 0) throw refuse('invalid_input', 'plan_without_targets');
    const made = [];
    for (const target of targets) made.push(await makeIn(target, source, plan));
    return { made };
  });
}

async function makeIn(target: TenantWriter, source: TenantReader, plan: PlanRow) {
  const { content_locale: locale } = await getTenant(target);
  const { parts } = await templateFor(source, plan, locale);
  const title = planTitle(parts.goal.statement);
  const slug = planSlug(title) ?? planSlug(freshParts(parts.goal.kind, locale).goal.statement);
  if (slug === undefined) throw new Error(`No name can be made of a new plan in ${locale}`);
  const name = uniquePlanName(slug, await listPlanNames(target));
  const planId = await undoableNew(target, { kind: 'plan', did: 'plan_duplicated' }, () =>
    insertPlan(target, {
      name,
      title,
      locale,
      goalKind: parts.goal.kind,
      parts,
      budgetMinor: undefined,
    }),
  );
  return { tenantId: target.tenantId, planId, name };
}

/** The plan and the reader of its tenant. Throws not_found. */
async function sourceOf<R extends TenantReader>(readers: readonly R[], planId: string) {
  let found: { readonly source: R; readonly plan: PlanRow } | undefined;
  for (const source of readers) {
    const plan = await findPlan(source, planId);
    if (plan !== undefined) found = { source, plan };
  }
  return requireFound('plan', planId, found);
}

async function templateFor(
  source: TenantReader,
  plan: PlanRow,
  locale: Locale,
): Promise<PlanTemplate> {
  const parts = requireParts(plan);
  const { kind } = parts.goal;
  return planTemplate(parts, {
    own: ownDataOf(await listOwnNames(source)),
    known: knownTexts(kind, locale),
    fresh: freshParts(kind, locale),
    gateNames: GATE_NAMES,
  });
}

function requireParts(plan: PlanRow) {
  const parts = partsOf(plan);
  if (parts === undefined) throw refuse('rule_violation', 'plan_imported');
  return parts;
}

async function traitsOf(read: TenantReader, nowMs: number): Promise<TenantTraits> {
  const tenant = await getTenant(read);
  const { gates } = await readGateEvaluation(read, nowMs);
  return {
    locale: tenant.content_locale,
    zone: tenant.zone,
    currency: tenant.currency,
    holidayRegion: tenant.holiday_region,
    inventory: await countInventoryItems(read),
    heldRoles: (await listMembers(read)).flatMap(({ functionalRoles }) => functionalRoles),
    hasAnalytics: await hasValuesOf(read, SOURCE_DEFS.analytics_conversion.measures),
    failingGates: gates.filter(({ status }) => status === 'fail').length,
  };
}
