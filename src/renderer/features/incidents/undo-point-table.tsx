import { Button } from '@mantine/core';
import { IconArrowsDiff, IconRefresh } from '@tabler/icons-react';
import { useState } from 'react';
import { StatusText } from '../../ui/marks';
import { useFormats, useText } from '../../ui/region';
import type { RowSelection } from '../../ui/row-selection';
import type { StateName } from '../../ui/state-looks';
import { type Column, Table } from '../../ui/table';
import { DateText } from '../../ui/times';
import { useUndoWords } from '../../undo/undo-words';
import { CompareDialog } from './compare-dialog';
import type { Incident } from './incident';
import { StayedChange } from './stayed-change';
import { type UndoPoint, wordable } from './undo-point';

interface UndoPointTableProps {
  readonly incident: Incident;
  readonly rows: readonly UndoPoint[];
  readonly total: number;
  readonly onMore: (() => void) | undefined;
  /** Why nothing can be rolled back by this person or in this incident. */
  readonly refusal: string | undefined;
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
  readonly onTryAgain: (point: UndoPoint) => void;
}

const canSelect = ({ state }: UndoPoint) => state === 'ready' || state === 'refused';

/** A row a change; Space chooses it, Enter compares it, what stayed says why beneath itself. */
export function UndoPointTable(props: UndoPointTableProps) {
  const { incident, rows, total, onMore, refusal, chosen, onChoose, onTryAgain } = props;
  const t = useText();
  const { whatOf } = useUndoWords();
  const [compared, setCompared] = useState<UndoPoint>();
  const columns = useColumns(setCompared, onTryAgain, refusal);
  const selection: RowSelection<UndoPoint> = {
    isSelected: ({ groupId }) => chosen.has(groupId),
    canSelect: (row) => refusal === undefined && canSelect(row),
    set: (some, on) => {
      const next = new Set(chosen);
      for (const { groupId } of some) {
        if (on) next.add(groupId);
        else next.delete(groupId);
      }
      onChoose(next);
    },
    label: (row) => whatOf(wordable(row)),
    allLabel: t('incidents.undo.all'),
  };
  return (
    <>
      <Table
        label={t('incidents.undo.title')}
        columns={columns}
        rows={rows}
        rowKey={({ groupId }) => groupId}
        onOpen={setCompared}
        selection={selection}
        beneath={(row) =>
          row.state === 'refused' ? (
            <StayedChange incident={incident} point={row} refusal={refusal} />
          ) : undefined
        }
        more={{ total, pending: false, onMore }}
      />
      {compared === undefined ? null : (
        <CompareDialog
          incidentId={incident.id}
          point={compared}
          onClose={() => setCompared(undefined)}
        />
      )}
    </>
  );
}

function useColumns(
  onCompare: (point: UndoPoint) => void,
  onTryAgain: (point: UndoPoint) => void,
  refusal: string | undefined,
): readonly Column<UndoPoint>[] {
  const t = useText();
  const { nameOf, didOf } = useUndoWords();
  return [
    {
      key: 'change',
      header: t('incidents.undo.column.change'),
      render: (point) => {
        const name = nameOf(wordable(point).subject);
        return (
          <div className="incidents-summary">
            <span className="gh-medium gh-clip">{didOf(wordable(point))}</span>
            <span className="gh-meta gh-clip">
              {name === '' || point.count > 1
                ? t('incidents.undo.by', { by: point.by })
                : t('incidents.undo.byOf', { by: point.by, name })}
            </span>
          </div>
        );
      },
    },
    {
      key: 'captured',
      header: t('incidents.undo.column.captured'),
      width: 112,
      render: ({ capturedAtMs }) => (
        <span className="gh-meta">
          <DateText atMs={capturedAtMs} show="shortDateTime" />
        </span>
      ),
    },
    {
      key: 'result',
      header: t('incidents.undo.column.result'),
      width: 208,
      render: (point) => <Result point={point} />,
    },
    {
      key: 'act',
      header: <span className="gh-hidden">{t('incidents.undo.column.act')}</span>,
      align: 'right',
      width: 128,
      render: (point) =>
        point.state === 'refused' && refusal === undefined ? (
          <Button
            size="xs"
            leftSection={<IconRefresh className="gh-icon gh-icon-sm" aria-hidden />}
            onClick={() => onTryAgain(point)}
          >
            {t('incidents.undo.again')}
          </Button>
        ) : (
          <Button
            size="xs"
            variant="subtle"
            leftSection={<IconArrowsDiff className="gh-icon gh-icon-sm" aria-hidden />}
            onClick={() => onCompare(point)}
          >
            {t('incidents.undo.compare')}
          </Button>
        ),
    },
  ];
}

const LOOKS = {
  ready: 'draft',
  done: 'completed',
  refused: 'failed',
  by_hand: 'completed',
} as const satisfies Record<UndoPoint['state'], StateName>;

function Result({ point: { state, tried } }: { point: UndoPoint }) {
  const t = useText();
  const formats = useFormats();
  const when = tried === null ? '' : formats.time(tried.atMs);
  return (
    <StatusText small state={LOOKS[state]} label={t(`incidents.undo.state.${state}`, { when })} />
  );
}
