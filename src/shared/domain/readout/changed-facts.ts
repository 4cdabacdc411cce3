import { addMonths, type Month } from '../../base/days';
import type { Readout } from './readout';

/** The parts of a month that a readout stands on; rendered under `readouts.part.<code>`. */
export const FACT_PARTS = [
  'figures',
  'conflicts',
  'tracks',
  'cycles',
  'gates',
  'incidents',
  'work',
  'tenant',
] as const;
export type FactPart = (typeof FACT_PARTS)[number];

/**
 * What of a readout is data. Left out: who made it and when, the operator's words, the looks of the brand, titles and
 * labels, and what is true of its own moment alone: what was planned, for due dates are moved on, the month to come, and
 * what became of a recommendation.
 */
export function factsOf(readout: Readout): Readonly<Record<FactPart, unknown>> {
  const { tenant, zone, currency, work } = readout;
  return {
    figures: { figures: readout.figures, weeks: readout.weeks },
    conflicts: readout.conflicts,
    tracks: readout.tracks,
    cycles: readout.cycles,
    gates: readout.gates.map(({ key, status, reason }) => ({ key, status, reason })),
    incidents: readout.incidents,
    work: { done: work.done, byModule: work.byModule.map(({ latest: _, ...counts }) => counts) },
    tenant: { name: tenant.name, zone, currency },
  };
}

/**
 * Which parts of the frozen month no longer agree with the month as it is now (model 5.3). Gates have no history, so
 * they count only until the month after has ended: the page says of which day they are. A readout that another version
 * of this document composed is not judged.
 */
export function changedFacts(frozen: Readout, now: Readout, thisMonth: Month): readonly FactPart[] {
  if (frozen.v !== now.v) return [];
  const before = factsOf(frozen);
  const after = factsOf(now);
  const gatesCount = thisMonth <= addMonths(frozen.month, 1);
  return FACT_PARTS.filter(
    (part) => (part !== 'gates' || gatesCount) && !isSameValue(before[part], after[part]),
  );
}

/** Whether two values would be the same JSON, whatever the order of their keys. */
function isSameValue(one: unknown, other: unknown): boolean {
  if (!isObject(one) || !isObject(other)) return Object.is(one, other);
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const keys = Object.keys(one);
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => Object.hasOwn(other, key) && isSameValue(one[key], other[key]))
  );
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
