import { TREND_KEYS, TREND_VALUES } from '@shared/domain/metrics/trend';
import { refuse } from '../../../core/refuse';
import type { Command } from '../command';

/** What an operator may say; nobody sets a trend to unknown. */
const SETTABLE = TREND_VALUES.filter((value) => value !== 'unknown');

export const setTrend: Command = {
  name: 'set-trend',
  usage: '<metric> up|flat|down --evidence NOTE',
  options: { evidence: 'string' },
  positionals: [2, 2],
  asOf: false,
  needs: 'session',
  async run({ client, args, tenant, say }) {
    const [name = '', wanted = ''] = args.positionals;
    const key = TREND_KEYS.find((known) => known === name);
    if (key === undefined) {
      const known = TREND_KEYS.join(', ');
      throw refuse('invalid_input', 'cli_trend_unknown', { found: name, known });
    }
    const value = SETTABLE.find((known) => known === wanted);
    if (value === undefined) {
      const known = SETTABLE.join(', ');
      throw refuse('invalid_input', 'cli_trend_value', { found: wanted, known });
    }
    const note = args.text('evidence') ?? '';
    if (note.trim() === '') throw refuse('rule_violation', 'cli_trend_evidence', { metric: key });
    const { scope } = await tenant();
    const { from, to } = await client.call('metrics.setTrend', { key, value, note }, scope);
    return {
      exit: 0,
      json: { key, from, to },
      lines: [
        say('cli.trend.set', {
          name: say(`cycles.signal.${key}`),
          from: say(`cycles.trend.${from}`),
          to: say(`cycles.trend.${to}`),
        }),
      ],
    };
  },
};
