import { type Coded, coded } from '../../base/coded';
import { dayOf } from '../../base/zones';
import type { Readout } from './readout';

/**
 * What a reader would miss in this month, in order of weight; nothing of it forbids a draft (J5).
 * Rendered under `readouts.missing.<code>`; `key` names a measure.
 */
export function missingFor(readout: Readout): readonly Coded[] {
  const open = readout.incidents.filter(
    ({ state }) => !['resolved', 'postmortem', 'closed'].includes(state),
  );
  return [
    ...(dayOf(readout.asOfMs, readout.zone) <= readout.toOn ? [coded('month_not_over')] : []),
    ...readout.figures
      .filter(({ used }) => used === null)
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
