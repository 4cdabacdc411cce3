import { expect, test } from 'vitest';
import { passGates, startedCampaign } from '../helpers/campaign-steps';
import { countRows, storedEvents, storedProblems } from '../helpers/stored-events';
import { testAgency } from '../helpers/test-core';

test('[M21] [M119] [M194] a start without plan and gates is refused with all six reasons and one event', async () => {
  const { core, owner, scope, tenantId } = await testAgency();
  const before = storedEvents(core).length;
  const answer = await owner.call('campaigns.start', {}, scope);
  expect(answer).toMatchObject({ started: false, sprintSize: 0, campaignId: null });
  expect(answer.reasons.map(({ code, gate }) => [code, gate])).toEqual([
    ['no_plan', null],
    ['gate_failed', 'strategy_gate'],
    ['gate_failed', 'compliance_gate'],
    ['gate_failed', 'capacity_gate'],
    ['gate_failed', 'data_gate'],
    ['gate_failed', 'ownership_gate'],
  ]);
  expect(storedEvents(core).slice(before)).toMatchObject([
    {
      type: 'campaign.refused',
      subject: `tenant:${tenantId}`,
      payload: {
        reasons: [
          'no_plan',
          'strategy_gate:kpi_tree_unbound_and_not_approved',
          'compliance_gate:undocumented_and_not_accepted',
          'capacity_gate:too_few_weeks',
          'data_gate:dashboard_unstable_and_not_reconcilable',
          'ownership_gate:coverage_too_low',
        ],
      },
    },
  ]);
  expect(countRows(core, 'campaign')).toBe(0);
  expect(countRows(core, 'task')).toBe(0);
});

test('[M128] [M129] [M130] [M131] [M132] [M134] a start has its six side effects, each with one event', async () => {
  const agency = await testAgency();
  const { core, owner, scope } = agency;
  const plan = await owner.call('plans.create', { goal: { statement: 'Fill the winter' } }, scope);
  await passGates(agency);
  const before = storedEvents(core).length;
  const start = await owner.call('campaigns.start', {}, scope);
  expect(start).toMatchObject({ started: true, reasons: [], sprintSize: 40 });

  const added = storedEvents(core).slice(before);
  expect(added.filter(({ type }) => type !== 'task.created')).toMatchObject([
    { type: 'plan.moved', from: 'draft', to: 'active' },
    { type: 'campaign.started', to: 'active', payload: { planId: plan.id, sprintSize: 40 } },
  ]);
  expect(added).toHaveLength(42);
  expect(await owner.call('plans.get', { planId: plan.id }, scope)).toMatchObject({
    state: 'active',
    active: true,
    notepad: ['learnings', 'decisions', 'issues', 'verification', 'incidents'].map((section) => ({
      section,
      text: '',
    })),
  });
  expect(await owner.call('campaigns.current', {}, scope)).toMatchObject({
    lifecycle: 'active_campaign',
    campaign: {
      id: start.campaignId,
      planId: plan.id,
      planName: 'fill-the-winter',
      state: 'active',
      sprintSize: 40,
      tracks: { visibility: 'active', quality: 'active' },
    },
    startReasons: [],
  });
  expect(await storedProblems(core)).toEqual([]);
});
