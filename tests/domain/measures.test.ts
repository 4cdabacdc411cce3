import { DAY_MS } from '@shared/base/days';
import { METRIC_KEYS, METRIC_LAYERS, METRICS } from '@shared/domain/metrics/metric';
import { MINIMUM_SOURCES, SOURCE_DEFS, sourceState } from '@shared/domain/metrics/minimum-sources';
import { LOCALES } from '@shared/domain/tenants/tenant';
import { text } from '@shared/i18n/format';
import { expect, test } from 'vitest';

test.each(METRIC_KEYS)('[M191] %s is there for a decision, said in every language', (key) => {
  for (const locale of LOCALES) {
    const impact = text(locale, `metrics.impact.${key}`);
    expect(impact.length).toBeGreaterThan(40);
    const others = METRIC_KEYS.filter((other) => other !== key);
    expect(others.map((other) => text(locale, `metrics.impact.${other}`))).not.toContain(impact);
  }
});

test('[M191] each of the three layers has measures', () => {
  for (const layer of METRIC_LAYERS) {
    expect(METRICS.some((metric) => metric.layer === layer)).toBe(true);
  }
});

test('[M191] the business layer measures leads by their qualification, assists, and what an acquisition costs', () => {
  const business = METRICS.filter(({ layer }) => layer === 'business').map(({ key }) => key);
  expect(business).toEqual([
    'conversion_assists',
    'bookings',
    'revenue_attributed',
    'marketing_qualified_leads',
    'sales_qualified_leads',
    'acquisition_cost',
  ]);
});

test('[M190] the five sources are those that the contract names, each shown by something', () => {
  expect(MINIMUM_SOURCES).toEqual([
    'technical_diagnostics',
    'search_performance',
    'analytics_conversion',
    'weekly_dashboard',
    'release_mapping',
  ]);
  const measured = MINIMUM_SOURCES.flatMap((source) => SOURCE_DEFS[source].measures);
  expect(new Set(measured).size).toBe(measured.length);
});

test('[M190] what a source gave counts on its last fresh day and not after', () => {
  const nowMs = 100 * DAY_MS;
  const edge = nowMs - 10 * DAY_MS;
  expect(sourceState('search_performance', undefined, nowMs)).toBe('missing');
  expect(sourceState('search_performance', edge, nowMs)).toBe('current');
  expect(sourceState('search_performance', edge - 1, nowMs)).toBe('old');
});
