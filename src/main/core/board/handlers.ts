import { LIMITED_COLUMNS } from '@shared/domain/tasks/board';
import type { Handlers } from '../rpc/context';
import { countCells, listCellCards } from '../store/board';
import { saveTenantSetting } from '../store/settings';
import { listTenants } from '../store/tenants';
import { requireFound } from '../store/versioned';
import { undoable } from '../undo/undoable';
import { boardFilter } from './board-filter';
import { cardViews } from './card-view';
import { cursorOf, parseCursor } from './cursor';
import { cellOf } from './lanes';
import { limitsView, readLimits } from './limits';
import { boardWindow } from './window';

/** The board of one or several tenants (M40), and its limits. */
export const boardHandlers = {
  'board.window': (context, input) => boardWindow(context, input),

  'board.cards': async ({ read, nowMs }, input) => {
    const { laneBy, lane, column, sort, limit } = input;
    if (laneBy === 'tenant') {
      requireFound('tenant', lane, read.tenantIds.includes(lane) ? lane : undefined);
    }
    const tenants = await listTenants(read);
    const filter = boardFilter(input, tenants, nowMs);
    const cell = cellOf(lane, column, laneBy, read.tenantIds);
    const after = input.after === undefined ? undefined : parseCursor(sort, input.after);
    const found = await listCellCards(read, filter, laneBy, sort, { cell, after, limit });
    const rows = found.slice(0, limit);
    const views = await cardViews(read, rows, tenants);
    const last = rows.at(-1);
    const counted = await countCells(read, filter, laneBy, [cell]);
    return {
      rows: rows.flatMap(({ id }) => views.get(id) ?? []),
      next: found.length > limit && last !== undefined ? cursorOf(sort, last) : null,
      total: counted.reduce((total, { count }) => total + count, 0),
    };
  },

  'board.limits': async ({ read }) => ({ limits: limitsView(await readLimits(read)) }),

  'board.setLimits': async ({ read, write }, { limits: given }) => {
    await write(async (writer) => {
      const before = limitsView(await readLimits(writer));
      const after = Object.fromEntries(
        LIMITED_COLUMNS.map((column) => [
          column,
          given[column] ?? (column in given ? null : before[column]),
        ]),
      );
      if (LIMITED_COLUMNS.every((column) => before[column] === after[column])) return;
      await undoable(writer, { kind: 'setting', id: 'board.limits', did: 'setting_changed' }, () =>
        saveTenantSetting(writer, 'board.limits', before, after),
      );
    });
    return { limits: limitsView(await readLimits(read)) };
  },
} satisfies Partial<Handlers>;
