import { AppError } from '@shared/base/errors';
import type { RpcClient } from '@shared/rpc/client';
import type { Handlers } from '../rpc/context';
import { forgetGroups } from '../store/undo-groups';
import { makeSampleAgency } from './make-agency';
import type { StagedClock } from './staged-clock';

/** `connect` opens a connection to this very core; the sample is made through it. */
export function sampleHandlers(connect: () => RpcClient, clock: StagedClock) {
  return {
    'sample.create': async ({ read, write }) => {
      const first = await read.db.selectFrom('event').select('seq').limit(1).execute();
      if (first.length > 0) {
        throw new AppError(
          'rule_violation',
          'The sample agency needs an empty data folder, and this one has data. Start with --demo or another --data folder.',
          { details: { reason: 'sample_needs_empty_folder' } },
        );
      }
      try {
        const made = await makeSampleAgency(connect, clock);
        await write(async (writer) => {
          await writer.db
            .insertInto('system_settings')
            .values({
              scope: 'install',
              scope_id: '',
              key: 'sample',
              value_json: 'true',
              updated_at_ms: writer.nowMs,
            })
            .execute();
          writer.event({ type: 'setting.changed', subject: 'install', payload: { key: 'sample' } });
          // The story is nobody's own doing: there is nothing to take back.
          await forgetGroups(writer);
          writer.touch('settings');
          writer.touch('session');
        });
        return made;
      } finally {
        clock.stage(undefined);
      }
    },
  } satisfies Partial<Handlers>;
}
