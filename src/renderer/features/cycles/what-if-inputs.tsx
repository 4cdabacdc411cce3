import { SegmentedControl } from '@mantine/core';
import type { CycleFacts } from '@shared/domain/cycles/decide-cycle';
import { metricOfTrend } from '@shared/domain/metrics/read-trend';
import { TREND_KEYS, TREND_VALUES, type TrendValue } from '@shared/domain/metrics/trend';
import { useText } from '../../ui/region';

interface WhatIfInputsProps {
  readonly before: CycleFacts;
  readonly facts: CycleFacts;
  readonly onChange: (facts: CycleFacts) => void;
}

/** Each input as a choice; those that were changed are bold. */
export function WhatIfInputs({ before, facts, onChange }: WhatIfInputsProps) {
  const t = useText();
  const many = Math.max(2, before.p0InWindow);
  const name = (label: string, changed: boolean) => (
    <span className={changed ? 'gh-strong' : undefined}>{label}</span>
  );
  return (
    <div className="cycles-what-if">
      {name(t('cycles.whatIf.p0'), facts.p0InWindow !== before.p0InWindow)}
      <SegmentedControl
        data-what-if
        aria-label={t('cycles.whatIf.p0')}
        value={facts.p0InWindow > 1 ? 'many' : String(facts.p0InWindow)}
        data={[
          { value: '0', label: '0' },
          { value: '1', label: '1' },
          { value: 'many', label: t('cycles.whatIf.p0.many') },
        ]}
        onChange={(value) =>
          onChange({ ...facts, p0InWindow: value === 'many' ? many : Number(value) })
        }
      />
      {TREND_KEYS.flatMap((key) => [
        <span key={`${key} name`}>
          {name(
            t(`metrics.name.${metricOfTrend(key).key}`),
            facts.trends[key] !== before.trends[key],
          )}
        </span>,
        <SegmentedControl
          key={key}
          aria-label={t(`cycles.signal.${key}`)}
          value={facts.trends[key]}
          data={choicesFor(before.trends[key]).map((value) => ({
            value,
            label: t(`cycles.whatIf.value.${value}`),
          }))}
          onChange={(next) => {
            const value = TREND_VALUES.find((each) => each === next) ?? 'unknown';
            onChange({ ...facts, trends: { ...facts.trends, [key]: value } });
          }}
        />,
      ])}
    </div>
  );
}

/** Unknown is offered only where it is what was read. */
const choicesFor = (read: TrendValue): readonly TrendValue[] =>
  read === 'unknown' ? TREND_VALUES : TREND_VALUES.filter((value) => value !== 'unknown');
