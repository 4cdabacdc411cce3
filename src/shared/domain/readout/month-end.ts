import { type Coded, coded } from '../../base/coded';
import type { Decision } from '../cycles/cycle';
import { METRIC_KEYS, METRICS, type MetricKey } from '../metrics/metric';
import { type PermissionRole, roleSuffices } from '../people/permission';
import type { ReportState } from '../reports/report';

/** Where the month of a tenant stands, as far as the next step depends on it. */
export interface MonthStanding {
  readonly role: PermissionRole;
  readonly figures: { readonly missing: readonly MetricKey[] };
  readonly conflicts: { readonly open: number };
  readonly cycle: { readonly decision: Decision } | null;
  readonly readout: {
    readonly state: ReportState;
    /** The month's data differ from what was frozen. */
    readonly changed: boolean;
  } | null;
}

/** What a row offers; rendered under `reports.step.<code>`. */
export const MONTH_STEPS = ['choose', 'add', 'run', 'draft', 'review', 'approve', 'open'] as const;
export type MonthStep = (typeof MONTH_STEPS)[number];

/**
 * The one next step of a tenant's month: what the figures need comes before the readout, and a readout that is on its
 * way is not held up by what its reader may do without (J5).
 */
export function nextStep({ role, figures, conflicts, cycle, readout }: MonthStanding): MonthStep {
  if (readout !== null && !readout.changed && readout.state !== 'draft') {
    if (readout.state === 'in_review') return roleSuffices(role, 'owner') ? 'approve' : 'open';
    if (readout.state === 'approved' || readout.state === 'exported') return 'open';
  }
  if (conflicts.open > 0) return 'choose';
  if (readout === null || readout.changed) {
    if (figures.missing.length > 0) return 'add';
    return cycle === null ? 'run' : 'draft';
  }
  if (cycle === null) return 'run';
  return 'review';
}

/** Whether "Generate drafts" makes a new version: nothing is there, or what is there no longer holds. */
export function needsDraft(readout: MonthStanding['readout']): boolean {
  return readout === null || readout.changed;
}

/**
 * The measures a month is expected to have: those the tenant has had in the quarter up to it. Of a tenant that never
 * recorded anything all are expected that a month names without a value.
 */
export function expectedFigures(seen: readonly MetricKey[]): readonly MetricKey[] {
  if (seen.length > 0) return METRIC_KEYS.filter((key) => seen.includes(key));
  return METRICS.filter(({ whereGiven }) => whereGiven !== true).map(({ key }) => key);
}

/**
 * Whether the month-end export takes a readout: an approved one whose figures still hold; undefined when it does.
 * The reason is rendered under `readouts.skipped.<code>`.
 */
export function exportRefusal(
  role: PermissionRole,
  readout: MonthStanding['readout'],
): Coded | undefined {
  if (!roleSuffices(role, 'manager')) return coded('role', { role });
  if (readout === null) return coded('no_readout');
  if (readout.state === 'stale') return coded('stale');
  if (readout.state !== 'approved' && readout.state !== 'exported') {
    return coded('not_approved', { state: readout.state });
  }
  return readout.changed ? coded('stale') : undefined;
}
