import { addDays, DAY_MS, toIso } from '@shared/base/days';
import { INSTALL, type RpcClient, tenantScope } from '@shared/rpc/client';
import type { Scope } from '@shared/rpc/frames';
import { describe, expect, test } from 'vitest';
import { sprintFields, startedCampaign } from '../helpers/campaign-steps';
import { testAgency } from '../helpers/test-core';
import { comparable, exportFolder, importFolder } from './workspace-folder';

/** A tenant that has lived a little: everything that a folder can carry, made by the contract's own commands. */
async function livedTenant() {
  const agency = await testAgency();
  const { core, owner, scope, ownerId } = agency;
  const today = toIso(core.clock.nowMs).slice(0, 10);
  await owner.call(
    'observations.record',
    {
      observations: [0, 7].map((daysAgo) => ({
        key: 'non_brand_clicks' as const,
        fromOn: addDays(today, -6 - daysAgo),
        toOn: addDays(today, -daysAgo),
        valueText: daysAgo === 0 ? '120' : '100',
        source: 'console',
      })),
    },
    scope,
  );
  const trend = { key: 'high_intent_session_trend', value: 'down', note: 'Seen by hand' } as const;
  await owner.call('metrics.setTrend', trend, scope);
  await owner.call('plans.create', { goal: { statement: 'A quiet second plan' } }, scope);
  const beside = { title: 'Beside any campaign', module: 'scale_loop', track: 'none' } as const;
  await owner.call('tasks.create', beside, scope);
  const { plan } = await startedCampaign(agency);
  const pad = {
    planId: plan.id,
    section: 'learnings',
    text: '# learnings\n\n- it works\n',
  } as const;
  await owner.call('plans.saveNotepad', pad, scope);

  const { rows } = await owner.call('tasks.list', { limit: 200 }, scope);
  for (const [index, row] of rows.slice(0, 3).entries()) {
    const taskId = row.id;
    const { version } = await owner.call(
      'tasks.update',
      { taskId, expectedVersion: row.version, ...sprintFields(ownerId) },
      scope,
    );
    if (index > 0) {
      const to = index === 1 ? 'scheduled' : 'cancelled';
      await owner.call('tasks.move', { taskId, expectedVersion: version, to }, scope);
    }
  }
  const manual = { title: 'One of our own', module: 'content_system', track: 'none' } as const;
  await owner.call('tasks.create', manual, scope);

  for (const summary of ['A form is gone', 'Another form is gone']) {
    await owner.call('incidents.record', { severity: 'P2', module: 'scale_loop', summary }, scope);
  }
  await owner.call('cycles.run', { cadence: 'weekly' }, scope);
  await owner.call('cycles.run', { cadence: 'weekly' }, scope);
  core.clock.nowMs += DAY_MS;
  // A window that was idle for a day is locked.
  await owner.call('session.signIn', { profileId: ownerId }, INSTALL);
  // A look back binds nobody and stays out of a folder's log; its report is one like any other.
  const lookedBack = { cadence: 'weekly', asOfMs: core.clock.nowMs - 1 } as const;
  await owner.call('cycles.run', lookedBack, scope);
  await owner.call(
    'incidents.record',
    { severity: 'P0', module: 'technical_foundation', summary: 'Suites are not indexed' },
    scope,
  );
  await owner.call('cycles.run', { cadence: 'monthly' }, scope);
  await owner.call('reports.saveGrowth', { window: '7d' }, scope);
  return agency;
}

/** What a folder carries, as the console shows it. */
async function carried(owner: RpcClient, scope: Scope) {
  const plans = await owner.call('plans.list', {}, scope);
  const texts = [];
  for (const { id: planId } of plans) {
    const { name, markdown, notepad } = await owner.call('plans.get', { planId }, scope);
    texts.push({ name, markdown, notepad });
  }
  const gates = await owner.call('gates.list', {}, scope);
  const trends = await owner.call('metrics.trends', {}, scope);
  const incidents = await owner.call('incidents.list', { limit: 200 }, scope);
  const cycles = await owner.call('cycles.list', { limit: 200 }, scope);
  const board = await owner.call('tasks.list', { limit: 200 }, scope);
  const { campaign } = await owner.call('campaigns.current', {}, scope);
  const preview = await owner.call('cycles.preview', { cadence: 'quarterly' }, scope);
  return {
    texts: texts.toSorted((a, b) => (a.name < b.name ? -1 : 1)),
    gates: gates.gates.map(({ key, status, operands }) => [
      key,
      status,
      operands.map(({ value }) => value),
    ]),
    trends: trends.signals.map(({ key, trend }) => [key, trend]),
    incidents: incidents.rows
      .map(({ severity, module, summary, occurredAtMs }) => [
        occurredAtMs,
        summary,
        severity,
        module,
      ])
      .toSorted(),
    cycles: cycles.rows
      .filter(({ asOf }) => !asOf)
      .map(({ cadence, ordinal, decision, decidedAtMs }) => [
        cadence,
        ordinal,
        decision,
        decidedAtMs,
      ])
      .toSorted(),
    board: board.rows
      .map(({ title, track, module, state, owner: who, dueOn, kpiImpact, rollbackCondition }) => [
        title,
        track,
        module,
        state,
        who?.name ?? null,
        dueOn,
        kpiImpact,
        rollbackCondition,
      ])
      .toSorted(),
    pointer: [campaign?.planName, campaign?.startedAtMs, campaign?.sprintSize, campaign?.tracks],
    next: [preview.decision, preview.p0InWindow],
  };
}

describe('a tenant of our own as a folder', () => {
  test('[M26] [M128-M134] comes back with the same gates, trends, incidents, cycles, board, pointer and plans', async () => {
    const { owner, scope } = await livedTenant();
    const folder = await exportFolder(owner, scope, '/out/.ohmymkt');
    const again = await importFolder(owner, folder, { tenantName: 'Second' });
    expect(again.skipped).toEqual([]);
    expect(again.counts).toMatchObject({
      plans: 2,
      tasks: 42,
      incidents: 3,
      cycles: 3,
      reports: 5,
    });
    const second = tenantScope(again.tenantId);
    const before = await carried(owner, scope);
    expect(before.next).toEqual(['rollback', 1]);
    const after = await carried(owner, second);
    // A board of 41 and one task beside it: in a folder all of them are the board's.
    expect(before.pointer[2]).toBe(41);
    expect(after).toEqual({ ...before, pointer: before.pointer.with(2, 42) });
    expect(comparable(await exportFolder(owner, second, '/out/.ohmymkt'))).toEqual(
      comparable(folder),
    );
  });

  test('[M131] [M132] is the folder that the reference reads: its files, its keys', async () => {
    const { owner, scope, core } = await livedTenant();
    const folder = comparable(await exportFolder(owner, scope, '/out/.ohmymkt'));
    const today = toIso(core.clock.nowMs).slice(0, 10);
    const yesterday = addDays(today, -1);
    const stamp = (day: string) => `${day.replaceAll(':', '-')}t12-00-00-000z`;
    const name = 'more-direct-bookings-in-winter';
    const pads = ['decisions', 'incidents', 'issues', 'learnings', 'verification'];
    expect(Object.keys(folder)).toEqual(
      [
        'boulder.json',
        ...['cycles', 'execution', 'gates', 'metrics', 'modules', 'sprint-board'].map(
          (file) => `state/${file}.json`,
        ),
        'plans/a-quiet-second-plan.md',
        `plans/${name}.md`,
        ...pads.map((pad) => `notepads/${name}/${pad}.md`),
        `incidents/inc-${stamp(yesterday)}-p2.json`,
        `incidents/inc-${stamp(yesterday)}-p2-2.json`,
        `incidents/inc-${stamp(today)}-p0.json`,
        `reports/weekly/${yesterday}-weekly.md`,
        `reports/weekly/${yesterday}-weekly-2.md`,
        `reports/weekly/${today}-weekly.md`,
        `reports/monthly/${today}-monthly.md`,
        `reports/summary/${today}-7d.md`,
      ].sort(),
    );
    expect(folder['boulder.json']).toEqual({
      active_plan: `/out/.ohmymkt/plans/${name}.md`,
      plan_name: `${name}.md`,
      started_at: `${yesterday}T12:00:00.000Z`,
      session_ids: [],
      role: 'Execution Manager',
    });
    expect(folder['state/execution.json']).toEqual({
      active_plan: `${name}.md`,
      mode: 'execution',
      tracks: { visibility: 'active', quality: 'active' },
      updated_at: expect.stringMatching(/Z$/),
    });
    const board = folder['state/sprint-board.json'] as Readonly<Record<string, unknown>>[];
    expect(board.map(({ id }) => id)).toEqual(Array.from({ length: 42 }, (_, index) => index + 1));
    expect(board[0]).toEqual({
      id: 1,
      task: expect.stringMatching(/\S/),
      track: 'quality',
      module: 'technical_foundation',
      status: 'pending',
      owner: 'Olga',
      due_date: '2026-11-20',
      kpi_impact: 'Two more direct bookings a week',
      rollback_condition: 'Take it back when bookings fall for three days',
    });
    expect(board.map(({ status }) => status).slice(0, 4)).toEqual([
      'pending',
      'scheduled',
      'cancelled',
      'pending',
    ]);
    expect(folder['state/gates.json']).toMatchObject({
      capacity_gate: { rolling_weeks_feasible: 8 },
      updated_at: `${yesterday}T12:00:00.000Z`,
    });
    expect(folder['state/metrics.json']).toEqual({
      visibility_track: {
        non_brand_visibility_trend: 'up',
        query_cluster_coverage_trend: 'unknown',
      },
      quality_track: { high_intent_session_trend: 'down', conversion_assist_trend: 'unknown' },
      updated_at: `${today}T12:00:00.000Z`,
    });
    expect(folder['state/cycles.json']).toMatchObject([
      { cadence: 'weekly', decision: 'intervene', reason: expect.stringMatching(/\S/) },
      { report_file: `/out/.ohmymkt/reports/weekly/${yesterday}-weekly-2.md` },
      { cadence: 'monthly', decision: 'rollback', generated_at: `${today}T12:00:00.000Z` },
    ]);
    const p0 = folder[`incidents/inc-${stamp(today)}-p0.json`];
    expect(p0).toEqual({
      id: `INC-${today}T12-00-00-000Z-P0`,
      severity: 'P0',
      module: 'technical_foundation',
      summary: 'Suites are not indexed',
      created_at: `${today}T12:00:00.000Z`,
    });
  });
});
