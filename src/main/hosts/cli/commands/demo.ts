import { INSTALL } from '@shared/rpc/client';
import { ensureSample } from '../../ports/sample';
import type { Command } from '../command';

/** Fills an empty folder with the sample agency; the same folder again stays as it is. */
export const demo: Command = {
  name: 'demo',
  usage: '',
  options: {},
  positionals: [0, 0],
  asOf: false,
  needs: 'core',
  async run({ client, dataFolder, note, say }) {
    await ensureSample(client, dataFolder, () => note(say('cli.demo.making')));
    const { profiles } = await client.call('session.state', {}, INSTALL);
    const people = profiles.map(({ name }) => name);
    return {
      exit: 0,
      json: { folder: dataFolder, profiles: people },
      lines: [say('cli.demo.ready', { folder: dataFolder, people: people.join(', ') })],
    };
  },
};
