import { UNDO_DEEDS } from '@shared/domain/undo/undo';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { testAgency } from '../../helpers/test-core';
import { plain } from './plain';
import { over, SCENES } from './scenes';

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
