import { passGates, startedCampaign } from '../../helpers/campaign-steps';
import type { IsolationInputs } from './world';

export const gateInputs: IsolationInputs = {
  'gates.list': async (world) => {
    await passGates({ ...world });
    await world.owner.call('gates.check', {}, world.scope);
    return { scope: world.scope, input: {} };
  },
  'gates.outlook': async (world) => {
    await startedCampaign(world);
    return { scope: world.scope, input: {} };
  },
  'gates.check': async ({ scope }) => ({ scope, input: {} }),
  'gates.setInput': async ({ scope }) => ({
    scope,
    input: {
      gate: 'capacity_gate',
      field: 'rolling_weeks_feasible',
      value: 9,
      evidence: { kind: 'note', text: 'Nine weeks in the log' },
    },
  }),
  'gates.createRemediation': async ({ scope }) => ({ scope, input: {} }),
  'campaigns.current': async (world) => {
    await startedCampaign(world);
    return { scope: world.scope, input: {} };
  },
  'campaigns.start': async (world) => {
    await world.owner.call('plans.create', { goal: { statement: 'Fill the winter' } }, world.scope);
    return { scope: world.scope, input: { plan: 'winter' } };
  },
  'campaigns.setPaused': async (world) => {
    await startedCampaign(world);
    return { scope: world.scope, input: { paused: true } };
  },
};
