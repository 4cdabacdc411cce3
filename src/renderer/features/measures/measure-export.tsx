import { toIso } from '@shared/base/days';
import { useTenant } from '../../rpc/signed-in';
import { type CsvColumn, ExportCsv } from '../../ui/export-csv';
import { useText } from '../../ui/region';
import type { Measure } from './measure';

/** Every measure with both figures of its window and its newest value, as CSV. */
export function MeasureExport({ measures }: { measures: readonly Measure[] }) {
  const t = useText();
  const { slug } = useTenant();
  const columns: readonly CsvColumn<Measure>[] = [
    { header: t('measures.column.name'), value: ({ key }) => t(`metrics.name.${key}`) },
    { header: t('measures.layer'), value: ({ layer }) => t(`measures.layer.${layer}`) },
    { header: t('measures.column.now'), value: ({ current }) => current?.value ?? null },
    { header: t('measures.column.before'), value: ({ previous }) => previous?.value ?? null },
    { header: t('measures.column.trend'), value: ({ trend }) => t(`metrics.trend.${trend}`) },
    { header: t('measures.column.newest'), value: ({ newest }) => newest?.value ?? null },
    { header: t('cycles.csv.from'), value: ({ newest }) => newest?.fromOn ?? null },
    { header: t('cycles.csv.to'), value: ({ newest }) => newest?.toOn ?? null },
    { header: t('measures.column.source'), value: ({ newest }) => newest?.source ?? null },
    {
      header: t('measures.column.asOf'),
      value: ({ newest }) => (newest === null ? null : toIso(newest.observedAtMs)),
    },
  ];
  const pages = () => Promise.resolve({ rows: measures, next: null });
  return <ExportCsv name={`${slug}-measures`} columns={columns} pages={pages} />;
}
