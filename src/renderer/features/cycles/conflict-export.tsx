import { toIso } from '@shared/base/days';
import type { Output } from '@shared/contract';
import { useRpc } from '../../rpc/rpc-context';
import { useTenant, useTenantScope } from '../../rpc/signed-in';
import { type CsvColumn, ExportCsv } from '../../ui/export-csv';
import { useText } from '../../ui/region';

type Conflict = Output<'conflicts.list'>[number];
type Line = Conflict & { readonly observation: Conflict['observations'][number] };

/** Every conflict with each of its values on a line, as CSV; the chosen one is marked. */
export function ConflictExport() {
  const t = useText();
  const { slug } = useTenant();
  const { client } = useRpc();
  const scope = useTenantScope();
  const columns: readonly CsvColumn<Line>[] = [
    { header: t('cycles.csv.measure'), value: ({ key }) => t(`metrics.name.${key}`) },
    { header: t('cycles.csv.from'), value: ({ fromOn }) => fromOn },
    { header: t('cycles.csv.to'), value: ({ toOn }) => toOn },
    { header: t('cycles.csv.value'), value: ({ observation }) => observation.value },
    { header: t('cycles.csv.source'), value: ({ observation }) => observation.source },
    {
      header: t('cycles.csv.observed'),
      value: ({ observation }) => toIso(observation.observedAtMs),
    },
    { header: t('cycles.csv.chosen'), value: ({ observation }) => (observation.chosen ? 1 : 0) },
    { header: t('cycles.csv.note'), value: ({ note }) => note },
  ];
  const pages = async () => {
    const conflicts = await client.call('conflicts.list', {}, scope);
    const rows = conflicts.flatMap((conflict) =>
      conflict.observations.map((observation) => ({ ...conflict, observation })),
    );
    return { rows, next: null };
  };
  return <ExportCsv name={`${slug}-conflicts`} columns={columns} pages={pages} />;
}
