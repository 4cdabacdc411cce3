import { ALL } from '@shared/rpc/client';
import type { Command } from '../command';
import { textTable } from '../text-table';

export const tenants: Command = {
  name: 'tenants',
  usage: '',
  options: {},
  positionals: [0, 0],
  asOf: false,
  needs: 'session',
  async run({ client, say }) {
    const rows = await client.call('tenants.list', {}, ALL);
    const json = rows.map(({ slug, name, lifecycle }) => ({ slug, name, state: lifecycle }));
    return {
      exit: 0,
      json,
      lines:
        json.length === 0
          ? [say('cli.tenants.none')]
          : textTable([
              [say('cli.column.slug'), say('cli.column.name'), say('cli.column.state')],
              ...rows.map(({ slug, name, lifecycle }) => [
                slug,
                name,
                say(`shell.lifecycle.${lifecycle}`),
              ]),
            ]),
    };
  },
};
