import { expect, test } from 'vitest';
import { moveTo, taskIn } from '../helpers/board-steps';
import { holdQuality, startedCampaign } from '../helpers/campaign-steps';
import { refusalOf } from '../helpers/refusal';
import { type TestAgency, testAgency } from '../helpers/test-core';

/** Pool items of the performance and of the acceleration tier. */
const PERFORMANCE = 4;
const ACCELERATION = 20;

async function structuralP1({ owner, scope }: TestAgency): Promise<void> {
  await owner.call(
    'incidents.record',
    { severity: 'P1', module: 'technical_foundation', summary: 'Pages fall out of the index' },
    scope,
  );
}
const broken = { code: 'structure_regressed', params: { refs: 'INC-0001' } };

test('[M159] an open P1 in the structural tier stops every start of the two above it, and no other', async () => {
  const agency = await testAgency();
  await startedCampaign(agency);
  await holdQuality(agency);
  const running = await taskIn(agency, PERFORMANCE + 1, 'in_progress');
  const performance = await taskIn(agency, PERFORMANCE, 'scheduled');
  const acceleration = await taskIn(agency, ACCELERATION, 'scheduled');
  expect([performance.tier, acceleration.tier]).toEqual(['performance_core', 'acceleration_core']);
  await structuralP1(agency);
  for (const task of [performance, acceleration]) {
    expect(await refusalOf(moveTo(agency, task, 'in_progress'))).toMatchObject({
      code: 'rule_violation',
      reason: 'move_refused',
      reasons: [broken],
    });
  }
  expect((await taskIn(agency, 1, 'in_progress')).state).toBe('in_progress');
  expect((await moveTo(agency, running, 'needs_review')).state).toBe('needs_review');
});

test('[M159] without a known quality trend no acceleration task starts; the overview says why', async () => {
  const agency = await testAgency();
  const { owner, scope } = agency;
  await startedCampaign(agency);
  const acceleration = await taskIn(agency, ACCELERATION, 'scheduled');
  expect(await refusalOf(moveTo(agency, acceleration, 'in_progress'))).toMatchObject({
    reasons: [{ code: 'quality_not_recoverable' }],
  });
  const { modules } = await owner.call('overview.get', {}, scope);
  expect(modules.find(({ module }) => module === 'scale_loop')?.paused).toEqual([
    'quality_not_recoverable',
  ]);
  const { tierHolds } = await owner.call('campaigns.current', {}, scope);
  expect(tierHolds).toMatchObject({
    performance_core: [],
    acceleration_core: [{ code: 'quality_not_recoverable' }],
  });
  await holdQuality(agency);
  expect((await moveTo(agency, acceleration, 'in_progress')).state).toBe('in_progress');
});

test('[M159] neither an undo nor a change of many starts what the law holds', async () => {
  const agency = await testAgency();
  const { owner, scope } = agency;
  await startedCampaign(agency);
  const started = await taskIn(agency, PERFORMANCE, 'in_progress');
  const seen = { taskId: started.id, expectedVersion: started.version };
  const stopped = await owner.call('tasks.move', { ...seen, to: 'failed' }, scope);
  const groupId = owner.commandOf(stopped);
  const waiting = await taskIn(agency, PERFORMANCE + 1, 'scheduled');
  await structuralP1(agency);
  const many = { kind: 'tenants', tenantIds: [agency.tenantId] } as const;
  const undone = await owner.call('undo.apply', groupId === undefined ? {} : { groupId }, many);
  expect(undone).toMatchObject({ undone: 0, refusedCount: 1 });
  expect((await owner.call('tasks.get', { taskId: started.id }, scope)).state).toBe('failed');
  expect((await owner.call('tasks.get', { taskId: waiting.id }, scope)).state).toBe('scheduled');
});
