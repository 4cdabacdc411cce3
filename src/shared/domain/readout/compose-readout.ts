import { addDays, addMonths, daysOfMonth, type Month } from '../../base/days';
import { dayOf } from '../../base/zones';
import { POLICY_VERSION } from '../cycles/cycle';
import { MODULES, type Module } from '../roles/module';
import type { Locale } from '../tenants/tenant';
import { type CampaignGoal, campaignResult } from './campaign-result';
import { type MonthObservations, monthConflicts, monthFigures, monthWeeks } from './month-figures';
import { monthOfCycle } from './month-of-cycle';
import type { Readout, ReadoutCycle, ReadoutGate, ReadoutIncident } from './readout';
import { type MonthPostmortem, postmortemLevel, taskLevel } from './service-levels';
import { TRACK_WEEKS, trackIndex } from './track-index';

/** A task as the readout tells of it; its title is already in the document's language. */
export interface ReadoutTask {
  readonly title: string;
  readonly module: Module;
  readonly track: string;
  readonly state: string;
  readonly dueOn: string | null;
  readonly kpiImpact: string;
  readonly owner: string;
  readonly completedAtMs: number | null;
}

export interface ReadoutFacts extends MonthObservations {
  readonly asOfMs: number;
  readonly asOf: boolean;
  /** Up to when a month that still runs is drawn, where that is not `asOfMs`. */
  readonly drawnToMs?: number | undefined;
  readonly locale: Locale;
  readonly tenant: Readout['tenant'] & { readonly zone: string; readonly currency: string };
  /** Those of the last quarter and just after it; the month's own are picked by `monthOfCycle`. */
  readonly cycles: readonly ReadoutCycle[];
  readonly gates: readonly ReadoutGate[];
  readonly incidents: readonly ReadoutIncident[];
  readonly tasks: readonly ReadoutTask[];
  /** The campaign that runs when the readout is made, if it began before the month's end. */
  readonly campaign: { readonly startedAtMs: number; readonly goal: CampaignGoal } | undefined;
  readonly postmortems: readonly MonthPostmortem[];
  readonly recommendations: Readout['recommendations'];
  readonly events: Readout['events'];
}

/** Rows of the month to come that are printed; the rest is counted. */
export const NEXT_MONTH_ROWS = 12;

/** The days whose observations a readout of `month` reads: a quarter of weeks and the whole month before. */
export function readoutDays(month: Month): { readonly fromOn: string; readonly toOn: string } {
  const { toOn } = daysOfMonth(month);
  const quarter = addDays(toOn, 1 - 7 * TRACK_WEEKS);
  const before = daysOfMonth(addMonths(month, -1)).fromOn;
  return { fromOn: quarter < before ? quarter : before, toOn };
}

/** Puts a month together from what was gathered (M179); no clock, no store, no language. */
export function composeReadout(facts: ReadoutFacts): Readout {
  const { month, tenant } = facts;
  const { zone, currency, ...named } = tenant;
  const { fromOn, toOn } = daysOfMonth(month);
  const asOfOn = dayOf(facts.drawnToMs ?? facts.asOfMs, zone);
  const dayOfCycle = (cycle: ReadoutCycle) => dayOf(cycle.windowEndMs, zone);
  const figures = monthFigures(facts);
  return {
    v: 1,
    month,
    fromOn,
    toOn,
    zone,
    locale: facts.locale,
    currency,
    asOfMs: facts.asOfMs,
    asOf: facts.asOf,
    tenant: named,
    figures,
    conflicts: monthConflicts(facts, figures),
    weeks: monthWeeks(facts),
    tracks: trackIndex({
      // A month that still runs is drawn up to the day that is known.
      lastOn: asOfOn < toOn ? asOfOn : toOn,
      observations: facts.observations,
      chosenIds: facts.chosenIds,
      decisions: facts.cycles
        .filter(({ cadence }) => cadence === 'weekly')
        .map((cycle) => ({ dayOn: dayOfCycle(cycle), decision: cycle.decision })),
    }),
    cycles: facts.cycles.filter((cycle) => monthOfCycle(cycle, zone) === month),
    gates: facts.gates,
    incidents: facts.incidents,
    work: workOf(facts.tasks, month, zone),
    campaign: facts.campaign === undefined ? null : campaignResult(facts.campaign, figures),
    service: {
      tasks: taskLevel(facts.tasks, month, zone, facts.asOfMs),
      postmortems: postmortemLevel(facts.postmortems, facts.asOfMs),
    },
    recommendations: facts.recommendations,
    ...nextMonthOf(facts.tasks, month),
    events: facts.events,
    policy: POLICY_VERSION,
  };
}

function workOf(tasks: readonly ReadoutTask[], month: Month, zone: string): Readout['work'] {
  const { toOn } = daysOfMonth(month);
  const finished = tasks
    .filter(
      ({ completedAtMs }) => completedAtMs !== null && dayOf(completedAtMs, zone).startsWith(month),
    )
    .sort((a, b) => (a.completedAtMs ?? 0) - (b.completedAtMs ?? 0));
  const planned = tasks.filter(({ dueOn }) => dueOn?.startsWith(month));
  const byModule = MODULES.flatMap((module) => {
    const own = finished.filter((task) => task.module === module);
    const latest = own.at(-1);
    if (latest === undefined) return [];
    const on = (track: string) => own.filter((task) => task.track === track).length;
    return [
      {
        module,
        done: own.length,
        visibility: on('visibility'),
        quality: on('quality'),
        latest: latest.title,
      },
    ];
  });
  return {
    byModule,
    done: finished.length,
    planned: planned.length,
    // What was finished after the month was carried over all the same.
    carriedOver: planned.filter(
      ({ state, completedAtMs }) =>
        state !== 'completed' || (completedAtMs !== null && dayOf(completedAtMs, zone) > toOn),
    ).length,
  };
}

function nextMonthOf(
  tasks: readonly ReadoutTask[],
  month: Month,
): Pick<Readout, 'nextMonth' | 'nextMonthMore'> {
  const next = addMonths(month, 1);
  const due = tasks.flatMap(({ dueOn, state, title, kpiImpact, owner }) =>
    dueOn?.startsWith(next) && state !== 'completed' ? [{ dueOn, title, kpiImpact, owner }] : [],
  );
  return {
    nextMonth: due.slice(0, NEXT_MONTH_ROWS),
    nextMonthMore: Math.max(0, due.length - NEXT_MONTH_ROWS),
  };
}
