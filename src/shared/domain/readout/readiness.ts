import { type Coded, coded } from '../../base/coded';
import { dayOf } from '../../base/zones';
import type { IncidentState } from '../incidents/incident';
import type { MetricKey } from '../metrics/metric';
import type { Readout } from './readout';

/** Whether an incident no longer holds anything up; its postmortem may still be written. */
export function isIncidentOver(state: IncidentState): boolean {
  return state === 'resolved' || state === 'postmortem' || state === 'closed';
}

/**
 * What a reader would miss in this month, in order of weight; nothing of it forbids a draft (J5).
 * `expected` are the measures that the tenant works with. Rendered under `readouts.missing.<code>`; `key` names a measure.
 */
export function missingFor(readout: Readout, expected: readonly MetricKey[]): readonly Coded[] {
  const open = readout.incidents.filter(({ state }) => !isIncidentOver(state));
  return [
    ...(dayOf(readout.asOfMs, readout.zone) <= readout.toOn ? [coded('month_not_over')] : []),
    ...readout.figures
      .filter(({ key, used }) => used === null && expected.includes(key))
      .map(({ key }) => coded('figure', { key })),
    ...readout.conflicts
      .filter(({ state }) => state === 'open')
      .map(({ key }) => coded('open_conflict', { key })),
    ...(readout.cycles.some(({ cadence }) => cadence === 'monthly')
      ? []
      : [coded('monthly_cycle')]),
    ...(open.length > 0 ? [coded('open_incidents', { count: open.length })] : []),
  ];
}
