import type { Output } from '@shared/contract';
import { useRpc } from '../../rpc/rpc-context';
import { useTenant, useTenantScope } from '../../rpc/signed-in';
import { type CsvColumn, ExportCsv } from '../../ui/export-csv';
import { useText } from '../../ui/region';

/** What the tenant has to offer, as CSV. */
export function InventoryExport() {
  const t = useText();
  const { slug } = useTenant();
  const { client } = useRpc();
  const scope = useTenantScope();
  const columns: readonly CsvColumn<Output<'inventory.list'>[number]>[] = [
    { header: t('settings.inventory.name'), value: ({ name }) => name },
    {
      header: t('settings.inventory.kind'),
      value: ({ kind }) => t(`settings.inventory.kind.${kind}`),
    },
    { header: t('settings.inventory.quantity'), value: ({ quantity }) => quantity },
    { header: t('settings.inventory.notes'), value: ({ notes }) => notes },
  ];
  const pages = async () => ({ rows: await client.call('inventory.list', {}, scope), next: null });
  return <ExportCsv name={`${slug}-inventory`} columns={columns} pages={pages} />;
}

/** Who works in the tenant, as CSV. */
export function PeopleExport() {
  const t = useText();
  const { slug } = useTenant();
  const { client } = useRpc();
  const scope = useTenantScope();
  const columns: readonly CsvColumn<Output<'memberships.list'>[number]>[] = [
    { header: t('settings.people.person'), value: ({ name }) => name },
    { header: t('settings.people.role'), value: ({ role }) => t(`shell.role.${role}`) },
    {
      header: t('settings.people.functions'),
      value: ({ functionalRoles }) => functionalRoles.join(', '),
    },
  ];
  const pages = async () => ({
    rows: await client.call('memberships.list', {}, scope),
    next: null,
  });
  return <ExportCsv name={`${slug}-people`} columns={columns} pages={pages} />;
}
