import { addDays, daysBetween } from '@shared/base/days';
import {
  METRICS,
  type MetricKey,
  type MetricUnit,
  type SourceTier,
} from '@shared/domain/metrics/metric';
import { TREND_TRACK } from '@shared/domain/metrics/trend';
import type { SampleAgency, SampleTenant } from './agency';

export interface SampleObservation {
  readonly key: MetricKey;
  readonly fromOn: string;
  readonly toOn: string;
  readonly valueText: string;
  readonly source: string;
  readonly tier: SourceTier;
}

/** What the sample's houses measure: they sell rooms, not leads. */
const SOURCES: Readonly<Partial<Record<MetricKey, readonly [string, SourceTier]>>> = {
  sessions: ['GA4', 'primary'],
  non_brand_clicks: ['Search Console', 'primary'],
  query_cluster_coverage: ['Ownership matrix', 'primary'],
  high_intent_sessions: ['GA4', 'primary'],
  conversion_assists: ['GA4', 'primary'],
  bookings: ['GA4', 'primary'],
  revenue_attributed: ['Booking engine', 'secondary'],
  review_rating: ['Google profile', 'secondary'],
  new_reviews: ['Google profile', 'secondary'],
  seo_score: ['Site audit', 'primary'],
  email_signups: ['List capture', 'primary'],
};

/** Share of a typical month by calendar month: summer and the July holidays are high in Brazil. */
const SEASON = [1.22, 1.14, 0.98, 0.96, 0.9, 0.93, 1.12, 0.94, 0.97, 1.02, 1.05, 1.25];
const SEASONAL: readonly MetricKey[] = [
  'sessions',
  'high_intent_sessions',
  'bookings',
  'revenue_attributed',
  'new_reviews',
];

/** One week's figures of a tenant, Monday to `toOn`; deterministic for tenant, measure and week. */
export function weekFigures(
  agency: SampleAgency,
  tenant: SampleTenant,
  fromOn: string,
  toOn: string,
): readonly SampleObservation[] {
  const share = (daysBetween(fromOn, toOn) + 1) / 7;
  return METRICS.flatMap(({ key, unit, fold, feeds }) => {
    const from = SOURCES[key];
    if (from === undefined) return [];
    const [source, tier] = from;
    const level = levelOf(agency, tenant, key, feeds && TREND_TRACK[feeds], fromOn);
    const value = fold === 'sum' ? level * share : level;
    const valueText = written(value, unit);
    return { key, fromOn, toOn, valueText, source, tier };
  });
}

/** As the source would write it; money is whole cents. */
function written(value: number, unit: MetricUnit): string {
  if (unit === 'ratio') return Math.min(0.97, value).toFixed(3);
  if (unit === 'rating') return Math.min(4.95, value).toFixed(2);
  if (unit === 'score') return String(Math.min(99, Math.round(value)));
  return String(Math.round(unit === 'money' ? value * 100 : value));
}

function levelOf(
  agency: SampleAgency,
  tenant: SampleTenant,
  key: MetricKey,
  track: 'visibility' | 'quality' | undefined,
  fromOn: string,
): number {
  const weeks = Math.max(0, Math.floor(daysBetween(agency.startOn, fromOn) / 7));
  const flat = key === 'review_rating' || key === 'query_cluster_coverage' || key === 'seo_score';
  const rate = tenant.growth[track ?? 'quality'] * (flat ? 0.25 : 1);
  const season = SEASONAL.includes(key) ? (SEASON[Number(fromOn.slice(5, 7)) - 1] ?? 1) : 1;
  const isDip = tenant.qualityDips.includes(fromOn) && (track === 'quality' || key === 'bookings');
  const noise = 1 + (chance(`${tenant.slug} ${key} ${fromOn}`) - 0.5) * (flat ? 0.004 : 0.02);
  // The season must not hide the trend of a track inside one campaign, so it is damped there.
  const damped = track === undefined ? season : 1 + (season - 1) * 0.2;
  return tenant.levels[key] * (1 + rate) ** weeks * damped * noise * (isDip ? 0.88 : 1);
}

/** 0 to 1, the same for the same text (FNV-1a, finished as in MurmurHash3). */
function chance(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 0x1_0000_0000;
}

/** Every week from the first to the last day; the last one may be short. */
export function sampleWeeks({
  firstWeekOn,
  lastOn,
}: SampleAgency): readonly (readonly [string, string])[] {
  const weeks: (readonly [string, string])[] = [];
  for (let fromOn = firstWeekOn; fromOn <= lastOn; fromOn = addDays(fromOn, 7)) {
    const sunday = addDays(fromOn, 6);
    weeks.push([fromOn, sunday < lastOn ? sunday : lastOn]);
  }
  return weeks;
}
