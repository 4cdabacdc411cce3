import { SegmentedControl } from '@mantine/core';
import type { ReportKind } from '@shared/domain/reports/report';
import { useText } from '../../ui/region';
import { setQuery } from '../../ui/use-place';

const ORDER: readonly ReportKind[] = [
  'readout',
  'weekly',
  'monthly',
  'quarterly',
  'summary',
  'end_state',
];

/** The month-end of all tenants, or one of their shelves (M183). */
export function AllReportsBar({ kind }: { kind: ReportKind }) {
  const t = useText();
  return (
    <SegmentedControl
      size="xs"
      aria-label={t('monthEnd.shelves')}
      value={kind}
      onChange={(shelf) => setQuery({ shelf: shelf === 'readout' ? undefined : shelf })}
      data={ORDER.map((value) => ({
        value,
        label: t(
          value === 'readout' || value === 'summary'
            ? `monthEnd.shelf.${value}`
            : `reports.kind.${value}`,
        ),
      }))}
    />
  );
}
