import type { IncidentState, Severity } from '@shared/domain/incidents/incident';
import type { MetricKey } from '@shared/domain/metrics/metric';
import type { GoalKind } from '@shared/domain/plans/plan';
import type { Module } from '@shared/domain/roles/module';
import type { InventoryKind, Locale } from '@shared/domain/tenants/tenant';
import agencyJson from '../../../../resources/sample-agency/agency.json';

export interface SampleIncident {
  readonly on: string;
  readonly hour: number;
  readonly severity: Severity;
  readonly module: Module;
  readonly summary: string;
  readonly to: IncidentState;
  readonly rootCause?: string;
  readonly remediation?: string;
  readonly prevention?: string;
}

export interface SampleTenant {
  readonly slug: string;
  readonly name: string;
  readonly zone: string;
  readonly holidayRegion: string;
  readonly contentLocale: Locale;
  readonly currency: string;
  readonly footer: string;
  readonly brandColour: string;
  readonly goal: {
    readonly kind: GoalKind;
    readonly statement: string;
    readonly metricKey: string;
    readonly baseline: number;
    readonly target: number;
    readonly dueOn: string;
    readonly inScope: string;
    readonly outOfScope: string;
    readonly channels: string;
  };
  readonly budgetMinor: number;
  readonly inventory: readonly (readonly [InventoryKind, string, number])[];
  /** A typical week at the beginning; revenue in whole currency units. */
  readonly levels: Readonly<Record<MetricKey, number>>;
  /** Growth a week from the start of the campaign on, as shares. */
  readonly growth: { readonly visibility: number; readonly quality: number };
  /** Mondays of weeks in which quality fell. */
  readonly qualityDips: readonly string[];
  readonly gates: {
    readonly rolling_weeks_feasible: number;
    readonly priority_query_coverage: number;
    readonly accepted_by_all?: boolean;
    /** From this day on the dashboard is not stable. */
    readonly regressOn?: string;
  };
  readonly incidents: readonly SampleIncident[];
}

export interface SampleAgency {
  /** A Monday: the first week with figures. */
  readonly firstWeekOn: string;
  readonly planOn: string;
  /** A Monday: the campaigns start. */
  readonly startOn: string;
  readonly lastOn: string;
  readonly tenants: readonly SampleTenant[];
}

/** The sample's facts; everything else is made from them by the product's own commands. */
// JSON imports widen literals; the file is ours and the sample's tests run every command on it.
export const SAMPLE_AGENCY = agencyJson as unknown as SampleAgency;
