import { toIso } from '@shared/base/days';
import type { Input } from '@shared/contract';
import { useTenant, useTenantScope } from '../../rpc/signed-in';
import { useAllPages } from '../../rpc/use-all-pages';
import { type CsvColumn, ExportCsv } from '../../ui/export-csv';
import { useText } from '../../ui/region';
import { type ArchiveRow, useArchiveWords } from './archive-words';

/** An archive as CSV, whole, with everything that any of the three says. */
export function ArchiveExport({
  filter,
}: {
  filter: Omit<Input<'cycles.archive'>, 'after' | 'limit'>;
}) {
  const t = useText();
  const { slug } = useTenant();
  const words = useArchiveWords();
  const pages = useAllPages('cycles.archive', filter, useTenantScope());
  const told = [
    'gates',
    'trends',
    'clusters',
    'tiers',
    'quality',
    'actions',
    'acknowledged',
  ] as const;
  const columns: readonly CsvColumn<ArchiveRow>[] = [
    { header: t('archives.column.cycle'), value: words.cycle },
    { header: t('archives.column.decided'), value: ({ decidedAtMs }) => toIso(decidedAtMs) },
    { header: t('archives.column.by'), value: ({ by }) => by },
    {
      header: t('archives.column.decision'),
      value: ({ decision }) => t(`cycles.decision.${decision}`),
    },
    { header: t('archives.column.why'), value: words.why },
    ...told.map((key) => ({ header: t(`archives.column.${key}`), value: words[key] })),
  ];
  return <ExportCsv name={`${slug}-${filter.cadence}-archive`} columns={columns} pages={pages} />;
}
