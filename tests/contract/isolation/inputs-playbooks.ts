import type { IsolationInputs } from './world';

export const playbookInputs: IsolationInputs = {
  'playbooks.get': async ({ owner, scope }) => {
    await owner.call('playbooks.createTasks', { steps: ['content_system.brief'] }, scope);
    return { scope, input: {} };
  },
  'playbooks.createTasks': async ({ scope }) => ({
    scope,
    input: { steps: ['technical_foundation.crawl', 'technical_foundation.guard'] },
  }),
  'playbooks.setDensity': async ({ scope }) => ({ scope, input: { density: 'mid_market' } }),
};
