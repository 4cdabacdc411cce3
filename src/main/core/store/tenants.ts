import { type Selectable, sql, type Updateable } from 'kysely';
import type { TenantRowTable } from './schema-people';
import type { InstallReader, InstallWriter } from './store';
import type { TenantReader, TenantsReader, TenantWriter } from './tenant-access';

export type TenantRecord = Selectable<TenantRowTable>;

/** What a new tenant needs; the rest has defaults. */
export interface NewTenant {
  readonly name: string;
  readonly slug: string;
  readonly zone: string;
  readonly holidayRegion: string;
  readonly contentLocale: TenantRecord['content_locale'];
  readonly currency: string;
  readonly colourSlot: number;
}

/** The reader's own tenant row; a scope's tenant always has one. */
export async function getTenant(read: TenantReader): Promise<TenantRecord> {
  return read.unscoped
    .selectFrom('tenant')
    .selectAll()
    .where('id', '=', read.tenantId)
    .executeTakeFirstOrThrow();
}

/** The rows of the scope's tenants, by name. */
export async function listTenants({
  unscoped,
  tenantIds,
}: TenantsReader): Promise<readonly TenantRecord[]> {
  return unscoped
    .selectFrom('tenant')
    .selectAll()
    .where('id', 'in', tenantIds)
    .orderBy(sql`name COLLATE NOCASE`)
    .orderBy('id')
    .execute();
}

/** The tenant with this slug, whoever is a member of it. */
export async function findTenantBySlug(
  read: Pick<InstallReader, 'db'>,
  slug: string,
): Promise<{ readonly id: string; readonly name: string } | undefined> {
  return read.db
    .selectFrom('tenant')
    .select(['id', 'name'])
    .where('slug', '=', slug)
    .executeTakeFirst();
}

/** Every slug that is taken; decides a free one. */
export async function listSlugs(read: Pick<InstallReader, 'db'>): Promise<ReadonlySet<string>> {
  const rows = await read.db.selectFrom('tenant').select('slug').execute();
  return new Set(rows.map(({ slug }) => slug));
}

/** Adds a tenant with its first event; answers its id. The caller has seen to a free slug. */
export async function insertTenant(writer: InstallWriter, tenant: NewTenant): Promise<string> {
  const id = writer.newId();
  await writer.db
    .insertInto('tenant')
    .values({
      id,
      name: tenant.name,
      slug: tenant.slug,
      zone: tenant.zone,
      holiday_region: tenant.holidayRegion,
      content_locale: tenant.contentLocale,
      currency: tenant.currency,
      colour_slot: tenant.colourSlot,
      brand_colour: null,
      logo_file_id: null,
      created_at_ms: writer.nowMs,
    })
    .execute();
  const own = writer.forTenant(id);
  own.event({
    type: 'tenant.created',
    subject: `tenant:${id}`,
    payload: { slug: tenant.slug },
    text: tenant.name,
  });
  own.touch('tenants');
  return id;
}

/** Sets the given columns of the writer's tenant and counts its version up. */
export async function updateTenant(
  writer: TenantWriter,
  change: Omit<Updateable<TenantRowTable>, 'id' | 'version' | 'created_at_ms'>,
): Promise<void> {
  await writer.unscoped
    .updateTable('tenant')
    .set((eb) => ({ ...change, version: eb('version', '+', 1) }))
    .where('id', '=', writer.tenantId)
    .execute();
  writer.event({
    type: 'tenant.updated',
    subject: `tenant:${writer.tenantId}`,
    payload: { fields: Object.keys(change) },
  });
  writer.touch('tenants');
}
