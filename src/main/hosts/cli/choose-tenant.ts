import { ALL, INSTALL, type RpcClient, tenantScope } from '@shared/rpc/client';
import { refuse } from '../../core/refuse';
import type { BareRun, ChosenTenant } from './command';

/** What an empty folder's first command works in when it needs a tenant. */
const FIRST_TENANT = { name: 'Main', slug: 'main' };

/**
 * The tenant a command is about: `--tenant`, else the only one. In a folder that was empty until this command it is
 * made, as the folder's first profile was. Throws and names the slugs otherwise.
 */
export async function chooseTenant(
  client: RpcClient,
  slug: string | undefined,
  isFirst: boolean,
  run: Pick<BareRun, 'say' | 'note'>,
): Promise<ChosenTenant> {
  const tenants = await client.call('tenants.list', {}, ALL);
  const known = tenants.map((tenant) => tenant.slug).join(', ');
  if (slug !== undefined) {
    const found = tenants.find((tenant) => tenant.slug === slug);
    if (found !== undefined) return chosen(found);
    throw refuse('not_found', 'cli_tenant_unknown', { found: slug, known: known || '–' });
  }
  const [only, other] = tenants;
  if (only !== undefined && other === undefined) return chosen(only);
  if (only !== undefined) throw refuse('invalid_input', 'cli_tenant_needed', { known });
  if (!isFirst) throw refuse('not_found', 'cli_no_tenant');
  const made = await client.call('tenants.create', FIRST_TENANT, INSTALL);
  run.note(run.say('cli.firstTenant', { name: made.name, slug: made.slug }));
  return chosen(made);
}

function chosen(tenant: { readonly id: string; readonly slug: string; readonly zone: string }) {
  const { id, slug, zone } = tenant;
  return { id, slug, zone, scope: tenantScope(id) };
}
