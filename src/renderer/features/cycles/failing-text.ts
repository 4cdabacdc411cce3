import { metricOfTrend } from '@shared/domain/metrics/read-trend';
import { TREND_KEYS } from '@shared/domain/metrics/trend';
import { isTextKey } from '@shared/i18n/format';
import { useText } from '../../ui/region';
import type { SprintModule } from './sprint';

/** Why a module fails, in words: trends by their measure, gates by their name. */
export function useFailingText(): (reason: SprintModule['reasons'][number]) => string {
  const t = useText();
  return ({ code, params }) => {
    const trend = TREND_KEYS.find((key) => key === params.trend);
    const gate = `gates.name.${params.gate}`;
    return t(`cycles.failing.${code}`, {
      ...params,
      ...(trend && { trend: t(`metrics.name.${metricOfTrend(trend).key}`) }),
      ...(isTextKey(gate) && { gate: t(gate) }),
    });
  };
}
