import { SegmentedControl } from '@mantine/core';
import { metricOfTrend } from '@shared/domain/metrics/read-trend';
import { TREND_KEYS, TREND_VALUES, type TrendValue } from '@shared/domain/metrics/trend';
import { useText } from '../../ui/region';
import { type Signal, trendsOf } from './cycle';
import { type Changes, setP0Count, setTrend, type WhatIfAnswer } from './what-if-changes';

interface WhatIfInputsProps {
  readonly signals: readonly Signal[];
  readonly read: WhatIfAnswer;
  /** P0s that count in the window after the changes. */
  readonly p0: number;
  readonly changes: Changes;
  readonly atMs: number;
  readonly onChange: (changes: Changes) => void;
}

/** Each input as a choice; those that were changed are bold. */
export function WhatIfInputs({ signals, read, p0, changes, atMs, onChange }: WhatIfInputsProps) {
  const t = useText();
  const before = trendsOf(signals);
  const many = Math.max(2, read.counts.p0);
  const name = (label: string, changed: boolean) => (
    <span className={changed ? 'gh-strong' : undefined}>{label}</span>
  );
  return (
    <div className="cycles-what-if">
      {name(t('cycles.whatIf.p0'), p0 !== read.counts.p0)}
      <SegmentedControl
        data-what-if
        aria-label={t('cycles.whatIf.p0')}
        value={p0 > 1 ? 'many' : String(p0)}
        data={[
          { value: '0', label: '0' },
          { value: '1', label: '1' },
          { value: 'many', label: t('cycles.whatIf.p0.many') },
        ]}
        onChange={(value) =>
          onChange(
            setP0Count(changes, read.incidents, value === 'many' ? many : Number(value), atMs),
          )
        }
      />
      {TREND_KEYS.flatMap((key) => [
        <span key={`${key} name`}>
          {name(t(`metrics.name.${metricOfTrend(key).key}`), changes.trends[key] !== undefined)}
        </span>,
        <SegmentedControl
          key={key}
          aria-label={t(`cycles.signal.${key}`)}
          value={changes.trends[key] ?? before[key]}
          data={choicesFor(before[key]).map((value) => ({
            value,
            label: t(`cycles.whatIf.value.${value}`),
          }))}
          onChange={(next) => {
            const value = TREND_VALUES.find((each) => each === next) ?? 'unknown';
            onChange(setTrend(changes, key, value, before[key]));
          }}
        />,
      ])}
    </div>
  );
}

/** Unknown is offered only where it is what was read. */
const choicesFor = (read: TrendValue): readonly TrendValue[] =>
  read === 'unknown' ? TREND_VALUES : TREND_VALUES.filter((value) => value !== 'unknown');
