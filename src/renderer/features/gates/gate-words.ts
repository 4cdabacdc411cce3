import type { GateKey } from '@shared/domain/gates/gate';
import type { GateField } from '@shared/domain/gates/gate-condition';
import { METRICS } from '@shared/domain/metrics/metric';
import { isTextKey } from '@shared/i18n/format';
import { useText } from '../../ui/region';
import type { Evidence } from './gate';

/** How gates, their fields and their evidence are named on screen. */
export function useGateWords() {
  const t = useText();
  return {
    gate: (key: GateKey) => t(`gates.name.${key}`),
    /** A field in words; one that came from data and has none stays as it is. */
    field: (field: GateField | string) => {
      const key = `gates.field.${field}`;
      return isTextKey(key) ? t(key) : field;
    },
    evidence({ kind, ref }: Evidence) {
      const [first, second] = ref.split('/').map(Number);
      if (kind === 'matrix') {
        return t('gates.evidence.matrixRef', { owned: first ?? 0, priority: second ?? 0 });
      }
      if (kind === 'throughput') return t('gates.evidence.throughputRef', { weeks: first ?? 0 });
      const metric = METRICS.find(({ key }) => kind === 'metric' && key === ref);
      if (metric === undefined) return ref;
      return t('gates.evidence.metricRef', { metric: t(`metrics.name.${metric.key}`) });
    },
  };
}
