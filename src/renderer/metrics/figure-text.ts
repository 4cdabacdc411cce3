import { METRICS, type MetricKey } from '@shared/domain/metrics/metric';
import { useTenant } from '../rpc/signed-in';
import { useFormats } from '../ui/region';

/** A measure's value as operators read it: shares with three digits, money in the tenant's currency. */
export function useFigureText(): (key: MetricKey, value: number) => string {
  const formats = useFormats();
  const { currency } = useTenant();
  return (key, value) => {
    const unit = METRICS.find((metric) => metric.key === key)?.unit ?? 'count';
    return formats.figure(value, unit, currency);
  };
}
