import { WINDOW_DAYS } from '@shared/domain/cycles/cycle';
import { trendsOf } from '@shared/domain/cycles/snapshot';
import { trendsOfTrack } from '@shared/domain/metrics/track-up';
import type { Trends } from '@shared/domain/metrics/trend';
import { holdsOf, type TierHolds, tierFacts } from '@shared/domain/policy/tier-law';
import { snapshotIncident } from '../cycles/gather-snapshot';
import { readTrends } from '../metrics/read-trends';
import { listUnresolved } from '../store/incidents';
import type { TenantReader } from '../store/tenant-access';
import { getTenant } from '../store/tenants';

/** What the law of the tiers holds back at an instant (M159). Inside `write`, pass the writer. */
export async function readTierHolds(read: TenantReader, nowMs: number): Promise<TierHolds> {
  const incidents = (await listUnresolved(read)).map(snapshotIncident);
  return holdsOf(tierFacts({ incidents, trends: await qualityTrends(read, nowMs) }));
}

/** The trends of the shortest window that knows one of quality: not every tenant records its figures weekly. */
async function qualityTrends(read: TenantReader, asOfMs: number): Promise<Trends> {
  const { zone } = await getTenant(read);
  const of = async (windowDays: number) =>
    trendsOf(await readTrends(read, { asOfMs, windowDays, zone }));
  const isKnown = (trends: Trends) =>
    trendsOfTrack('quality').some((key) => trends[key] !== 'unknown');
  const weekly = await of(WINDOW_DAYS.weekly);
  if (isKnown(weekly)) return weekly;
  const monthly = await of(WINDOW_DAYS.monthly);
  return isKnown(monthly) ? monthly : of(WINDOW_DAYS.quarterly);
}
