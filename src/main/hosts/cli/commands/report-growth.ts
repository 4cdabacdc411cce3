import { toIso } from '@shared/base/days';
import type { Command } from '../command';

export const reportGrowth: Command = {
  name: 'report-growth',
  usage: '[--window 30d]',
  options: { window: 'string' },
  positionals: [0, 0],
  asOf: true,
  needs: 'session',
  async run({ client, args, tenant, asOfMs, say, note }) {
    const { scope } = await tenant();
    const window = args.text('window');
    const { summary } = await client.call(
      'reports.saveGrowth',
      { ...(window !== undefined && { window }), ...(asOfMs !== undefined && { asOfMs }) },
      scope,
    );
    const { windowDays, gatesPassed, decisions, incidents, fellBack } = summary;
    if (fellBack) note(say('cli.report.fellBack', { found: window ?? '', days: windowDays }));
    if (asOfMs !== undefined) note(say('cli.asOf', { at: toIso(asOfMs) }));
    const recommendations = summary.recommendations.map((code) => ({
      code,
      text: say(`reports.recommendation.${code}`),
    }));
    return {
      exit: 0,
      json: {
        windowDays,
        gatesPassed,
        decisions,
        incidents,
        recommendations,
        ...(fellBack && { fellBack }),
        ...(asOfMs !== undefined && { asOf: toIso(asOfMs) }),
      },
      lines: [
        say('cli.report.window', { days: windowDays }),
        say(gatesPassed ? 'cli.gates.allPass' : 'cli.report.gatesFail'),
        say('cli.report.decisions', { ...decisions }),
        say('cli.report.incidents', { ...incidents }),
        ...recommendations.map(({ text }) => `- ${text}`),
      ],
    };
  },
};
