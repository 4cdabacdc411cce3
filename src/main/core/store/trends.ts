import type { TrendKey, TrendValue } from '@shared/domain/metrics/trend';
import type { TrendOverride } from '@shared/domain/metrics/trend-reading';
import type { TenantReader, TenantWriter } from './tenant-access';

/** The operators' own readings (Q37), at most one a trend; `by` is the profile's id. */
export async function trendOverrides(
  read: TenantReader,
): Promise<ReadonlyMap<TrendKey, TrendOverride>> {
  const rows = await read
    .from('trend_override')
    .select(['key', 'value', 'note', 'by_actor', 'at_ms'])
    .execute();
  return new Map(
    rows.map(({ key, value, note, by_actor, at_ms }) => [
      key,
      { value, note, by: by_actor, atMs: at_ms },
    ]),
  );
}

/** `from` is what the trend said before, derived or not. */
export async function saveTrendOverride(
  writer: TenantWriter,
  key: TrendKey,
  from: TrendValue,
  to: TrendValue,
  note: string,
): Promise<void> {
  await writer.upsert(
    'trend_override',
    { key, value: to, note, by_actor: writer.actor, at_ms: writer.nowMs },
    ['key'],
  );
  writer.event({
    type: 'trend.set',
    subject: `trend:${key}`,
    from,
    to,
    payload: { key },
    text: note,
  });
  writer.touch('metrics');
}

export async function clearTrendOverride(
  writer: TenantWriter,
  key: TrendKey,
  from: TrendValue,
): Promise<void> {
  await writer.remove('trend_override').where('key', '=', key).execute();
  writer.event({ type: 'trend.cleared', subject: `trend:${key}`, from, payload: { key } });
  writer.touch('metrics');
}

/** Puts an override back with the one who said it and when; `from` is what the trend says now. */
export async function restoreTrendOverride(
  writer: TenantWriter,
  key: TrendKey,
  from: TrendValue,
  override: TrendOverride,
): Promise<void> {
  const { value, note, by, atMs } = override;
  await writer.upsert('trend_override', { key, value, note, by_actor: by, at_ms: atMs }, ['key']);
  writer.event({
    type: 'trend.set',
    subject: `trend:${key}`,
    from,
    to: value,
    payload: { key },
    text: note,
  });
  writer.touch('metrics');
}
