import { INVENTORY_KINDS, LOCALES } from '@shared/domain/tenants/tenant';
import { z } from 'zod';
import {
  findInventoryItem,
  removeInventoryItem,
  requireRoomInInventory,
  saveInventoryItem,
} from '../store/inventory';
import { getTenant, updateTenant } from '../store/tenants';
import { requireFreeSlug } from '../tenants/free-slug';
import { readOneByOne, type UndoKind } from './undo-kind';

/** The columns that an Owner edits. */
const record = z.object({
  name: z.string(),
  slug: z.string(),
  zone: z.string(),
  holiday_region: z.string(),
  content_locale: z.enum(LOCALES),
  currency: z.string(),
  brand_colour: z.string().nullable(),
  footer: z.string(),
  paper: z.enum(['a4', 'letter']),
  logo_file_id: z.string().nullable(),
  self_approval: z.literal([0, 1]),
});

/** The tenant's own record. */
export const tenantKind: UndoKind = {
  needs: 'owner',
  eventSubject: (id) => `tenant:${id}`,
  snapshots: readOneByOne(async (read, id) => {
    if (id !== read.tenantId) return undefined;
    const row = await getTenant(read);
    return { version: row.version, title: row.name, state: record.parse(row) };
  }),
  async restore(writer, { install }, { id, target }) {
    const columns = record.partial().parse(target);
    if (columns.slug !== undefined) await requireFreeSlug(install, columns.slug, id);
    // What is absent was not parsed into the object.
    await updateTenant(writer, columns as z.output<typeof record>);
    return undefined;
  },
};

const item = z.object({
  kind: z.enum(INVENTORY_KINDS),
  name: z.string(),
  quantity: z.number(),
  notes: z.string(),
});

/** A thing that the tenant has to offer. */
export const inventoryKind: UndoKind = {
  needs: 'manager',
  eventSubject: (id) => `inventory:${id}`,
  snapshots: readOneByOne(async (read, id) => {
    const row = await findInventoryItem(read, id);
    return row === undefined ? undefined : { title: row.name, state: item.parse(row) };
  }),
  async restore(writer, _, { id, now, target }) {
    if (target === null) {
      await removeInventoryItem(writer, id);
      return undefined;
    }
    if (now === undefined) await requireRoomInInventory(writer);
    await saveInventoryItem(writer, { id, ...item.parse({ ...now?.state, ...target }) });
    return undefined;
  },
};
