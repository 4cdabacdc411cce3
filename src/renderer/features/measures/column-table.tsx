import { Select } from '@mantine/core';
import { type ColumnUse, PERIOD_USES } from '@shared/domain/metric-import/header-names';
import { METRIC_KEYS } from '@shared/domain/metrics/metric';
import { useText } from '../../ui/region';
import { Section } from '../../ui/section';
import { type Column, Table } from '../../ui/table';
import type { ReadFile, Settings } from './use-import';

interface ColumnTableProps {
  readonly read: ReadFile;
  readonly settings: Settings;
  readonly onChange: (changed: Partial<Settings>) => void;
}

interface Row {
  readonly index: number;
  readonly header: string;
  readonly samples: readonly string[];
}

const USES: readonly ColumnUse[] = ['ignore', ...PERIOD_USES, ...METRIC_KEYS];

/** The file's columns with their first cells, and what each is used for. */
export function ColumnTable({ read, settings, onChange }: ColumnTableProps) {
  const t = useText();
  const label = (use: ColumnUse) =>
    METRIC_KEYS.some((key) => key === use)
      ? t(`metrics.name.${METRIC_KEYS.find((key) => key === use) ?? 'sessions'}`)
      : t(`measures.use.${PERIOD_USES.find((each) => each === use) ?? 'ignore'}`);
  const data = [
    { group: t('measures.use.period'), items: USES.slice(0, 1 + PERIOD_USES.length) },
    { group: t('measures.title'), items: METRIC_KEYS },
  ].map(({ group, items }) => ({
    group,
    items: items.map((value) => ({ value, label: label(value) })),
  }));
  const set = (index: number, next: string | null) => {
    const use = USES.find((each) => each === next) ?? 'ignore';
    const uses = settings.uses.map((each, at) => (at === index ? use : each));
    const named = uses.includes('day') || uses.includes('from') || uses.includes('to');
    onChange({ uses, ...(named && { period: undefined }) });
  };
  const columns: readonly Column<Row>[] = [
    {
      key: 'column',
      header: t('measures.columns.column'),
      width: 280,
      render: ({ header }) => <span className="gh-medium">{header}</span>,
    },
    {
      key: 'samples',
      header: t('measures.columns.samples'),
      render: ({ samples }) => (
        <span className="gh-mono gh-ink-2 measures-samples">{samples.join(' · ')}</span>
      ),
    },
    {
      key: 'use',
      header: t('measures.columns.use'),
      width: 280,
      render: ({ index, header }) => (
        <Select
          aria-label={t('measures.columns.useOf', { column: header })}
          size="xs"
          allowDeselect={false}
          data={data}
          value={settings.uses[index] ?? 'ignore'}
          onChange={(next) => set(index, next)}
        />
      ),
    },
  ];
  const rows = read.columns.map(({ header, samples }, index) => ({ index, header, samples }));
  const clicks = settings.uses.includes('non_brand_clicks') && read.kind === 'search_console';
  return (
    <Section
      title={t('measures.columns')}
      meta={t('measures.columns.meta', { line: read.headerLine })}
    >
      <Table
        label={t('measures.columns')}
        columns={columns}
        rows={rows}
        rowKey={({ index }) => String(index)}
      />
      {clicks ? <p className="gh-meta">{t('measures.columns.clicks')}</p> : null}
    </Section>
  );
}
