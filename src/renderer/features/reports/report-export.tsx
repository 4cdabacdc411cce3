import { toIso } from '@shared/base/days';
import type { ReportKind } from '@shared/domain/reports/report';
import { useTenant, useTenantScope } from '../../rpc/signed-in';
import { useAllPages } from '../../rpc/use-all-pages';
import { type CsvColumn, ExportCsv } from '../../ui/export-csv';
import { useText } from '../../ui/region';
import type { ReportRow } from './period-text';

/** A shelf as CSV, whole. */
export function ReportExport({ kind }: { kind: ReportKind }) {
  const t = useText();
  const { slug } = useTenant();
  const pages = useAllPages('reports.list', { kind }, useTenantScope());
  const columns: readonly CsvColumn<ReportRow>[] = [
    { header: t('reports.csv.kind'), value: (row) => t(`reports.kind.${row.kind}`) },
    { header: t('reports.column.period'), value: ({ period }) => period },
    { header: t('reports.column.version'), value: ({ reportVersion }) => reportVersion },
    { header: t('reports.column.state'), value: ({ state }) => t(`reports.state.${state}`) },
    { header: t('reports.column.made'), value: ({ createdAtMs }) => toIso(createdAtMs) },
    { header: t('reports.column.by'), value: ({ by }) => by },
    { header: t('reports.column.hash'), value: ({ snapshotHash }) => snapshotHash },
  ];
  return <ExportCsv name={`${slug}-${kind}`} columns={columns} pages={pages} />;
}
