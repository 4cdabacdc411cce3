import { INSTALL } from '@shared/rpc/client';
import type { Command } from '../command';

export const verify: Command = {
  name: 'verify',
  usage: '',
  options: {},
  positionals: [0, 0],
  asOf: false,
  needs: 'session',
  async run({ client, say }) {
    const { ok, events, headHash, decisions, problems } = await client.call(
      'install.verify',
      {},
      INSTALL,
    );
    return {
      exit: ok ? 0 : 1,
      json: { ok, events, headHash, problems },
      lines: [
        say(ok ? 'cli.verify.ok' : 'cli.verify.broken', {
          events,
          decisions,
          problems: problems.length,
        }),
        ...problems.map(({ seq, problem }) => `- ${seq === null ? '' : `${seq}: `}${problem}`),
      ],
    };
  },
};
