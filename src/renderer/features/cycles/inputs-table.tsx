import type { ReactNode } from 'react';
import { useFigureText } from '../../metrics/figure-text';
import { TrendMark } from '../../metrics/trend-mark';
import { useFormats, useText } from '../../ui/region';
import { Section } from '../../ui/section';
import { type Column, Table } from '../../ui/table';
import { changeIsTold } from './change-told';
import { ConflictButton } from './conflict-button';
import type { Cycle, Signal } from './cycle';
import { RecordButton } from './record-button';
import { FigureSource, SignalName } from './signal-cells';
import { TrendButton } from './trend-button';

type Figure = Signal['current'];
/** A signal, or a value of its window that another source gave and figures do not use. */
interface Row {
  readonly key: string;
  readonly signal: Signal;
  readonly other: Figure | undefined;
}

/** The four signals as the decision read them, every figure with its source and time (M188). */
export function InputsTable({ cycle }: { cycle: Cycle }) {
  const t = useText();
  const columns = useColumns();
  const rows = cycle.signals.flatMap((signal): readonly Row[] => [
    { key: signal.key, signal, other: undefined },
    ...signal.others.map((other, index) => ({ key: `${signal.key} ${index}`, signal, other })),
  ]);
  const conflicting = rows.some(({ other }) => other !== undefined);
  return (
    <Section
      title={t('cycles.inputs.title')}
      meta={t('cycles.inputs.meta')}
      aside={
        <div className="gh-row cycles-tools">
          <ConflictButton />
          <RecordButton />
        </div>
      }
    >
      <Table
        label={t('cycles.inputs.title')}
        rows={rows}
        rowKey={({ key }) => key}
        columns={columns}
      />
      {cycle.signals.every(changeIsTold) ? null : (
        <p className="gh-meta">{t('cycles.inputs.perDay')}</p>
      )}
      {conflicting ? <p className="gh-meta">{t('cycles.inputs.kept')}</p> : null}
    </Section>
  );
}

function useColumns(): readonly Column<Row>[] {
  const t = useText();
  const formats = useFormats();
  const figureText = useFigureText();
  const figure = ({ signal, other }: Row, which: 'current' | 'previous'): ReactNode => {
    const { value } = which === 'current' && other !== undefined ? other : signal[which];
    if (value === null) return <span className="gh-ink-3">–</span>;
    const used = which === 'current' && other === undefined && signal.others.length > 0;
    return (
      <span className={used ? 'gh-num gh-strong' : 'gh-num'}>
        {figureText(signal.metricKey, value)}
      </span>
    );
  };
  return [
    {
      key: 'signal',
      header: t('cycles.inputs.column.signal'),
      width: 184,
      render: (row) => <SignalName signal={row.signal} unused={row.other !== undefined} />,
    },
    {
      key: 'now',
      header: t('cycles.inputs.column.now'),
      align: 'right',
      width: 88,
      render: (row) => figure(row, 'current'),
    },
    {
      key: 'before',
      header: t('cycles.inputs.column.before'),
      align: 'right',
      width: 72,
      render: (row) => (row.other === undefined ? figure(row, 'previous') : null),
    },
    {
      key: 'change',
      header: t('cycles.inputs.column.change'),
      align: 'right',
      width: 72,
      render: ({ signal, other }) =>
        other !== undefined || signal.change === null ? null : (
          <span className="gh-num">{formats.change(signal.change)}</span>
        ),
    },
    {
      key: 'trend',
      header: t('cycles.inputs.column.trend'),
      width: 108,
      render: ({ signal, other }) =>
        other === undefined ? (
          <span className="gh-row gh-gap-1">
            <TrendMark value={signal.trend} />
            <span className="gh-grow" />
            <TrendButton signal={signal} />
          </span>
        ) : null,
    },
    {
      key: 'source',
      header: t('cycles.inputs.column.source'),
      render: ({ signal, other }) => (
        <FigureSource figure={other ?? signal.current} contested={signal.others.length > 0} />
      ),
    },
  ];
}
