import type { Command } from '../command';

export const planGrowth: Command = {
  name: 'plan-growth',
  usage: '"<goal>" [--name NAME]',
  options: { name: 'string' },
  positionals: [1, 50],
  asOf: false,
  needs: 'session',
  async run({ client, args, tenant, say }) {
    const { scope } = await tenant();
    const name = args.text('name');
    const plan = await client.call(
      'plans.create',
      // An unquoted goal comes as several words.
      { goal: { statement: args.positionals.join(' ') }, ...(name !== undefined && { name }) },
      scope,
    );
    const path = `plans/${plan.name}.md`;
    return {
      exit: 0,
      json: { planId: plan.id, name: plan.name, path },
      lines: [say('cli.plan.created', { name: plan.name, title: plan.title })],
    };
  },
};
