import { DECISIONS, POLICY_VERSION } from '@shared/domain/cycles/cycle';
import { StatusText } from '../../ui/marks';
import { useText } from '../../ui/region';
import { Section } from '../../ui/section';
import { STATE_LOOKS } from '../../ui/state-looks';
import { Table } from '../../ui/table';
import { useCodedText } from '../../ui/use-coded-text';
import type { Cycle } from './cycle';
import { MATRIX_PART } from './explained';

type Row = Cycle['quality'][number];

/** Four dimensions by three decisions (M152): what each cell asks for, and which one the facts meet, with why. */
export function QualityMatrix({ cycle }: { cycle: Pick<Cycle, 'quality' | 'policyVersion'> }) {
  const t = useText();
  const { quality, policyVersion: policy } = cycle;
  const advises = policy === POLICY_VERSION;
  return (
    <section
      id={MATRIX_PART}
      tabIndex={-1}
      className="cycles-part"
      aria-label={t('cycles.matrix.title')}
    >
      <Section
        title={t('cycles.matrix.title')}
        meta={advises ? t('cycles.matrix.advice') : t('cycles.matrix.decides', { policy })}
      >
        <Table
          label={t('cycles.matrix.title')}
          rows={quality}
          rowKey={({ dimension }) => dimension}
          columns={[
            {
              key: 'dimension',
              header: t('cycles.matrix.column.dimension'),
              width: '16%',
              render: ({ dimension }) => (
                <span className="gh-medium">{t(`cycles.dimension.${dimension}`)}</span>
              ),
            },
            ...DECISIONS.map((state) => ({
              key: state,
              header: t(`cycles.decision.${state}`),
              width: '28%',
              render: (row: Row) => <Cell row={row} state={state} />,
            })),
          ]}
        />
      </Section>
    </section>
  );
}

function Cell({ row, state }: { row: Row; state: Row['state'] }) {
  const t = useText();
  const codedText = useCodedText();
  if (row.state !== state) {
    return <span className="gh-meta gh-ink-3">{t(`cycles.cell.${row.dimension}.${state}`)}</span>;
  }
  return (
    <div className={`cycles-cell gh-tint-${STATE_LOOKS[state].tone}`}>
      <span className="gh-hidden">{`${t('cycles.matrix.says')}: `}</span>
      <StatusText small state={state} />
      <div className="gh-meta gh-ink-2">
        {row.reasons.map((reason) => codedText('cycles.signalOf', reason)).join(' · ')}
      </div>
    </div>
  );
}

/** Which tiers may grow after the decision, and why or why not (M159). */
export function TierList({ tiers }: Pick<Cycle, 'tiers'>) {
  const t = useText();
  const codedText = useCodedText();
  return (
    <Section title={t('cycles.tiers.title')}>
      <ul className="cycles-list">
        {tiers.map(({ tier, mayGrow, reasons }) => (
          <li key={tier}>
            <div className="gh-grow">
              <span className="gh-medium">{t(`cycles.tierName.${tier}`)}</span>
              <div className="gh-meta">
                {reasons.map((reason) => codedText('cycles.tier', reason)).join(' · ')}
              </div>
            </div>
            <StatusText
              small
              state={mayGrow ? 'completed' : 'at_risk'}
              label={t(mayGrow ? 'cycles.tiers.go' : 'cycles.tiers.hold')}
            />
          </li>
        ))}
      </ul>
    </Section>
  );
}
