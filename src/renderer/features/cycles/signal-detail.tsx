import { Button } from '@mantine/core';
import type { Output } from '@shared/contract';
import { IconArrowBackUp, IconX } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useFigureText } from '../../metrics/figure-text';
import { useTenantScope } from '../../rpc/signed-in';
import { useWatched } from '../../rpc/use-watched';
import { Loaded } from '../../ui/loaded';
import { useFormats, useText } from '../../ui/region';
import { Section } from '../../ui/section';
import { SkeletonRows } from '../../ui/skeletons';
import { Table } from '../../ui/table';
import type { Cycle } from './cycle';
import { DistanceText } from './distance-text';
import { hideInput, SIGNAL_PART, useExplained } from './explained';

type Signal = Output<'cycles.explain'>['signals'][number];
type Observation = Signal['others'][number];

/** One input of the decision down to the values that somebody recorded, and the way back to its rule (M188). */
export function SignalDetail({ cycle }: { cycle: Cycle }) {
  const { key } = useExplained();
  const answer = useWatched(
    'cycles.explain',
    { cycleId: cycle.id },
    useTenantScopeWhen(key !== undefined),
  );
  if (key === undefined) return null;
  return (
    <Loaded answer={answer} loading={<SkeletonRows count={3} />}>
      {({ signals }) => {
        const signal = signals.find((each) => each.key === key);
        return signal === undefined ? null : <Detail key={key} signal={signal} />;
      }}
    </Loaded>
  );
}

function useTenantScopeWhen(asks: boolean) {
  const scope = useTenantScope();
  return asks ? scope : undefined;
}

function Detail({ signal }: { signal: Signal }) {
  const t = useText();
  const formats = useFormats();
  const { rule } = useExplained();
  const part = useRef<HTMLElement>(null);
  // Who came from a rule's value wants to read here.
  useEffect(() => part.current?.focus(), []);
  const name = t(`metrics.name.${signal.metricKey}`);
  const days = ({ fromOn, toOn }: Signal['current']) => ({
    from: formats.shortDay(fromOn),
    to: formats.shortDay(toOn),
  });
  return (
    <section id={SIGNAL_PART} ref={part} tabIndex={-1} className="cycles-part" aria-label={name}>
      <Section
        title={t('cycles.explain.title', { name })}
        aside={
          <div className="gh-row cycles-tools">
            {rule === undefined ? null : (
              <Button
                size="xs"
                leftSection={<IconArrowBackUp className="gh-icon gh-icon-sm" aria-hidden />}
                onClick={() => hideInput(rule)}
              >
                {t('cycles.explain.back', { rule })}
              </Button>
            )}
            <Button
              size="xs"
              variant="subtle"
              leftSection={<IconX className="gh-icon gh-icon-sm" aria-hidden />}
              onClick={() => hideInput(undefined)}
            >
              {t('cycles.explain.close')}
            </Button>
          </div>
        }
      >
        {signal.method === 'override' ? (
          <p className="gh-meta">{t('cycles.explain.byHand')}</p>
        ) : null}
        <WindowOf
          title={t('cycles.explain.current', days(signal.current))}
          {...windowOf(signal, 'current')}
        />
        <WindowOf
          title={t('cycles.explain.previous', days(signal.previous))}
          {...windowOf(signal, 'previous')}
        />
        {signal.others.length === 0 ? null : (
          <WindowOf
            title={t('cycles.explain.others')}
            metricKey={signal.metricKey}
            value={null}
            observations={signal.others}
          />
        )}
        <p className="gh-meta">
          {t('cycles.distance.title')}:{' '}
          <DistanceText metricKey={signal.metricKey} distances={signal.distances} />
        </p>
      </Section>
    </section>
  );
}

function windowOf(signal: Signal, which: 'current' | 'previous') {
  const { figure, observations } = signal[which];
  return { metricKey: signal.metricKey, value: figure.value, observations };
}

interface WindowProps {
  readonly title: string;
  readonly metricKey: Signal['metricKey'];
  readonly value: number | null;
  readonly observations: readonly Observation[];
}

function WindowOf({ title, metricKey, value, observations }: WindowProps) {
  const t = useText();
  const formats = useFormats();
  const figureText = useFigureText();
  return (
    <div className="gh-col gh-gap-1">
      <div className="gh-row">
        <span className="gh-medium gh-grow">{title}</span>
        {value === null ? null : (
          <span className="gh-num gh-strong">{figureText(metricKey, value)}</span>
        )}
      </div>
      {observations.length === 0 ? (
        <p className="gh-meta">{t('cycles.explain.none')}</p>
      ) : (
        <Table
          label={title}
          rows={observations}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'days',
              header: t('cycles.explain.column.days'),
              width: 144,
              render: ({ fromOn, toOn }) => (
                <span className="gh-num gh-nowrap">
                  {fromOn === toOn
                    ? formats.shortDay(fromOn)
                    : `${formats.shortDay(fromOn)} – ${formats.shortDay(toOn)}`}
                </span>
              ),
            },
            {
              key: 'value',
              header: t('cycles.explain.column.value'),
              align: 'right',
              width: 96,
              render: ({ valueText }) => <span className="gh-num">{valueText}</span>,
            },
            {
              key: 'source',
              header: t('cycles.explain.column.source'),
              render: ({ source, tier }) =>
                t('cycles.inputs.source', { source, tier: t(`metrics.tier.${tier}`) }),
            },
            {
              key: 'seen',
              header: t('cycles.explain.column.seen'),
              width: 128,
              render: ({ observedAtMs }) => (
                <span className="gh-meta gh-num">{formats.shortDateTime(observedAtMs)}</span>
              ),
            },
            {
              key: 'by',
              header: t('cycles.explain.column.by'),
              width: 176,
              render: ({ by, recordedAtMs }) => (
                <span className="gh-meta gh-num">
                  {`${by}, ${formats.shortDateTime(recordedAtMs)}`}
                </span>
              ),
            },
          ]}
        />
      )}
    </div>
  );
}
