import { useTenants } from '../../rpc/signed-in';
import { type CsvColumn, ExportCsv } from '../../ui/export-csv';
import { useText } from '../../ui/region';
import { type HealthRow, type Point, useEvidenceText } from './health';

type Line = Point & { readonly tenant: string };

/** The points as CSV, one line each, with their evidence in words. */
export function HealthExport({ name, rows }: { name: string; rows: readonly HealthRow[] }) {
  const t = useText();
  const textOf = useEvidenceText();
  const tenants = useTenants();
  const lines = rows.flatMap(({ tenantId, points }): readonly Line[] => {
    const tenant = tenants.find(({ id }) => id === tenantId)?.name ?? '';
    return points.map((point) => ({ ...point, tenant }));
  });
  const columns: readonly CsvColumn<Line>[] = [
    { header: t('health.column.tenant'), value: ({ tenant }) => tenant },
    { header: t('health.column.point'), value: ({ point }) => t(`health.point.${point}`) },
    { header: t('health.column.state'), value: ({ state }) => t(`health.state.${state}`) },
    {
      header: t('health.column.evidence'),
      value: ({ evidence }) => evidence.map(textOf).join(' · '),
    },
  ];
  return (
    <ExportCsv
      name={`${name}-health`}
      columns={columns}
      pages={async () => ({ rows: lines, next: null, total: lines.length })}
    />
  );
}
