import { useText } from '../../ui/region';
import { Section } from '../../ui/section';
import { Table } from '../../ui/table';
import { DateText } from '../../ui/times';
import type { Incident } from './incident';

type UndoPoint = NonNullable<Incident['escalation']>['undoPoints'][number];

/** What was published since the cycle before the incident and could be taken back; often that is nothing. */
export function UndoPoints({ points }: { points: readonly UndoPoint[] }) {
  const t = useText();
  const meta = t('incidents.escalation.undo.some', { count: points.length });
  if (points.length === 0) {
    return (
      <Section title={t('incidents.undo.title')}>
        <p className="gh-ink-2">{t('incidents.undo.none')}</p>
      </Section>
    );
  }
  return (
    <Section title={t('incidents.undo.title')} meta={meta}>
      <Table
        label={t('incidents.undo.title')}
        rows={points}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'change',
            header: t('incidents.undo.column.change'),
            render: ({ title }) => <span className="gh-medium">{title}</span>,
          },
          {
            key: 'captured',
            header: t('incidents.undo.column.captured'),
            width: 160,
            render: ({ capturedAtMs }) => (
              <span className="gh-meta">
                <DateText atMs={capturedAtMs} show="shortDateTime" />
              </span>
            ),
          },
          {
            key: 'result',
            header: t('incidents.undo.column.result'),
            width: 160,
            render: ({ state }) => state,
          },
        ]}
      />
    </Section>
  );
}
