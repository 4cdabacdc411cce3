import { resolve } from 'node:path';
import { refuse } from '../../../core/refuse';
import type { Command } from '../command';
import { writeFolder } from '../write-files';

export const exportWorkspace: Command = {
  name: 'export',
  usage: 'ohmymkt <folder>',
  options: {},
  positionals: [2, 2],
  asOf: false,
  needs: 'session',
  async run({ client, args, io, tenant, say }) {
    const [format = '', name = ''] = args.positionals;
    if (format !== 'ohmymkt') throw refuse('invalid_input', 'cli_format', { found: format });
    const { scope } = await tenant();
    const folder = resolve(io.cwd, name);
    const files = new Map<string, string>();
    let after: string | undefined;
    do {
      const page = await client.call(
        'workspace.export',
        { targetFolder: folder, ...(after !== undefined && { after }) },
        scope,
      );
      for (const { path, text } of page.files) files.set(path, text);
      after = page.next ?? undefined;
    } while (after !== undefined);
    writeFolder(folder, files);
    return {
      exit: 0,
      json: { folder, files: files.size },
      lines: [say('cli.export.done', { folder, files: files.size })],
    };
  },
};
