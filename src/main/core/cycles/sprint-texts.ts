import type { FailingCode, FailingModule } from '@shared/domain/cycles/failing-modules';
import type { GateKey } from '@shared/domain/gates/gate';
import { metricOfTrend } from '@shared/domain/metrics/read-trend';
import type { TrendKey } from '@shared/domain/metrics/trend';
import type { Locale } from '@shared/domain/tenants/tenant';
import { text } from '@shared/i18n/format';

type Reason = FailingModule['reasons'][number];

/** What a sprint task is called: the first reason of its module, as work. */
export function sprintTitle({ module, reasons }: FailingModule, locale: Locale): string {
  const [first] = reasons;
  if (first === undefined) throw new Error('A failing module without a reason');
  const name = text(locale, `roles.module.${module}`);
  return text(locale, `cycles.sprint.title.${first.code}`, {
    module: name,
    ...namedParams(first, locale),
  });
}

/** How one sees that the module recovered: its trends, or the reasons gone. */
export function sprintSignal({ reasons }: FailingModule, cadence: string, locale: Locale): string {
  const trends = trendNames(reasons, locale);
  return trends === ''
    ? text(locale, 'cycles.sprint.signal', { cadence })
    : text(locale, 'cycles.sprint.signal.trends', { cadence, trends });
}

/** What the task is to move: the module's own trends, else every trend that the cycle found not up. */
export function sprintImpact(
  { reasons }: FailingModule,
  all: readonly FailingModule[],
  locale: Locale,
): string {
  const own = trendNames(reasons, locale);
  const trends =
    own === ''
      ? trendNames(
          all.flatMap((each) => each.reasons),
          locale,
        )
      : own;
  return text(locale, 'cycles.sprint.impact', { trends });
}

/** The measure that feeds the module's first trend; undefined when no trend made it fail. */
export function sprintKpiKey({ reasons }: FailingModule): string | undefined {
  const trend = reasons.find(isOfTrend)?.params.trend;
  return trend === undefined ? undefined : metricOfTrend(trend as TrendKey).key; // a trend reason holds its key
}

function trendNames(reasons: readonly Reason[], locale: Locale): string {
  const keys = new Set(reasons.filter(isOfTrend).map(({ params }) => params.trend));
  return [...keys]
    .map((key) => text(locale, `metrics.name.${metricOfTrend(key as TrendKey).key}`)) // as above
    .join(', ');
}

const OF_TREND: readonly FailingCode[] = ['trend_not_up', 'trend_unknown'];

function isOfTrend({ code }: Reason): boolean {
  return OF_TREND.includes(code);
}

function namedParams({ params }: Reason, locale: Locale) {
  const { trend, gate } = params;
  return {
    ...params,
    ...(trend !== undefined && {
      trend: text(locale, `metrics.name.${metricOfTrend(trend as TrendKey).key}`), // as above
    }),
    ...(gate !== undefined && { gate: text(locale, `gates.name.${gate as GateKey}`) }), // the rule puts a key there
  };
}
