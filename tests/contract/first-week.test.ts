import { expect, test } from 'vitest';
import { passGates, sprintFields } from '../helpers/campaign-steps';
import { incident } from '../helpers/cycle-steps';
import { testAgency } from '../helpers/test-core';

test('[M28] the runbook ticks itself as a tenant goes through its first week, and the adoption is complete', async () => {
  const agency = await testAgency();
  const { owner, scope, ownerId } = agency;
  const week = async () => {
    const { steps, conditions, complete } = await owner.call('plans.firstWeek', {}, scope);
    const keys = (list: readonly { key: string; done: boolean }[]) =>
      list.flatMap(({ key, done }) => (done ? [key] : []));
    return { steps: keys(steps), conditions: keys(conditions), complete };
  };
  expect(await week()).toEqual({ steps: [], conditions: [], complete: false });

  await passGates(agency);
  expect((await week()).steps).toEqual(['gate_inputs']);
  await owner.call('gates.check', {}, scope);
  expect((await week()).steps).toEqual(['gate_inputs', 'gates_pass']);
  await owner.call('plans.create', { goal: { statement: 'More bookings' } }, scope);
  expect((await week()).steps).toEqual(['plan', 'gate_inputs', 'gates_pass']);
  await owner.call('campaigns.start', {}, scope);
  expect(await week()).toMatchObject({
    steps: ['plan', 'gate_inputs', 'gates_pass', 'start'],
    conditions: ['active_plan', 'gates_passed_once'],
  });

  const { rows } = await owner.call('tasks.list', { limit: 2 }, scope);
  for (const { id } of rows) {
    const { version } = await owner.call('tasks.get', { taskId: id }, scope);
    await owner.call(
      'tasks.update',
      { taskId: id, expectedVersion: version, ...sprintFields(ownerId) },
      scope,
    );
    const now = await owner.call('tasks.get', { taskId: id }, scope);
    await owner.call(
      'tasks.move',
      { taskId: id, expectedVersion: now.version, to: 'scheduled' },
      scope,
    );
  }
  expect((await week()).steps).toContain('task_fields');
  await owner.call('cycles.run', { cadence: 'weekly' }, scope);
  expect((await week()).steps).toContain('weekly_cycle');
  expect((await week()).conditions).toContain('weekly_report');
  expect((await week()).steps).not.toContain('incidents');
  await owner.call('reports.saveGrowth', { window: '30d' }, scope);
  expect((await week()).steps).not.toContain('summary_7d');
  await owner.call('reports.saveGrowth', { window: '7d' }, scope);
  expect((await week()).steps).toContain('summary_7d');
  await incident(agency, 'P2');
  const last = await week();
  expect(last.steps).toHaveLength(8);
  expect(last.complete).toBe(true);
  expect(last.conditions).toEqual([
    'active_plan',
    'gates_passed_once',
    'weekly_report',
    'task_fields',
    'recommendations',
  ]);
});
