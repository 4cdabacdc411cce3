import type { Locale, Paper } from '@shared/domain/tenants/tenant';
import type { TenantReader } from './tenant-access';
import { requireFound } from './versioned';

/** What a document of the tenant looks like. */
export interface TenantBrand {
  readonly name: string;
  readonly slug: string;
  readonly zone: string;
  readonly currency: string;
  readonly contentLocale: Locale;
  readonly paper: Paper;
  readonly colourSlot: number;
  readonly brandColour: string | null;
  readonly footer: string;
  readonly logoSha256: string | null;
  readonly logoMediaType: string | null;
}

/** The tenant's own row with its logo's file. */
export async function getTenantBrand(read: TenantReader): Promise<TenantBrand> {
  const row = await read.unscoped
    .selectFrom('tenant')
    .leftJoin('file', (join) =>
      join.onRef('file.id', '=', 'tenant.logo_file_id').onRef('file.tenant_id', '=', 'tenant.id'),
    )
    .select([
      'tenant.name as name',
      'tenant.slug as slug',
      'tenant.zone as zone',
      'tenant.currency as currency',
      'tenant.content_locale as contentLocale',
      'tenant.paper as paper',
      'tenant.colour_slot as colourSlot',
      'tenant.brand_colour as brandColour',
      'tenant.footer as footer',
      'file.sha256 as logoSha256',
      'file.media_type as logoMediaType',
    ])
    .where('tenant.id', '=', read.tenantId)
    .executeTakeFirst();
  return requireFound('tenant', read.tenantId, row);
}
