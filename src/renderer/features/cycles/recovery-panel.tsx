import type { Cadence } from '@shared/domain/cycles/cycle';
import type { RecoveryVerdict, TrendOutcome } from '@shared/domain/cycles/recovery';
import { metricOfTrend } from '@shared/domain/metrics/read-trend';
import { TrendMark } from '../../metrics/trend-mark';
import { useTenant } from '../../rpc/signed-in';
import { StatusText } from '../../ui/marks';
import { hrefOf, tenantPlace } from '../../ui/place';
import { useText } from '../../ui/region';
import { Section } from '../../ui/section';
import type { StateName } from '../../ui/state-looks';
import { Table } from '../../ui/table';
import type { Cycle } from './cycle';

const VERDICT_STATE = {
  recovered: 'completed',
  partly: 'at_risk',
  not_recovered: 'failed',
  unknown: 'draft',
} as const satisfies Record<RecoveryVerdict, StateName>;

const OUTCOME_STATE = {
  recovered: 'completed',
  held: 'completed',
  not_recovered: 'at_risk',
  lost: 'failed',
  unknown: 'draft',
} as const satisfies Record<TrendOutcome, StateName>;

/** Whether the trends recovered since the `intervene` before, as this cycle found it (M147). */
export function RecoveryPanel(props: {
  cadence: Cadence;
  recovery: NonNullable<Cycle['recovery']>;
}) {
  const t = useText();
  const { slug } = useTenant();
  const { cycleId, ordinal, verdict, planned, done, trends } = props.recovery;
  return (
    <Section
      title={t('cycles.recovery.title')}
      meta={
        <a className="cycles-link" href={hrefOf(tenantPlace(slug, 'cycles', cycleId))}>
          {t('cycles.recovery.since', { cadence: props.cadence, ordinal })}
        </a>
      }
    >
      <div className="gh-row gh-wrap">
        <StatusText
          state={VERDICT_STATE[verdict]}
          label={t(`cycles.recovery.verdict.${verdict}`)}
        />
        <span className="gh-grow" />
        <span className="gh-meta">{t('cycles.recovery.sprint', { planned, done })}</span>
      </div>
      <Table
        label={t('cycles.recovery.title')}
        rows={trends}
        rowKey={({ key }) => key}
        columns={[
          {
            key: 'signal',
            header: t('cycles.inputs.column.signal'),
            render: ({ key }) => (
              <span className="gh-medium">{t(`metrics.name.${metricOfTrend(key).key}`)}</span>
            ),
          },
          {
            key: 'before',
            header: t('cycles.recovery.column.before'),
            width: 144,
            render: ({ before }) => <TrendMark value={before} />,
          },
          {
            key: 'now',
            header: t('cycles.recovery.column.now'),
            width: 144,
            render: ({ now }) => <TrendMark value={now} />,
          },
          {
            key: 'outcome',
            header: t('cycles.recovery.column.outcome'),
            width: 176,
            render: ({ outcome }) => (
              <StatusText
                small
                state={OUTCOME_STATE[outcome]}
                label={t(`cycles.recovery.outcome.${outcome}`)}
              />
            ),
          },
        ]}
      />
    </Section>
  );
}
