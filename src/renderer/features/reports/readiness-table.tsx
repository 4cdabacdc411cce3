import { Button, Checkbox } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import { TenantChip } from '../../ui/marks';
import { useText } from '../../ui/region';
import { type Column, Table } from '../../ui/table';
import type { MonthLine } from './month-line';
import {
  ConflictsCell,
  CycleCell,
  FiguresCell,
  IncidentsCell,
  NewestCell,
  ReadoutCell,
} from './readiness-cells';
import type { MonthWorks } from './use-month-work';
import { useStepText } from './use-step-text';

interface ReadinessTableProps {
  readonly month: string;
  readonly lines: readonly MonthLine[];
  readonly works: MonthWorks;
  readonly selected: ReadonlySet<string>;
  readonly onSelect: (selected: ReadonlySet<string>) => void;
  /** The tenant whose details stand below. */
  readonly openId: string | undefined;
  readonly onOpen: (tenantId: string) => void;
  readonly onStep: (line: MonthLine) => void;
}

/** How far each tenant's month is, one next step a row. */
export function ReadinessTable(props: ReadinessTableProps) {
  const { month, lines, works, selected, onSelect, openId, onOpen, onStep } = props;
  const t = useText();
  const stepText = useStepText();
  const toggle = (tenantId: string) => {
    const next = new Set(selected);
    if (!next.delete(tenantId)) next.add(tenantId);
    onSelect(next);
  };
  const columns: readonly Column<MonthLine>[] = [
    {
      key: 'select',
      header: <SelectAll lines={lines} selected={selected} onSelect={onSelect} />,
      width: 40,
      render: ({ tenantId, tenant }) => (
        <Checkbox
          size="xs"
          aria-label={t('monthEnd.select', { tenant: tenant.name })}
          checked={selected.has(tenantId)}
          onChange={() => toggle(tenantId)}
        />
      ),
    },
    {
      key: 'tenant',
      header: t('monthEnd.column.tenant'),
      render: ({ tenant: { initials, colourSlot, name } }) => (
        <TenantChip initials={initials} slot={colourSlot} name={name} />
      ),
    },
    {
      key: 'figures',
      header: t('monthEnd.column.figures'),
      render: (line) => <FiguresCell {...line} />,
    },
    {
      key: 'conflicts',
      header: t('monthEnd.column.conflicts'),
      render: (line) => <ConflictsCell {...line} />,
    },
    {
      key: 'newest',
      header: t('monthEnd.column.newest'),
      render: (line) => <NewestCell {...line} />,
    },
    {
      key: 'cycle',
      header: t('monthEnd.column.cycle'),
      render: ({ cycle }) => <CycleCell cycle={cycle} month={month} />,
    },
    {
      key: 'incidents',
      header: t('monthEnd.column.incidents'),
      render: (line) => <IncidentsCell {...line} />,
    },
    {
      key: 'readout',
      header: t('monthEnd.column.readout'),
      render: (line) => <ReadoutCell {...line} work={works.of.get(line.tenantId)} />,
    },
    {
      key: 'step',
      header: <span className="gh-hidden">{t('monthEnd.column.step')}</span>,
      align: 'right',
      render: (line) => {
        const { word, label } = stepText(line);
        return (
          <Button
            size="xs"
            aria-label={label}
            aria-disabled={works.pending}
            onClick={() => (works.pending ? undefined : onStep(line))}
          >
            {word}
          </Button>
        );
      },
    },
  ];
  const onKeyDown = (event: KeyboardEvent) => {
    const target = event.target;
    if (event.key !== ' ' || !(target instanceof HTMLElement)) return;
    const tenantId = target.getAttribute('data-row');
    if (tenantId === null) return;
    event.preventDefault();
    toggle(tenantId);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the rows inside are reached; Space is theirs.
    <div className="month-readiness" onKeyDown={onKeyDown}>
      <Table
        label={t('monthEnd.readiness')}
        columns={columns}
        rows={lines}
        rowKey={({ tenantId }) => tenantId}
        selectedKey={openId}
        onOpen={({ tenantId }) => onOpen(tenantId)}
      />
    </div>
  );
}

function SelectAll({
  lines,
  selected,
  onSelect,
}: Pick<ReadinessTableProps, 'lines' | 'selected' | 'onSelect'>) {
  const t = useText();
  const all = lines.length > 0 && lines.every(({ tenantId }) => selected.has(tenantId));
  return (
    <Checkbox
      size="xs"
      aria-label={t('monthEnd.select.all')}
      checked={all}
      indeterminate={!all && selected.size > 0}
      onChange={() => onSelect(all ? new Set() : new Set(lines.map(({ tenantId }) => tenantId)))}
    />
  );
}
