import { join, resolve } from 'node:path';
import { INSTALL } from '@shared/rpc/client';
import type { Command } from '../command';
import { copyNewFile } from '../write-files';

export const backup: Command = {
  name: 'backup',
  usage: '[--out FILE]',
  options: { out: 'string' },
  positionals: [0, 0],
  asOf: false,
  needs: 'session',
  async run({ client, args, io, dataFolder, say }) {
    const made = await client.call('backups.create', {}, INSTALL);
    const kept = join(dataFolder, 'backups', made.name);
    const out = args.text('out');
    const file = out === undefined ? kept : resolve(io.cwd, out);
    if (out !== undefined) copyNewFile(kept, file);
    return {
      exit: 0,
      json: { file, bytes: made.bytes },
      lines: [say('cli.backup.made', { file, bytes: made.bytes })],
    };
  },
};
