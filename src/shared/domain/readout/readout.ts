import type { Coded } from '../../base/coded';
import type { Day, Month } from '../../base/days';
import type { Cadence, Decision, RuleNumber } from '../cycles/cycle';
import type { GateKey } from '../gates/gate';
import type { IncidentState, Severity } from '../incidents/incident';
import type { MetricKey, MetricUnit, SourceTier } from '../metrics/metric';
import type { TrendValue } from '../metrics/trend';
import type { PolicyVersion } from '../policy/registry';
import type { RecommendationCode, RecommendationState } from '../reports/report';
import type { Module } from '../roles/module';
import type { Locale } from '../tenants/tenant';
import type { CampaignResult } from './campaign-result';
import type { ServiceLevel } from './service-levels';

/** A value of a month beside the month before, with where it comes from (M188, M189). Money is minor units. */
export interface ReadoutValue {
  readonly current: number;
  readonly previous: number | null;
  /** Share of the previous value, or null when there is none. */
  readonly change: number | null;
  readonly trend: TrendValue;
  readonly source: string;
  readonly tier: SourceTier;
  readonly asOfMs: number;
}

export interface ReadoutFigure {
  readonly key: MetricKey;
  readonly unit: MetricUnit;
  /** Null: nothing was observed in the month; the document says so. */
  readonly used: ReadoutValue | null;
  /** The same measure by every other source that a conflict of the month holds (INV5). */
  readonly others: readonly ReadoutValue[];
}

export interface ReadoutConflict {
  readonly key: MetricKey;
  readonly state: 'open' | 'resolved';
  readonly values: readonly { readonly value: number; readonly source: string }[];
  readonly usedSource: string;
  readonly note: string;
}

/** Weeks of seven days from day 1; the days after the 28th belong to the fourth. */
export interface ReadoutWeeks {
  readonly key: MetricKey;
  readonly unit: MetricUnit;
  readonly current: readonly number[];
  readonly previous: readonly number[];
  readonly source: string;
  readonly asOfMs: number;
}

/** Both tracks as weekly indices; 100 in the first week that has figures. */
export interface ReadoutTracks {
  /** Last day of each week, oldest first. */
  readonly weeksEndOn: readonly Day[];
  readonly visibility: readonly (number | null)[];
  readonly quality: readonly (number | null)[];
  readonly visibilityTrend: TrendValue;
  readonly qualityTrend: TrendValue;
  /** The newest weekly decision of each week, or null. */
  readonly decisions: readonly (Decision | null)[];
}

export interface ReadoutCycle {
  readonly cadence: Cadence;
  readonly ordinal: number;
  readonly windowStartMs: number | null;
  readonly windowEndMs: number;
  readonly decision: Decision;
  readonly rule: RuleNumber | null;
  /** Only where another than baseline-v1 decided. */
  readonly policy?: PolicyVersion;
  /** An imported cycle's own reason. */
  readonly reasonText: string | null;
  readonly actions: readonly Coded[];
}

export interface ReadoutGate {
  readonly key: GateKey;
  readonly status: 'pass' | 'fail';
  readonly reason: Coded;
  readonly evidence: readonly { readonly label: string; readonly atMs: number }[];
}

export interface ReadoutIncident {
  readonly ref: string;
  readonly summary: string;
  readonly severity: Severity;
  readonly state: IncidentState;
  readonly occurredAtMs: number;
  readonly resolvedAtMs: number | null;
  readonly rootCause: string;
  readonly prevention: string;
}

export interface ReadoutWork {
  readonly byModule: readonly {
    readonly module: Module;
    readonly done: number;
    readonly visibility: number;
    readonly quality: number;
    /** Title of the task finished last. */
    readonly latest: string;
  }[];
  readonly done: number;
  /** Tasks due in the month, finished or not. */
  readonly planned: number;
  readonly carriedOver: number;
}

/**
 * A month of a tenant as it was when it was frozen: the readout on screen and in print draws from this alone (D17).
 * Texts are codes with parameters apart from what people wrote.
 */
export interface Readout {
  readonly v: 1;
  readonly month: Month;
  readonly fromOn: Day;
  readonly toOn: Day;
  readonly zone: string;
  readonly locale: Locale;
  readonly currency: string;
  readonly asOfMs: number;
  /** `asOfMs` is not when it was made (D6). */
  readonly asOf: boolean;
  readonly tenant: {
    readonly name: string;
    readonly slug: string;
    readonly colour: string;
    readonly footer: string;
    readonly logoSha256: string | null;
  };
  readonly figures: readonly ReadoutFigure[];
  readonly conflicts: readonly ReadoutConflict[];
  readonly weeks: readonly ReadoutWeeks[];
  readonly tracks: ReadoutTracks;
  readonly cycles: readonly ReadoutCycle[];
  readonly gates: readonly ReadoutGate[];
  readonly incidents: readonly ReadoutIncident[];
  readonly work: ReadoutWork;
  /** Absent in readouts from before these two were part of the document. */
  readonly campaign?: CampaignResult | null;
  readonly service?: { readonly tasks: ServiceLevel; readonly postmortems: ServiceLevel };
  readonly recommendations: readonly {
    readonly code: RecommendationCode;
    readonly state: RecommendationState;
    readonly reason: string;
  }[];
  readonly nextMonth: readonly {
    readonly dueOn: Day;
    readonly title: string;
    readonly kpiImpact: string;
    readonly owner: string;
  }[];
  readonly nextMonthMore: number;
  readonly events: { readonly first: number | null; readonly last: number | null };
  readonly policy: string;
}
