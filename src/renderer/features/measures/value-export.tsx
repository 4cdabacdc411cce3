import { toIso } from '@shared/base/days';
import type { MetricKey } from '@shared/domain/metrics/metric';
import { useTenant, useTenantScope } from '../../rpc/signed-in';
import { useAllPages } from '../../rpc/use-all-pages';
import { type CsvColumn, ExportCsv } from '../../ui/export-csv';
import { useText } from '../../ui/region';
import type { MeasureValue } from './measure';

/** Every value of a measure, the unused ones of a conflict among them, with all that is known of its origin, as CSV. */
export function ValueExport({ measureKey }: { measureKey: MetricKey }) {
  const t = useText();
  const { slug } = useTenant();
  const pages = useAllPages('metrics.values', { key: measureKey }, useTenantScope());
  const columns: readonly CsvColumn<MeasureValue>[] = [
    { header: t('cycles.csv.from'), value: ({ fromOn }) => fromOn },
    { header: t('cycles.csv.to'), value: ({ toOn }) => toOn },
    { header: t('measures.column.value'), value: ({ value }) => value },
    {
      header: t('measures.column.use'),
      value: ({ chosen }) => t(chosen ? 'measures.used' : 'measures.unused'),
    },
    { header: t('measures.column.source'), value: ({ source }) => source },
    { header: t('measures.column.tier'), value: ({ tier }) => t(`measures.tier.${tier}`) },
    { header: t('measures.column.asOf'), value: ({ observedAtMs }) => toIso(observedAtMs) },
    { header: t('measures.column.recorded'), value: ({ recordedAtMs }) => toIso(recordedAtMs) },
    { header: t('measures.column.by'), value: ({ by }) => by },
    { header: t('measures.log.file'), value: ({ file }) => file?.name ?? null },
    { header: t('measures.column.line'), value: ({ file }) => file?.line ?? null },
  ];
  return <ExportCsv name={`${slug}-${measureKey}`} columns={columns} pages={pages} />;
}
