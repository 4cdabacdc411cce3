import { addDays, addMonths, type Day } from '@shared/base/days';
import { dayOf, monthOf } from '@shared/base/zones';
import type { Output, Parsed } from '@shared/contract';
import { lifecycleOf } from '@shared/domain/campaigns/lifecycle';
import { WINDOW_DAYS } from '@shared/domain/cycles/cycle';
import { weeklyOverdue } from '@shared/domain/cycles/weekly-overdue';
import { evaluateGates } from '@shared/domain/gates/evaluate-gates';
import { windowOf } from '@shared/domain/metrics/fold-observations';
import type { MetricKey } from '@shared/domain/metrics/metric';
import { type OwnThresholds, thresholdsOf } from '@shared/domain/metrics/own-thresholds';
import { metricOfTrend, readTrend } from '@shared/domain/metrics/read-trend';
import type { TrendOverride } from '@shared/domain/metrics/trend-reading';
import { FIGURE_DAYS, measuredFigure } from '@shared/domain/overview/window-figure';
import { initialsOf } from '@shared/domain/tenants/naming';
import { thresholdsOfTenants } from '../metrics/thresholds';
import { figureView, metricOf } from '../overview/figure-view';
import { openConflictsOf } from '../overview/kpi-cards';
import {
  type ByTenant,
  campaignStarts,
  incidentCounts,
  lastChanges,
  lastDecisions,
  readoutStates,
  taskCounts,
} from '../store/agency-facts';
import {
  type MeasureFacts,
  measureFacts,
  openConflictCounts,
  overridesOf,
} from '../store/measure-facts';
import type { TenantsReader } from '../store/tenant-access';
import { standingsIn, type TenantStanding } from '../store/tenant-standings';

type Row = Output<'agency.grid'>['rows'][number];
type Asked = Parsed<'agency.grid'>;

/** All tenants of the scope by name: a fixed number of statements, however many tenants there are. */
export async function agencyRows(
  read: TenantsReader,
  asked: Asked,
  nowMs: number,
): Promise<readonly Row[]> {
  const standings = await standingsIn(read, nowMs);
  const of = <T>(value: (zone: string) => T): ByTenant<T> =>
    new Map(standings.map(({ tenant }) => [tenant.id, value(tenant.zone)]));
  const todayOf = of((zone) => dayOf(nowMs, zone));
  const monthsOf = of((zone) => addMonths(monthOf(nowMs, zone), -1));
  const facts = {
    todayOf,
    monthsOf,
    incidents: await incidentCounts(read),
    tasks: await taskCounts(read, todayOf),
    decisions: await lastDecisions(read),
    starts: await campaignStarts(read),
    conflicts: await openConflictCounts(read),
    readouts: await readoutStates(read, monthsOf),
    changes: await lastChanges(read),
    overrides: await overridesOf(read),
    thresholds: await thresholdsOfTenants(read),
    measures: await measuresOf(read, asked, [...todayOf.values()]),
  };
  return standings.map((standing) => ({
    ...standingView(standing),
    ...countsView(standing.tenant.id, facts),
    ...rhythmView(standing.tenant.id, facts, nowMs),
    kpis: kpisView(standing.tenant.id, facts, asked.kpis),
    trends: trendsView(standing, facts, asked.trends, nowMs),
  }));
}

interface Facts {
  readonly todayOf: ByTenant<Day>;
  readonly monthsOf: ByTenant<string>;
  readonly incidents: Awaited<ReturnType<typeof incidentCounts>>;
  readonly tasks: Awaited<ReturnType<typeof taskCounts>>;
  readonly decisions: Awaited<ReturnType<typeof lastDecisions>>;
  readonly starts: ByTenant<number>;
  readonly conflicts: ByTenant<number>;
  readonly readouts: Awaited<ReturnType<typeof readoutStates>>;
  readonly changes: ByTenant<number>;
  readonly thresholds: (tenantId: string) => OwnThresholds;
  readonly overrides: ByTenant<ReadonlyMap<string, TrendOverride>>;
  readonly measures: (tenantId: string) => MeasureFacts;
}

/** The measures of the asked figures and trends over the days that either reads. */
async function measuresOf(read: TenantsReader, { kpis, trends }: Asked, days: readonly Day[]) {
  const keys = new Set([...kpis, ...trends.map((key) => metricOfTrend(key).key)]);
  // A scope names at least one tenant.
  const last = days.toSorted().at(-1) ?? '';
  // A figure may end up to a window before today and looks two windows back from there.
  return measureFacts(read, [...keys], addDays(last, -3 * FIGURE_DAYS - 1), last);
}

function standingView(standing: TenantStanding) {
  const { tenant } = standing;
  const { allPassed, gates } = evaluateGates(standing.gates);
  return {
    tenantId: tenant.id,
    name: tenant.name,
    slug: tenant.slug,
    initials: initialsOf(tenant.name),
    colourSlot: tenant.colour_slot,
    currency: tenant.currency,
    lifecycle: lifecycleOf({ ...standing, gatesAllPassed: allPassed }),
    gatesFailing: gates.filter(({ status }) => status === 'fail').length,
  };
}

function countsView(id: string, facts: Facts) {
  return {
    incidents: facts.incidents.get(id) ?? { p0: 0, p1: 0, p2: 0 },
    tasks: facts.tasks.get(id) ?? { open: 0, blocked: 0, overdue: 0, missing: 0 },
    openConflicts: facts.conflicts.get(id) ?? 0,
    readout: {
      month: facts.monthsOf.get(id) ?? '',
      state: facts.readouts.get(id) ?? null,
    },
    changedAtMs: facts.changes.get(id) ?? null,
    todayOn: facts.todayOf.get(id) ?? '',
  };
}

function rhythmView(id: string, { decisions, starts }: Facts, nowMs: number) {
  const found = decisions.get(id);
  const overdue = weeklyOverdue({
    lastWeeklyMs: found?.weeklyMs ?? undefined,
    campaignStartedMs: starts.get(id),
    nowMs,
  });
  return {
    decision: found?.newest ?? null,
    weekly: { decidedAtMs: found?.weeklyMs ?? null, overdueDays: overdue?.days ?? null },
  };
}

function kpisView(id: string, facts: Facts, keys: readonly MetricKey[]): Row['kpis'] {
  const measures = facts.measures(id);
  const todayOn = facts.todayOf.get(id) ?? '';
  return keys.map((key) => {
    const observations = measures.observations.filter((each) => each.key === key);
    const measure = { metric: metricOf(key), observations, chosenIds: measures.chosenIds };
    const figure = measuredFigure(measure, todayOn);
    const window = figure?.window ?? { fromOn: todayOn, toOn: todayOn };
    return {
      key,
      figure: figureView(figure),
      openConflicts: openConflictsOf(measures, key, window),
    };
  });
}

/** As a weekly cycle reads them now. */
function trendsView(
  { tenant }: TenantStanding,
  facts: Facts,
  keys: Asked['trends'],
  nowMs: number,
): Row['trends'] {
  if (keys.length === 0) return [];
  const windows = windowOf(WINDOW_DAYS.weekly, nowMs, tenant.zone);
  const { observations, chosenIds } = facts.measures(tenant.id);
  return keys.map((key) => {
    const own = observations.filter((each) => each.key === metricOfTrend(key).key);
    const override = facts.overrides.get(tenant.id)?.get(key);
    const { value, method, current } = readTrend({
      key,
      observations: own,
      windows,
      chosenIds,
      override,
      thresholds: thresholdsOf(facts.thresholds(tenant.id), metricOfTrend(key).key),
    });
    const asOfMs = override?.atMs ?? current?.asOfMs ?? null;
    return { key, value, method, ...windows.current, asOfMs };
  });
}
