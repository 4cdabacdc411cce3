import { type Coded, coded } from '../../base/coded';
import { daysBetween } from '../../base/days';
import { METRICS } from '../metrics/metric';
import { type Factor, type PriorityFacts, taskSeason } from './factors';

export type PriorityReason =
  | 'impact_none'
  | 'impact_goal'
  | 'impact_layer'
  | 'effort_unknown'
  | 'effort_minutes'
  | 'due_none'
  | 'due_passed'
  | 'due_in'
  | 'module_never'
  | 'module_worked'
  | 'season_none'
  | 'season_holiday'
  | 'season_month'
  | 'season_both';

/** Why a factor of a task has its value: what it was read from, to be rendered under `priority.because.<code>`. */
export function reasonOf(factor: Factor, facts: PriorityFacts): Coded<PriorityReason> {
  switch (factor) {
    case 'impact':
      return impactReason(facts);
    case 'effort':
      return facts.effortMinutes === undefined
        ? coded('effort_unknown')
        : coded('effort_minutes', { minutes: facts.effortMinutes });
    case 'urgency':
      return dueReason(facts);
    case 'freshness':
      return facts.moduleWorkedOn === undefined
        ? coded('module_never')
        : coded('module_worked', {
            on: facts.moduleWorkedOn,
            days: daysBetween(facts.moduleWorkedOn, facts.today),
          });
    case 'seasonality':
      return seasonReason(facts);
  }
}

function impactReason({ kpiKey, goalKey }: PriorityFacts): Coded<PriorityReason> {
  const measure = METRICS.find(({ key }) => key === kpiKey);
  if (measure === undefined) return coded('impact_none');
  const { key, layer } = measure;
  return key === goalKey ? coded('impact_goal', { key }) : coded('impact_layer', { key, layer });
}

function dueReason({ dueOn, today }: PriorityFacts): Coded<PriorityReason> {
  if (dueOn === undefined) return coded('due_none');
  const days = daysBetween(today, dueOn);
  return days < 0
    ? coded('due_passed', { on: dueOn, days: -days })
    : coded('due_in', { on: dueOn, days });
}

function seasonReason(facts: PriorityFacts): Coded<PriorityReason> {
  const { holiday, month } = taskSeason(facts);
  const before = holiday && { on: holiday.onDay, name: holiday.name, days: holiday.days };
  const after = month && {
    month: Number(month.month),
    change: Math.round((month.index - 1) * 100),
  };
  if (before && after) return coded('season_both', { ...before, ...after });
  if (before) return coded('season_holiday', before);
  return after ? coded('season_month', after) : coded('season_none');
}
