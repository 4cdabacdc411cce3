import { Checkbox, SegmentedControl } from '@mantine/core';
import { POLICY_VERSIONS, type PolicyVersion } from '@shared/domain/policy/registry';
import { useState } from 'react';
import { useTenant, useTenantScope } from '../../rpc/signed-in';
import { useWatched } from '../../rpc/use-watched';
import { Loaded } from '../../ui/loaded';
import { StatusText } from '../../ui/marks';
import { hrefOf, tenantPlace } from '../../ui/place';
import { useFormats, useText } from '../../ui/region';
import { Section } from '../../ui/section';
import { Table } from '../../ui/table';
import { useCodedText } from '../../ui/use-coded-text';

const STEP = 50;
const MOST = 200;

/** What a policy would have decided of every past cycle (Q18); nothing is saved. */
export function Backtest({ initial }: { initial: PolicyVersion }) {
  const t = useText();
  const formats = useFormats();
  const codedText = useCodedText();
  const { slug } = useTenant();
  const [policyVersion, setPolicy] = useState<PolicyVersion>(initial);
  const [onlyChanged, setOnlyChanged] = useState(false);
  const [limit, setLimit] = useState(STEP);
  const answer = useWatched(
    'cycles.backtest',
    { policyVersion, onlyChanged, limit },
    useTenantScope(),
    { keep: true },
  );
  return (
    <Section
      title={t('cycles.backtest.title')}
      meta={t('cycles.backtest.about')}
      aside={
        <div className="gh-row cycles-tools">
          <Checkbox
            label={t('cycles.backtest.onlyChanged')}
            checked={onlyChanged}
            onChange={(event) => setOnlyChanged(event.currentTarget.checked)}
          />
          <SegmentedControl
            aria-label={t('cycles.backtest.policy')}
            value={policyVersion}
            data={[...POLICY_VERSIONS]}
            onChange={(value) =>
              setPolicy(POLICY_VERSIONS.find((each) => each === value) ?? policyVersion)
            }
          />
        </div>
      }
    >
      <Loaded answer={answer}>
        {({ decisions, same, stricter, milder, changes, rows, total }) =>
          decisions === 0 ? (
            <p className="gh-ink-2">{t('cycles.backtest.empty')}</p>
          ) : (
            <>
              <p role="status">
                <span className="gh-medium">
                  {t('cycles.backtest.summary', { decisions, same, stricter, milder })}
                </span>{' '}
                <span className="gh-meta">
                  {changes
                    .filter(({ from, to }) => from !== to)
                    .map(({ from, to, count }) =>
                      t('cycles.backtest.change', {
                        count,
                        from: t(`cycles.decision.${from}`).toLocaleLowerCase(),
                        to: t(`cycles.decision.${to}`).toLocaleLowerCase(),
                      }),
                    )
                    .join(' · ')}
                </span>
              </p>
              {rows.length === 0 ? (
                <p className="gh-ink-2">{t('cycles.backtest.allSame')}</p>
              ) : (
                <Table
                  label={t('cycles.backtest.title')}
                  rows={rows}
                  rowKey={({ cycleId }) => cycleId}
                  more={{
                    total,
                    pending: false,
                    onMore:
                      total > rows.length && limit < MOST
                        ? () => setLimit(Math.min(MOST, limit + STEP))
                        : undefined,
                  }}
                  columns={[
                    {
                      key: 'cycle',
                      header: t('cycles.backtest.column.cycle'),
                      width: 136,
                      render: ({ cycleId, cadence, ordinal }) => (
                        <a
                          className="cycles-link gh-nowrap"
                          href={hrefOf(tenantPlace(slug, 'cycles', cycleId))}
                        >
                          {t('cycles.log.name', { cadence, ordinal })}
                        </a>
                      ),
                    },
                    {
                      key: 'until',
                      header: t('cycles.backtest.column.window'),
                      width: 128,
                      render: ({ windowEndMs }) => (
                        <span className="gh-meta gh-num">{formats.shortDateTime(windowEndMs)}</span>
                      ),
                    },
                    {
                      key: 'then',
                      header: t('cycles.backtest.column.then'),
                      width: 112,
                      render: ({ stored }) => <StatusText state={stored} />,
                    },
                    {
                      key: 'now',
                      header: t('cycles.backtest.column.now'),
                      width: 112,
                      render: ({ stored, computed }) => (
                        <span className={stored === computed ? undefined : 'gh-strong'}>
                          <StatusText state={computed} />
                        </span>
                      ),
                    },
                    {
                      key: 'why',
                      header: t('cycles.backtest.column.why'),
                      render: ({ rule, reason }) => (
                        <span className="gh-ink-2">
                          {`${t('cycles.log.rule', { rule })}: ${codedText('cycles.reason', reason)}`}
                        </span>
                      ),
                    },
                  ]}
                />
              )}
            </>
          )
        }
      </Loaded>
    </Section>
  );
}
