import { toIso } from '@shared/base/days';
import { useRpc } from '../../rpc/rpc-context';
import { useTenant, useTenantScope } from '../../rpc/signed-in';
import { type CsvColumn, ExportCsv } from '../../ui/export-csv';
import { useText } from '../../ui/region';
import { type PlanListRow, stateText } from './plan';

/** The tenant's plans as CSV; a budget in minor units of the tenant's currency. */
export function PlanExport() {
  const t = useText();
  const { slug, currency } = useTenant();
  const { client } = useRpc();
  const scope = useTenantScope();
  const columns: readonly CsvColumn<PlanListRow>[] = [
    { header: t('plans.screen.column.plan'), value: ({ title }) => title },
    { header: t('plans.csv.name'), value: ({ name }) => name },
    { header: t('plans.screen.column.state'), value: (plan) => t(stateText(plan)) },
    { header: t('plans.csv.budget', { currency }), value: ({ budgetMinor }) => budgetMinor },
    { header: t('plans.csv.created'), value: ({ createdAtMs }) => toIso(createdAtMs) },
  ];
  const pages = async () => ({ rows: await client.call('plans.list', {}, scope), next: null });
  return <ExportCsv name={`${slug}-plans`} columns={columns} pages={pages} />;
}
