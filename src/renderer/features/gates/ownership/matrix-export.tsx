import { useTenant, useTenantScope } from '../../../rpc/signed-in';
import { useAllPages } from '../../../rpc/use-all-pages';
import { type CsvColumn, ExportCsv } from '../../../ui/export-csv';
import { useText } from '../../../ui/region';
import type { Cluster } from './cluster';

interface Line {
  readonly cluster: Cluster;
  readonly query: string;
}

/** The query-to-URL matrix as CSV, a line for each query; a cluster without queries has one without. */
export function MatrixExport() {
  const t = useText();
  const { slug } = useTenant();
  const pages = useAllPages('ownership.list', {}, useTenantScope());
  const columns: readonly CsvColumn<Line>[] = [
    { header: 'cluster', value: ({ cluster }) => cluster.name },
    { header: 'query', value: ({ query }) => query },
    { header: 'url', value: ({ cluster }) => cluster.ownerUrl ?? '' },
    { header: 'priority', value: ({ cluster }) => (cluster.priority ? 'yes' : 'no') },
    { header: 'intent', value: ({ cluster }) => cluster.intent },
    { header: 'stage', value: ({ cluster }) => cluster.stage },
    { header: 'rivals', value: ({ cluster }) => cluster.rivals.map(({ url }) => url).join(' ') },
    { header: 'bridges', value: ({ cluster }) => cluster.bridges.map(({ url }) => url).join(' ') },
  ];
  return (
    <ExportCsv
      name={`${slug}-ownership`}
      label={t('ownership.export')}
      columns={columns}
      pages={async (after) => {
        const { rows, next } = await pages(after);
        return { rows: rows.flatMap(linesOf), next };
      }}
    />
  );
}

function linesOf(cluster: Cluster): readonly Line[] {
  const queries = cluster.queries.length === 0 ? [''] : cluster.queries;
  return queries.map((query) => ({ cluster, query }));
}
