import type { Handlers } from '../rpc/context';
import {
  findInventoryItem,
  listInventory,
  removeInventoryItem,
  requireRoomInInventory,
  saveInventoryItem,
} from '../store/inventory';
import { requireFound } from '../store/versioned';
import { undoable } from '../undo/undoable';

/** What the tenant has to offer: suites, amenities, services (M13, M55). */
export const inventoryHandlers = {
  'inventory.list': ({ read }) => listInventory(read),

  'inventory.save': ({ write }, input) =>
    write(async (writer) => {
      if (input.id !== undefined) {
        requireFound('inventory item', input.id, await findInventoryItem(writer, input.id));
      } else await requireRoomInInventory(writer);
      const item = { ...input, id: input.id ?? writer.newId() };
      const undo = { kind: 'inventory', id: item.id, did: 'inventory_saved' } as const;
      await undoable(writer, undo, () => saveInventoryItem(writer, item));
      return item;
    }),

  'inventory.remove': async ({ write }, { id }) => {
    await write(async (writer) => {
      requireFound('inventory item', id, await findInventoryItem(writer, id));
      await undoable(writer, { kind: 'inventory', id, did: 'inventory_removed' }, () =>
        removeInventoryItem(writer, id),
      );
    });
    return { done: true };
  },
} satisfies Partial<Handlers>;
