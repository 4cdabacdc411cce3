import type { PlanPart } from '@shared/domain/plans/plan';
import type { Parts } from './plan';

interface LineList {
  readonly part: PlanPart;
  lines(parts: Parts): readonly string[];
  replace(parts: Parts, lines: string[]): Parts;
}

/** The lists of lines that a plan's parts hold, each with the way to read and to replace it. */
export const LINE_LISTS = {
  gates: {
    part: 'gate_checklist',
    lines: (parts) => parts.gateChecklist,
    replace: (parts, lines) => ({ ...parts, gateChecklist: lines }),
  },
  visibility: {
    part: 'dual_track',
    lines: (parts) => parts.dualTrack.visibility,
    replace: (parts, lines) => ({ ...parts, dualTrack: { ...parts.dualTrack, visibility: lines } }),
  },
  quality: {
    part: 'dual_track',
    lines: (parts) => parts.dualTrack.quality,
    replace: (parts, lines) => ({ ...parts, dualTrack: { ...parts.dualTrack, quality: lines } }),
  },
  cadence: {
    part: 'cadence_incident_policy',
    lines: (parts) => parts.cadenceIncident.cadence,
    replace: (parts, lines) => withPolicy(parts, { cadence: lines }),
  },
  incidents: {
    part: 'cadence_incident_policy',
    lines: (parts) => parts.cadenceIncident.incidents,
    replace: (parts, lines) => withPolicy(parts, { incidents: lines }),
  },
  checklist: {
    part: 'cadence_incident_policy',
    lines: (parts) => parts.cadenceIncident.checklist,
    replace: (parts, lines) => withPolicy(parts, { checklist: lines }),
  },
} as const satisfies Record<string, LineList>;
export type LineListName = keyof typeof LINE_LISTS;

function withPolicy(parts: Parts, change: Partial<Parts['cadenceIncident']>): Parts {
  return { ...parts, cadenceIncident: { ...parts.cadenceIncident, ...change } };
}

/** The parts with one line of a list changed, added (at its end) or, when empty, removed. */
export function withLine(parts: Parts, name: LineListName, index: number, text: string): Parts {
  const list: LineList = LINE_LISTS[name];
  const lines = [...list.lines(parts)];
  if (text.trim() === '') lines.splice(index, 1);
  else lines[index] = text.trim();
  return list.replace(parts, lines);
}
