import { resolve } from 'node:path';
import { ulid } from 'ulid';
import { refuse } from '../../../core/refuse';
import type { Command } from '../command';

export const restore: Command = {
  name: 'restore',
  usage: '<file> --data NEW',
  options: {},
  positionals: [1, 1],
  asOf: false,
  needs: 'nothing',
  async run({ args, io, dataFolder, say, nowMs }) {
    const [name = ''] = args.positionals;
    if (args.text('data') === undefined) throw refuse('invalid_input', 'cli_restore_data');
    const file = resolve(io.cwd, name);
    // Loaded here: no other command needs the database's library before its core.
    const { restoreInto } = await import('../../../core/store/restore');
    // Nobody is signed in: the folder that knows the profiles does not exist yet.
    const acting = { actor: 'system', via: 'cli', correlationId: ulid(nowMs()) } as const;
    const { events } = await restoreInto(file, dataFolder, acting, nowMs());
    return {
      exit: 0,
      json: { folder: dataFolder, file, events },
      lines: [say('cli.restore.done', { file, folder: dataFolder, events })],
    };
  },
};
