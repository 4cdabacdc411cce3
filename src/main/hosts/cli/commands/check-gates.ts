import { toIso } from '@shared/base/days';
import { gateCheckJson } from '@shared/i18n/documents/gate-check-json';
import type { Command } from '../command';
import { textTable } from '../text-table';

export const checkGates: Command = {
  name: 'check-gates',
  usage: '',
  options: {},
  positionals: [0, 0],
  asOf: true,
  needs: 'session',
  async run({ client, tenant, asOfMs, say, note, lang }) {
    const { scope } = await tenant();
    const input = asOfMs === undefined ? {} : { asOfMs };
    const { allPassed, gates } = gateCheckJson(
      await client.call('gates.check', input, scope),
      lang,
    );
    if (asOfMs !== undefined) note(say('cli.asOf', { at: toIso(asOfMs) }));
    return {
      exit: allPassed ? 0 : 2,
      json: { allPassed, gates, ...(asOfMs !== undefined && { asOf: toIso(asOfMs) }) },
      lines: [
        ...textTable([
          [
            say('cli.column.gate'),
            say('cli.column.status'),
            say('cli.column.owner'),
            say('cli.column.reason'),
          ],
          ...gates.map(({ key, status, owner, reason }) => [
            key,
            say(`cli.gate.${status}`),
            owner,
            reason,
          ]),
        ]),
        say(allPassed ? 'cli.gates.allPass' : 'cli.gates.someFail', {
          failing: gates.filter(({ status }) => status === 'fail').length,
        }),
      ],
    };
  },
};
