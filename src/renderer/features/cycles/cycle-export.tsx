import { toIso } from '@shared/base/days';
import type { Input } from '@shared/contract';
import { useTenant, useTenantScope } from '../../rpc/signed-in';
import { useAllPages } from '../../rpc/use-all-pages';
import { type CsvColumn, ExportCsv } from '../../ui/export-csv';
import { useText } from '../../ui/region';
import type { CycleLine } from './cycle';
import { useReasonText } from './reason-text';

/** The decisions that the filter lets through, all of them, as CSV. */
export function CycleExport({ filter }: { filter: Omit<Input<'cycles.list'>, 'limit'> }) {
  const t = useText();
  const { slug } = useTenant();
  const reasonText = useReasonText();
  const pages = useAllPages('cycles.list', filter, useTenantScope());
  const columns: readonly CsvColumn<CycleLine>[] = [
    { header: t('cycles.log.column.decision'), value: ({ decision }) => t(`ui.state.${decision}`) },
    { header: t('cycles.csv.rule'), value: ({ rule }) => rule },
    { header: t('cycles.csv.cadence'), value: ({ cadence }) => t(`cycles.cadence.${cadence}`) },
    { header: t('cycles.csv.ordinal'), value: ({ ordinal }) => ordinal },
    { header: t('cycles.log.column.why'), value: reasonText },
    {
      header: t('cycles.csv.from'),
      value: ({ windowStartMs }) => (windowStartMs === null ? null : toIso(windowStartMs)),
    },
    { header: t('cycles.csv.to'), value: ({ windowEndMs }) => toIso(windowEndMs) },
    { header: t('cycles.log.column.decided'), value: ({ decidedAtMs }) => toIso(decidedAtMs) },
    { header: t('cycles.log.column.by'), value: ({ by }) => by },
  ];
  return <ExportCsv name={`${slug}-cycles`} columns={columns} pages={pages} />;
}
