import { refuse } from '../refuse';
import type { Handlers } from '../rpc/context';
import {
  countInventory,
  findInventoryItem,
  listInventory,
  MAX_INVENTORY,
  removeInventoryItem,
  saveInventoryItem,
} from '../store/inventory';
import { requireFound } from '../store/versioned';

/** What the tenant has to offer: suites, amenities, services (M13, M55). */
export const inventoryHandlers = {
  'inventory.list': ({ read }) => listInventory(read),

  'inventory.save': ({ write }, input) =>
    write(async (writer) => {
      if (input.id !== undefined) {
        requireFound('inventory item', input.id, await findInventoryItem(writer, input.id));
      } else if ((await countInventory(writer)) >= MAX_INVENTORY) {
        throw refuse('rule_violation', 'inventory_full', { most: MAX_INVENTORY });
      }
      const item = { ...input, id: input.id ?? writer.newId() };
      await saveInventoryItem(writer, item);
      return item;
    }),

  'inventory.remove': async ({ write }, { id }) => {
    await write(async (writer) => {
      requireFound('inventory item', id, await findInventoryItem(writer, id));
      await removeInventoryItem(writer, id);
    });
    return { done: true };
  },
} satisfies Partial<Handlers>;
