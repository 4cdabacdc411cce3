import { addMonths, DAY_MS, daysOfMonth, type Month } from '@shared/base/days';
import { monthBounds, startOfDay } from '@shared/base/zones';
import { evaluateGates } from '@shared/domain/gates/evaluate-gates';
import { composeReadout, readoutDays } from '@shared/domain/readout/compose-readout';
import { CYCLE_LATE_DAYS } from '@shared/domain/readout/month-of-cycle';
import type { Readout, ReadoutGate } from '@shared/domain/readout/readout';
import { MODULES, type Module } from '@shared/domain/roles/module';
import type { Locale } from '@shared/domain/tenants/tenant';
import { isTextKey, text } from '@shared/i18n/format';
import { readGateInputs } from '../gates/read-gates';
import { findRunningCampaign } from '../store/campaigns';
import { type GateEvidence, listGateEvidence } from '../store/gate-evidence';
import { findPlan, partsOf } from '../store/plans';
import {
  eventRange,
  type FactTask,
  listConflictsBetween,
  listCyclesBetween,
  listIncidentsBetween,
  listObservationsBetween,
  listPostmortemsBetween,
  listRecommendationsBetween,
  listTasksOfMonth,
} from '../store/readout-facts';
import type { TenantReader } from '../store/tenant-access';
import { getTenantBrand } from '../store/tenant-brand';

/** A tile's colour stands in for a brand colour that was not chosen. */
const SLOT_COLOURS = [
  '#8B3D78',
  '#0B6E7E',
  '#5A6B1E',
  '#A8375A',
  '#2E4C9C',
  '#7A4B1F',
  '#5B4FB3',
  '#3F6B57',
];

/** Reads everything a month's readout is made of; gates are those stored now (D6). */
export async function gatherReadout(
  read: TenantReader,
  wanted: {
    readonly month: Month;
    readonly locale: Locale | undefined;
    readonly asOfMs: number;
    readonly asOf: boolean;
    /** As in `ReadoutFacts`. */
    readonly drawnToMs?: number;
  },
): Promise<Readout> {
  const { month, asOfMs } = wanted;
  const tenant = await getTenantBrand(read);
  const locale = wanted.locale ?? tenant.contentLocale;
  const days = readoutDays(month);
  const bounds = monthBounds(month, tenant.zone);
  const endMs = Math.min(bounds.endMs, asOfMs + 1);
  const cyclesEndMs = Math.min(bounds.endMs + CYCLE_LATE_DAYS * DAY_MS, asOfMs + 1);
  const observations = await listObservationsBetween(read, days.fromOn, days.toOn, asOfMs);
  const { fromOn, toOn } = daysOfMonth(month);
  const conflicts = await listConflictsBetween(read, fromOn, toOn, observations);
  const tasks = await listTasksOfMonth(
    read,
    { startMs: bounds.startMs, endMs },
    { fromOn, toOn: daysOfMonth(addMonths(month, 1)).toOn },
  );
  return composeReadout({
    month,
    asOfMs,
    asOf: wanted.asOf,
    drawnToMs: wanted.drawnToMs,
    locale,
    tenant: {
      name: tenant.name,
      slug: tenant.slug,
      colour:
        tenant.brandColour ??
        SLOT_COLOURS[(tenant.colourSlot - 1) % SLOT_COLOURS.length] ??
        '#4A4C52',
      footer: tenant.footer,
      logoSha256: tenant.logoSha256,
      zone: tenant.zone,
      currency: tenant.currency,
    },
    observations,
    ...conflicts,
    cycles: await listCyclesBetween(read, startOfDay(days.fromOn, tenant.zone), cyclesEndMs),
    gates: await gatesOf(read, locale, asOfMs),
    incidents: await listIncidentsBetween(read, bounds.startMs, endMs, asOfMs),
    tasks: tasks.map((task) => readoutTask(task, locale)),
    campaign: await campaignOf(read, endMs),
    postmortems: await listPostmortemsBetween(read, bounds.startMs, endMs, asOfMs),
    recommendations: await listRecommendationsBetween(read, bounds.startMs, endMs),
    events: await eventRange(read, bounds.startMs, endMs),
  });
}

/** The running campaign with its plan's goal; an imported plan has no goal apart from its text. */
async function campaignOf(read: TenantReader, endMs: number) {
  const campaign = await findRunningCampaign(read);
  if (campaign === undefined || campaign.startedAtMs >= endMs) return undefined;
  const plan = await findPlan(read, campaign.planId);
  const goal = plan && partsOf(plan)?.goal;
  return goal && { startedAtMs: campaign.startedAtMs, goal };
}

function readoutTask(task: FactTask, locale: Locale) {
  const key = `pool.task.${task.poolNumber}.title`;
  const module: Module = MODULES.find((each) => each === task.module) ?? 'content_system';
  return { ...task, module, title: task.title ?? (isTextKey(key) ? text(locale, key) : '') };
}

const EVIDENCE_PER_GATE = 3;
/** How the strategy gate's evidence names an approved plan. */
const PLAN_REF = 'plan:';

async function gatesOf(
  read: TenantReader,
  locale: Locale,
  asOfMs: number,
): Promise<readonly ReadoutGate[]> {
  const evidence = await listGateEvidence(read, EVIDENCE_PER_GATE);
  return evaluateGates(await readGateInputs(read, asOfMs)).gates.map(({ key, status, reason }) => ({
    key,
    status,
    reason,
    evidence: labelled(
      evidence.filter(({ gate }) => gate === key),
      locale,
    ),
  }));
}

/** Evidence with one name once, the newest first. */
function labelled(evidence: readonly GateEvidence[], locale: Locale) {
  const all = evidence.map(({ kind, ref, atMs }) => ({
    label: evidenceLabel(kind, ref, locale),
    atMs,
  }));
  return all.filter(({ label }, at) => all.findIndex((one) => one.label === label) === at);
}

/** A short name of what backs a value: the file, the link's host, the measure, or the first words of a note. */
function evidenceLabel(kind: string, ref: string, locale: Locale): string {
  if (kind === 'link') return hostOf(ref);
  if (ref.startsWith(PLAN_REF)) return text(locale, 'readout.evidence.approval');
  if (kind === 'matrix' || kind === 'throughput')
    return text(locale, `gates.evidence.kind.${kind}`);
  const metricKey = `metrics.name.${ref}`;
  if (kind === 'metric' && isTextKey(metricKey)) return text(locale, metricKey);
  return ref.length <= 48 ? ref : `${ref.slice(0, 47).trimEnd()}…`;
}

function hostOf(address: string): string {
  return /^https?:\/\/([^/:?#]+)/.exec(address)?.[1] ?? address;
}
