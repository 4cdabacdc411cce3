import type { Command } from '../command';

export const startCampaign: Command = {
  name: 'start-campaign',
  usage: '[plan]',
  options: {},
  positionals: [0, 50],
  asOf: false,
  needs: 'session',
  async run({ client, args, tenant, say }) {
    const { scope } = await tenant();
    const hint = args.positionals.join(' ').trim();
    const { started, reasons, sprintSize } = await client.call(
      'campaigns.start',
      hint === '' ? {} : { plan: hint },
      scope,
    );
    const told = reasons.map(({ code, gate, reason }) => {
      const key = `${code === 'no_plan' ? 'campaigns' : 'gates'}.reason.${reason.code}`;
      return {
        code,
        ...(gate !== null && { gate }),
        reason: say(key as 'campaigns.reason.no_plan', reason.params), // a start's own code
      };
    });
    return {
      exit: started ? 0 : 2,
      json: { started, reasons: told, sprintSize },
      lines: started
        ? [say('cli.campaign.started', { sprintSize })]
        : [
            say('cli.campaign.refused'),
            ...told.map(
              ({ gate, reason }) => `- ${gate === undefined ? '' : `${gate}: `}${reason}`,
            ),
          ],
    };
  },
};
