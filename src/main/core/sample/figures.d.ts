import { type MetricKey, type SourceTier } from '@shared/domain/metrics/metric';
import type { SampleAgency, SampleTenant } from './agency';
export interface SampleObservation {
  readonly key: MetricKey;
  readonly fromOn: string;
  readonly toOn: string;
  readonly valueText: string;
  readonly source: string;
  readonly tier: SourceTier;
}
/** One week's figures of a tenant, Monday to `toOn`; deterministic for tenant, measure and week. */
export declare function weekFigures(
  agency: SampleAgency,
  tenant: SampleTenant,
  fromOn: string,
  toOn: string,
): readonly SampleObservation[];
/** Every week from the first to the last day; the last one may be short. */
export declare function sampleWeeks({
  firstWeekOn,
  lastOn,
}: SampleAgency): readonly (readonly [string, string])[];
