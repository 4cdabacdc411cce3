import { UNDO_DEEDS } from '@shared/domain/undo/undo';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { testAgency } from '../../helpers/test-core';
import { over, SCENES } from './scenes';

/** Versions, what the log tells and when something was written down are not put back: they tell the undo itself. */
const OF_THE_LOG = ['version', 'history', 'updatedAtMs', 'newestEventAtMs'];

function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => !OF_THE_LOG.includes(name))
      .map(([name, inner]) => [name, plain(inner)]),
  );
}

describe('[M39] whatever was done, undone the queries answer as before (D14)', () => {
  test.each(UNDO_DEEDS)(
    '%s',
    async (deed) => {
      const agency = await testAgency();
      const { values, read, act } = await SCENES[deed](agency);
      await fc.assert(
        fc.asyncProperty(values, async (value) => {
          const before = plain(await read());
          agency.core.clock.nowMs += 1_000;
          const done = await act(value);
          const groupId = agency.owner.commandOf(done as object);
          if (groupId === undefined) throw new Error('A command answered without its id');
          const own = await agency.owner.call('undo.list', {}, over(agency));
          const group = own.groups.find((each) => each.groupId === groupId);
          // Values that were there already leave nothing to take back.
          if (group === undefined) return;
          expect(group).toMatchObject({ did: { code: deed }, state: 'ready', movedOn: null });
          agency.core.clock.nowMs += 1_000;
          const outcome = await agency.owner.call('undo.apply', { groupId }, over(agency));
          expect(outcome).toMatchObject({ undone: group.count, refusedCount: 0 });
          expect(plain(await read())).toEqual(before);
        }),
        { numRuns: 6 },
      );
    },
    30_000,
  );
});
