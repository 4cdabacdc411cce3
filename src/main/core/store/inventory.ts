import type { InventoryKind } from '@shared/domain/tenants/tenant';
import { refuse } from '../refuse';
import type { TenantReader, TenantWriter } from './tenant-access';

/** Most things that a tenant's inventory holds. */
export const MAX_INVENTORY = 500;

export interface InventoryItem {
  readonly id: string;
  readonly kind: InventoryKind;
  readonly name: string;
  readonly quantity: number;
  readonly notes: string;
}

const COLUMNS = [
  'inventory_item.id',
  'inventory_item.kind',
  'inventory_item.name',
  'inventory_item.quantity',
  'inventory_item.notes',
] as const;

/** The tenant's suites, amenities and services, by kind and name; all of them (M13, M55). */
export async function listInventory(read: TenantReader): Promise<InventoryItem[]> {
  return read
    .from('inventory_item')
    .select(COLUMNS)
    .orderBy('inventory_item.kind')
    .orderBy('inventory_item.name')
    .orderBy('inventory_item.id')
    .limit(MAX_INVENTORY)
    .execute();
}

export async function findInventoryItem(
  read: TenantReader,
  id: string,
): Promise<InventoryItem | undefined> {
  return read
    .from('inventory_item')
    .select(COLUMNS)
    .where('inventory_item.id', '=', id)
    .executeTakeFirst();
}

/** Throws when the inventory is full. */
export async function requireRoomInInventory(read: TenantReader): Promise<void> {
  if ((await countInventory(read)) < MAX_INVENTORY) return;
  throw refuse('rule_violation', 'inventory_full', { most: MAX_INVENTORY });
}

async function countInventory(read: TenantReader): Promise<number> {
  const { count } = await read
    .from('inventory_item')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

/** Adds the item, or sets everything of the one with this id. */
export async function saveInventoryItem(writer: TenantWriter, item: InventoryItem): Promise<void> {
  await writer.upsert('inventory_item', item, ['id']);
  writer.event({
    type: 'inventory.saved',
    subject: `inventory:${item.id}`,
    payload: { kind: item.kind, quantity: item.quantity },
    text: item.name,
  });
  writer.touch('tenants');
}

export async function removeInventoryItem(writer: TenantWriter, id: string): Promise<void> {
  await writer.remove('inventory_item').where('id', '=', id).execute();
  writer.event({ type: 'inventory.removed', subject: `inventory:${id}`, payload: {} });
  writer.touch('tenants');
}
