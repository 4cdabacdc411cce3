import { addDays, addMonths, type Day, daysOfMonth } from '@shared/base/days';
import { dayOf } from '@shared/base/zones';
import { factorWeights } from '@shared/contract/priority';
import { foldObservations } from '@shared/domain/metrics/fold-observations';
import { METRIC_KEYS, type MetricKey } from '@shared/domain/metrics/metric';
import type { PriorityFacts } from '@shared/domain/priority/factors';
import { lastWholeYear, monthIndexes } from '@shared/domain/priority/month-index';
import type { Weights } from '@shared/domain/priority/priority';
import { MODULES } from '@shared/domain/roles/module';
import { z } from 'zod';
import { holidaysBetween } from '../calendar/holidays';
import { settingValue } from '../settings/registry';
import { findRunningCampaign } from '../store/campaigns';
import { findPlan, partsOf } from '../store/plans';
import { findBasis, lastFinished, type PriorityRow } from '../store/priority';
import { listObservationsBetween } from '../store/readout-facts';
import { listTenantSettings } from '../store/settings';
import type { TenantReader } from '../store/tenant-access';
import { getTenant } from '../store/tenants';

const season = z.object({
  /** Whose holidays these are and the day from which on they are listed. */
  region: z.string(),
  holidays: z.array(z.object({ onDay: z.string(), name: z.string() })),
  monthIndex: z.record(z.string(), z.number()),
});
type Season = z.output<typeof season>;

const basis = z.object({
  todayOn: z.string(),
  goalKey: z.enum(METRIC_KEYS).nullable(),
  weights: z.object(factorWeights),
  moduleWorkedOn: z.partialRecord(z.enum(MODULES), z.string()),
  season,
});
/** What the factors of a tenant's tasks are worked out from, apart from the tasks themselves. */
export type Basis = z.output<typeof basis>;

/** How far ahead holidays are looked for: due dates are seldom further away. */
const AHEAD_DAYS = 425;
const NO_SEASON: Season = { region: '', holidays: [], monthIndex: {} };

/** The kept basis; undefined before the first time and where its shape is another version's. */
export async function keptBasis(read: TenantReader): Promise<Basis | undefined> {
  const json = await findBasis(read);
  return json === undefined ? undefined : basis.safeParse(JSON.parse(json)).data;
}

/** The basis as the tenant's rows are now; the season comes from `gatherSeason`, which does not read the database alone. */
export async function gatherBasis(
  read: TenantReader,
  nowMs: number,
  of: Season = NO_SEASON,
): Promise<Basis> {
  const { zone } = await getTenant(read);
  const finished = await lastFinished(read);
  return {
    todayOn: dayOf(nowMs, zone),
    goalKey: (await goalKeyOf(read)) ?? null,
    weights: await readWeights(read),
    moduleWorkedOn: Object.fromEntries(
      MODULES.flatMap((module) => {
        const atMs = finished.get(module);
        return atMs === undefined ? [] : [[module, dayOf(atMs, zone)]];
      }),
    ),
    season: of,
  };
}

/** The measure of the goal that the running campaign follows. */
async function goalKeyOf(read: TenantReader): Promise<MetricKey | undefined> {
  const campaign = await findRunningCampaign(read);
  const plan = campaign && (await findPlan(read, campaign.planId));
  const key = plan && partsOf(plan)?.goal.metricKey;
  return METRIC_KEYS.find((known) => known === key);
}

export async function readWeights(read: TenantReader): Promise<Weights> {
  // The registry's schema of this key is of weights.
  return settingValue('priority.weights', await listTenantSettings(read)) as Weights;
}

/** The tenant's public holidays to come and what its last whole year of bookings says of each month. */
export async function gatherSeason(read: TenantReader, nowMs: number): Promise<Season> {
  const { zone, holiday_region: region, content_locale: locale } = await getTenant(read);
  const todayOn = dayOf(nowMs, zone);
  const days = { fromOn: todayOn, toOn: addDays(todayOn, AHEAD_DAYS) };
  const { holidays } = await holidaysBetween(region, days, locale);
  return {
    region,
    holidays: holidays
      .filter(({ kind }) => kind === 'public')
      .map(({ onDay, name }) => ({ onDay, name })),
    monthIndex: { ...(await monthIndexOf(read, todayOn, nowMs)) },
  };
}

async function monthIndexOf(read: TenantReader, todayOn: Day, nowMs: number) {
  const months = lastWholeYear(todayOn.slice(0, 7));
  const first = months[0] ?? addMonths(todayOn.slice(0, 7), -12);
  const seen = await listObservationsBetween(read, `${first}-01`, todayOn, nowMs);
  const bookings = seen.filter(({ key }) => key === 'bookings');
  return monthIndexes(
    months.map((month) => {
      const window = daysOfMonth(month);
      const figure = foldObservations(bookings, window, 'sum');
      const isWhole = figure !== undefined && figure.coveredDays === figure.windowDays;
      return { month, value: isWhole ? figure.value : undefined };
    }),
  );
}

/** What the rules read of one task. */
export function factsOf(row: PriorityRow, of: Basis): PriorityFacts {
  return {
    kpiKey: METRIC_KEYS.find((known) => known === row.kpi_key),
    goalKey: of.goalKey ?? undefined,
    effortMinutes: row.effort_minutes ?? undefined,
    dueOn: row.due_on ?? undefined,
    today: of.todayOn,
    moduleWorkedOn: of.moduleWorkedOn[row.module],
    season: of.season,
  };
}
