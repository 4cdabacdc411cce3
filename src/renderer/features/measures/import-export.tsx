import { toIso } from '@shared/base/days';
import type { Output } from '@shared/contract';
import { useTenant, useTenantScope } from '../../rpc/signed-in';
import { useAllPages } from '../../rpc/use-all-pages';
import { type CsvColumn, ExportCsv } from '../../ui/export-csv';
import { useText } from '../../ui/region';

type Import = Output<'metrics.imports'>['rows'][number];

/** Every file that figures came from and what became of its values, as CSV. */
export function ImportExport() {
  const t = useText();
  const { slug } = useTenant();
  const pages = useAllPages('metrics.imports', {}, useTenantScope());
  const columns: readonly CsvColumn<Import>[] = [
    { header: t('measures.log.file'), value: ({ fileName }) => fileName },
    { header: t('measures.column.source'), value: ({ source }) => source },
    { header: t('measures.column.tier'), value: ({ tier }) => t(`measures.tier.${tier}`) },
    { header: t('measures.log.rows'), value: ({ rows }) => rows },
    { header: t('measures.log.recorded'), value: ({ recorded }) => recorded },
    { header: t('measures.log.unchanged'), value: ({ unchanged }) => unchanged },
    { header: t('measures.log.conflicts'), value: ({ conflicts }) => conflicts },
    { header: t('measures.log.refused'), value: ({ refused }) => refused },
    { header: t('measures.log.when'), value: ({ atMs }) => toIso(atMs) },
    { header: t('measures.column.by'), value: ({ by }) => by },
  ];
  return <ExportCsv name={`${slug}-imports`} columns={columns} pages={pages} />;
}
