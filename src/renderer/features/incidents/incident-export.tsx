import { toIso } from '@shared/base/days';
import type { Input } from '@shared/contract';
import { useTenant, useTenantScope } from '../../rpc/signed-in';
import { useAllPages } from '../../rpc/use-all-pages';
import { type CsvColumn, ExportCsv } from '../../ui/export-csv';
import { useText } from '../../ui/region';
import type { IncidentLine } from './incident';
import { useModuleName } from './use-module-name';

/** The incidents that the filters let through, all of them, as CSV. */
export function IncidentExport({ filter }: { filter: Omit<Input<'incidents.list'>, 'limit'> }) {
  const t = useText();
  const { slug } = useTenant();
  const moduleName = useModuleName();
  const pages = useAllPages('incidents.list', filter, useTenantScope());
  const columns: readonly CsvColumn<IncidentLine>[] = [
    { header: t('incidents.log.column.ref'), value: ({ ref }) => ref },
    { header: t('incidents.log.column.severity'), value: ({ severity }) => severity },
    { header: t('incidents.csv.highest'), value: ({ highestSeverity }) => highestSeverity },
    { header: t('incidents.log.column.summary'), value: ({ summary }) => summary },
    { header: t('incidents.csv.module'), value: ({ module }) => moduleName(module) },
    {
      header: t('incidents.log.column.state'),
      value: ({ state }) => t(`incidents.state.${state}`),
    },
    {
      header: t('incidents.log.column.occurred'),
      value: ({ occurredAtMs }) => toIso(occurredAtMs),
    },
    { header: t('incidents.csv.recorded'), value: ({ recordedAtMs }) => toIso(recordedAtMs) },
    { header: t('incidents.log.column.by'), value: ({ by }) => by },
    {
      header: t('incidents.csv.postmortem'),
      value: ({ postmortemDueMs }) => (postmortemDueMs === null ? null : toIso(postmortemDueMs)),
    },
  ];
  return <ExportCsv name={`${slug}-incidents`} columns={columns} pages={pages} />;
}
