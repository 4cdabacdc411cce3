import { freeSlug, nextColourSlot, slugOf } from '@shared/domain/tenants/naming';
import type { Handlers } from '../rpc/context';
import { saveMembership } from '../store/memberships';
import { getStanding, listStandings } from '../store/tenant-standings';
import { getTenant, insertTenant, listSlugs, updateTenant } from '../store/tenants';
import { requireVersion } from '../store/versioned';
import { undoable } from '../undo/undoable';
import { requireFreeSlug } from './free-slug';
import { tenantChange } from './tenant-change';
import { tenantDetail, tenantRow } from './tenant-detail';
import { requireCurrency, requireZone } from './tenant-fields';

/** The tenants of the agency: made by the install admin, changed by their Owners (M13, M48). */
export const tenantHandlers = {
  'tenants.list': async ({ read, roles, nowMs }) => {
    const standings = await listStandings(read, [...roles.keys()], nowMs);
    return standings.flatMap((standing) => {
      const role = roles.get(standing.tenant.id);
      return role === undefined ? [] : [tenantRow(standing, role)];
    });
  },

  'tenants.get': async ({ read, role, nowMs }) =>
    tenantDetail(await getStanding(read, nowMs), role),

  'tenants.create': async ({ write, read, profile, nowMs }, input) => {
    requireZone(input.zone);
    requireCurrency(input.currency);
    const id = await write(async (writer) => {
      const slugs = await listSlugs(writer);
      const slug = input.slug ?? freeSlug(slugOf(input.name), slugs);
      await requireFreeSlug(writer, slug, undefined);
      const made = await insertTenant(writer, {
        ...input,
        slug,
        colourSlot: nextColourSlot(slugs.size),
      });
      await saveMembership(writer.forTenant(made), profile.id, 'owner', []);
      return made;
    });
    return tenantDetail(await getStanding(read.forTenant(id), nowMs), 'owner');
  },

  'tenants.update': async ({ services, acting, read, tenantId, role, nowMs }, input) => {
    const { expectedVersion, ...fields } = input;
    if (fields.zone !== undefined) requireZone(fields.zone);
    if (fields.currency !== undefined) requireCurrency(fields.currency);
    await services.store.write(acting, async (install) => {
      const writer = install.forTenant(tenantId);
      const current = await getTenant(writer);
      requireVersion('tenant', expectedVersion, current.version);
      if (fields.slug !== undefined) await requireFreeSlug(install, fields.slug, tenantId);
      const change = await tenantChange(writer, current, fields);
      if (Object.keys(change).length === 0) return;
      await undoable(writer, { kind: 'tenant', id: tenantId, did: 'tenant_changed' }, () =>
        updateTenant(writer, change),
      );
    });
    return tenantDetail(await getStanding(read, nowMs), role);
  },
} satisfies Partial<Handlers>;
