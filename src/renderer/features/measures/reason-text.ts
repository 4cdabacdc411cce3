import type { Coded } from '@shared/base/coded';
import { METRIC_KEYS } from '@shared/domain/metrics/metric';
import { useText } from '../../ui/region';
import { useCodedText } from '../../ui/use-coded-text';

/** A reason that may name a measure by its key, in words. */
export function useReasonText(): (
  prefix: 'measures.question' | 'measures.row',
  value: Coded,
) => string {
  const t = useText();
  const codedText = useCodedText();
  return (prefix, { code, params }) => {
    const metric = METRIC_KEYS.find((key) => key === params.metric);
    return codedText(prefix, {
      code,
      params: { ...params, ...(metric && { metric: t(`metrics.name.${metric}`) }) },
    });
  };
}
