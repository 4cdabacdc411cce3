import type { Input, Output } from '@shared/contract';
import { TREND_KEYS, type TrendKey, type Trends } from '@shared/domain/metrics/trend';

type WhatIfInput = Input<'cycles.whatIf'>;
export type WhatIfAnswer = Output<'cycles.whatIf'>;
type Incident = WhatIfAnswer['incidents'][number];

/** What the operator changed; nothing of it is kept anywhere. */
export interface Changes {
  readonly trends: Partial<Trends>;
  readonly added: readonly { readonly severity: 'P0' | 'P1'; readonly occurredAtMs: number }[];
  readonly incidents: Readonly<Record<string, IncidentChange>>;
}
export interface IncidentChange {
  readonly state?: 'resolved' | 'removed';
  readonly occurredAtMs?: number;
}

export const NO_CHANGES: Changes = { trends: {}, added: [], incidents: {} };

/** As the query takes it. */
export function inputOf({
  trends,
  added,
  incidents,
}: Changes): Pick<WhatIfInput, 'trends' | 'added' | 'incidents'> {
  return {
    trends,
    added: [...added],
    incidents: Object.entries(incidents).map(([incidentId, { state, occurredAtMs }]) => ({
      incidentId,
      ...(state === 'removed' && { removed: true }),
      ...(state === 'resolved' && { resolved: true }),
      ...(occurredAtMs !== undefined && { occurredAtMs }),
    })),
  };
}

/** A trend set to what was read is no change. */
export function setTrend(
  changes: Changes,
  key: TrendKey,
  value: Trends[TrendKey],
  read: Trends[TrendKey],
): Changes {
  const { [key]: _before, ...others } = changes.trends;
  return { ...changes, trends: value === read ? others : { ...others, [key]: value } };
}

export function setIncident(changes: Changes, id: string, change: IncidentChange): Changes {
  const { [id]: _before, ...others } = changes.incidents;
  const isChange = change.state !== undefined || change.occurredAtMs !== undefined;
  return { ...changes, incidents: isChange ? { ...others, [id]: change } : others };
}

/** So many P0s in the window: the last added go first, then those that were read; the read ones come back first. */
export function setP0Count(
  changes: Changes,
  read: readonly Incident[],
  wanted: number,
  atMs: number,
): Changes {
  const p0s = read.filter(({ severity }) => severity === 'P0');
  const addedP1 = changes.added.filter(({ severity }) => severity === 'P1');
  const incidents = { ...changes.incidents };
  for (const { incidentId } of p0s) delete incidents[incidentId];
  for (const { incidentId } of p0s.slice(wanted)) incidents[incidentId] = { state: 'removed' };
  const missing = Math.max(0, wanted - p0s.length);
  const p0 = { severity: 'P0' as const, occurredAtMs: atMs };
  return {
    ...changes,
    incidents,
    added: [...addedP1, ...Array.from({ length: missing }, () => p0)],
  };
}

export interface ChangedInputs {
  readonly trends: readonly TrendKey[];
  readonly incidents: number;
}

export function changedInputs({ trends, added, incidents }: Changes): ChangedInputs {
  return {
    trends: TREND_KEYS.filter((key) => trends[key] !== undefined),
    incidents: added.length + Object.keys(incidents).length,
  };
}
