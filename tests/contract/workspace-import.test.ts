import { readdirSync } from 'node:fs';
import path from 'node:path';
import { toIso } from '@shared/base/days';
import type { Output } from '@shared/contract';
import { ALL, INSTALL, type RpcClient, tenantScope } from '@shared/rpc/client';
import type { Scope } from '@shared/rpc/frames';
import BetterSqlite3 from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { DATABASE_FILE } from '../../src/main/core/store/data-folder';
import { countRows, storedEvents } from '../helpers/stored-events';
import { signInAs, testAgency, testCore } from '../helpers/test-core';
import { comparable, exportFolder, type Folder, importFolder } from './workspace-folder';
import { INN, innFolder, innWith } from './workspace-inn';

async function importedInn(folder: Folder = innFolder()) {
  const core = await testCore();
  const owner = core.connect('cli');
  await owner.call('session.createFirstProfile', { name: 'Olga' }, INSTALL);
  const result = await importFolder(owner, folder, { tenantName: 'Inn' });
  return { core, owner, result, scope: tenantScope(result.tenantId) };
}

const boardOf = async (owner: RpcClient, scope: Scope) =>
  (await owner.call('tasks.list', { limit: 200 }, scope)).rows;

describe('an imported workspace', () => {
  test('[M21] [M122] brings plans approved, gates with evidence, trends with their source', async () => {
    const { owner, result, scope } = await importedInn();
    expect(result.counts).toEqual({
      plans: 2,
      gates: 5,
      metrics: 4,
      tasks: 5,
      incidents: 1,
      cycles: 1,
      reports: 2,
      notepads: 1,
      otherFiles: 2,
    });
    const plans = await owner.call('plans.list', {}, scope);
    expect(plans.map(({ name, state, origin }) => [name, state, origin])).toEqual([
      ['winter', 'active', 'imported'],
      ['autumn', 'approved', 'imported'],
    ]);
    const [winter] = plans;
    expect(await owner.call('plans.get', { planId: winter?.id ?? '' }, scope)).toMatchObject({
      markdown: '# Growth Plan: winter\r\n\r\nFill the winter\n',
      parts: null,
      approval: null,
      notepad: [{ section: 'issues', text: '# issues\n\n- the form\n' }],
    });
    // The folder that the values came from is none of ours to look at again.
    expect((await owner.call('gates.check', {}, scope)).allPassed).toBe(true);
    const { allPassed, gates } = await owner.call('gates.list', {}, scope);
    expect(allPassed).toBe(true);
    const evidence = gates.flatMap((gate) => gate.evidence);
    expect(evidence).toHaveLength(8);
    for (const { kind, ref, hash } of evidence) {
      expect({ kind, ref, hash }).toEqual({
        kind: 'file',
        ref: 'state/gates.json',
        hash: expect.stringMatching(/^[0-9a-f]{64}$/),
      });
    }
    const { signals } = await owner.call('metrics.trends', {}, scope);
    expect(signals.map(({ trend, method }) => [trend, method])).toEqual([
      ['up', 'override'],
      ['flat', 'override'],
      ['down', 'override'],
      ['flat', 'override'],
    ]);
    expect(signals[0]?.override?.note).toMatch(/state\/metrics\.json.*SHA-256 [0-9a-f]{64}/);
  });

  test('[M131] [M197] brings the board; what it cannot hold is named and kept', async () => {
    const { owner, result, scope } = await importedInn();
    const board = await boardOf(owner, scope);
    expect(
      board.map(({ poolNumber, title, state, owner: who, dueOn }) => [
        poolNumber,
        title,
        state,
        who?.name ?? null,
        dueOn,
      ]),
    ).toEqual([
      [1, 'Item 1 of the inn', 'draft', null, null],
      [2, 'Item 2 of the inn', 'draft', 'Ana', null],
      [3, 'Item 3 of the inn', 'in_progress', 'Olga', '2026-12-01'],
      [4, 'Item 4 of the inn', 'draft', null, null],
      [null, 'Item 41 of the inn', 'blocked', null, null],
    ]);
    expect(result.skipped.map(({ path, why }) => [path, why.code, why.params.item])).toEqual([
      ['state/sprint-board.json', 'workspace.skipped.status_unknown', 2],
      ['state/sprint-board.json', 'workspace.skipped.due_not_a_day', 4],
      ['state/sprint-board.json', 'workspace.skipped.fields_missing', 4],
    ]);
    expect(result.skipped[0]?.reason).toContain('waiting for legal');
  });

  test('[M132] [M134] the pointer becomes the running campaign; a gate that fails puts it into fix first', async () => {
    const { owner, scope } = await importedInn();
    expect((await owner.call('campaigns.current', {}, scope)).campaign).toMatchObject({
      planName: 'winter',
      state: 'active',
      startedAtMs: Date.parse(INN.pointer.started_at),
      sprintSize: 5,
      tracks: { visibility: 'active', quality: 'paused' },
    });
    const gates = { ...INN.gates, capacity_gate: { rolling_weeks_feasible: 7.9 } };
    const regressed = await importedInn(innWith('state/gates.json', gates));
    expect(
      (await regressed.owner.call('campaigns.current', {}, regressed.scope)).campaign?.state,
    ).toBe('fix_first');
  });

  test('[M172] incidents keep their moment, severity and foreign module, and count where they occurred', async () => {
    const { owner, scope } = await importedInn();
    const { rows } = await owner.call('incidents.list', {}, scope);
    expect(rows).toMatchObject([
      {
        severity: 'P1',
        highestSeverity: 'P1',
        module: 'unspecified',
        state: 'open',
        occurredAtMs: Date.parse(INN.incident.created_at),
      },
    ]);
  });

  test('[M192] cycles of a folder are counted and shown with their text, never made again', async () => {
    const { owner, scope } = await importedInn();
    const { rows } = await owner.call('cycles.list', {}, scope);
    expect(rows).toMatchObject([
      { cadence: 'weekly', ordinal: 1, origin: 'imported', rule: null, reasonText: 'It went well' },
    ]);
    const cycleId = rows[0]?.id ?? '';
    expect(await owner.call('cycles.get', { cycleId }, scope)).toMatchObject({
      decision: 'continue',
      snapshotHash: null,
      importedReport: '# Week\n\nIt went well\n',
    });
    await expect(owner.call('cycles.recompute', { cycleId }, scope)).rejects.toMatchObject({
      code: 'rule_violation',
      details: { reason: 'imported_cycle' },
    });
    const growth = await owner.call('reports.growth', { window: '30d' }, scope);
    expect(growth.decisions).toEqual({ continue: 1, intervene: 0, rollback: 0 });
    const own = await owner.call('cycles.run', { cadence: 'weekly' }, scope);
    expect(own).toMatchObject({ ordinal: 2, origin: 'native' });
    expect(await owner.call('install.verify', {}, INSTALL)).toMatchObject({
      ok: true,
      decisions: 1,
    });
  });

  test('[M183] reports lie on their shelves with their text', async () => {
    const { owner, scope } = await importedInn();
    const { rows, byKind } = await owner.call('reports.list', {}, scope);
    expect(byKind).toMatchObject({ weekly: 1, summary: 1, monthly: 0 });
    expect(rows.map(({ kind, period, imported }) => [kind, period, imported])).toEqual([
      ['summary', '2026-10-09', true],
      ['weekly', '2026-10-08', true],
    ]);
    const reportId = rows[1]?.id ?? '';
    expect(await owner.call('reports.get', { reportId }, scope)).toMatchObject({
      markdown: '# Week\n\nIt went well\n',
      createdAtMs: Date.parse(INN.cycles[0]?.generated_at ?? ''),
    });
  });

  test('[M189] every row says that it came by an import, of which folder, and who did it', async () => {
    const { owner, scope, result } = await importedInn();
    const { rows, total } = await owner.call('events.list', { limit: 200 }, scope);
    expect(total).toBe(rows.length);
    expect(new Set(rows.map(({ via, by }) => `${via} by ${by}`))).toEqual(
      new Set(['import by Olga']),
    );
    expect(rows.filter(({ type }) => type === 'workspace.imported')).toMatchObject([
      { subject: `tenant:${result.tenantId}`, payload: { files: 15 }, text: '/inn/.ohmymkt' },
    ]);
    const incident = rows.find(({ type }) => type === 'incident.recorded');
    expect(incident?.occurredAtMs).toBe(Date.parse(INN.incident.created_at));
  });
});

describe('what may go where', () => {
  test('[Q26] the same folder again changes nothing; another one is refused and names a free tenant', async () => {
    const { core, owner, result } = await importedInn();
    const before = storedEvents(core).length;
    const options = { tenantSlug: result.tenant };
    expect(await importFolder(owner, innFolder(), options)).toMatchObject({
      tenantId: result.tenantId,
      created: false,
      unchanged: true,
    });
    const other = innFolder({ 'plans/autumn.md': '# Changed\n' });
    await expect(importFolder(owner, other, options)).rejects.toMatchObject({
      code: 'rule_violation',
      details: { reason: 'workspace_tenant_in_use', slug: 'inn', suggestion: 'inn-2' },
      message: expect.stringContaining('--tenant inn-2'),
    });
    expect(storedEvents(core)).toHaveLength(before);
    // A window that makes a new tenant of the same name and folder means the one that is there.
    expect(await importFolder(owner, innFolder(), { tenantName: 'Inn' })).toMatchObject({
      tenantId: result.tenantId,
      unchanged: true,
    });
    expect(storedEvents(core)).toHaveLength(before);
    const second = await importFolder(owner, other, { tenantSlug: 'inn-2', tenantName: 'Inn 2' });
    expect(second).toMatchObject({ tenant: 'inn-2', created: true });
  });

  test('an empty tenant takes a folder; one with a single plan does not', async () => {
    const agency = await testAgency();
    const { owner, scope } = agency;
    const options = { tenantSlug: 'hotel-alba' };
    await owner.call('plans.create', { goal: { statement: 'A plan of our own' } }, scope);
    await expect(importFolder(owner, innFolder(), options)).rejects.toMatchObject({
      details: { reason: 'workspace_tenant_in_use' },
    });
    await owner.call('tenants.create', { name: 'Empty', slug: 'empty' }, INSTALL);
    expect(await importFolder(owner, innFolder(), { tenantSlug: 'empty' })).toMatchObject({
      tenant: 'empty',
      created: false,
      unchanged: false,
    });
  });

  test('[M48] importing takes an Owner, and a new tenant the install admin', async () => {
    const agency = await testAgency();
    const manager = await signInAs(agency, 'Max', 'manager');
    const begin = (tenantSlug: string | null) =>
      manager.client.call(
        'workspace.beginImport',
        { folder: '/inn', tenantSlug, tenantName: 'Inn', files: 1, bytes: 1 },
        INSTALL,
      );
    await expect(begin('hotel-alba')).rejects.toMatchObject({
      code: 'forbidden',
      details: { reason: 'workspace_needs_owner' },
    });
    await expect(begin('new-one')).rejects.toMatchObject({
      code: 'forbidden',
      details: { reason: 'workspace_needs_admin' },
    });
    // Somebody else's tenant reads exactly as one that is not there.
    await agency.owner.call('tenants.create', { name: 'Other', slug: 'other' }, INSTALL);
    await expect(begin('other')).rejects.toMatchObject({
      details: { reason: 'workspace_needs_admin' },
    });
    await expect(begin('No Slug')).rejects.toMatchObject({ details: { reason: 'workspace_slug' } });
    await expect(manager.client.call('workspace.export', {}, agency.scope)).rejects.toMatchObject({
      code: 'forbidden',
    });
  });

  test('nothing is half imported when storing fails at its very last step', async () => {
    const core = await testCore();
    const owner = core.connect('cli');
    await owner.call('session.createFirstProfile', { name: 'Olga' }, INSTALL);
    const before = storedEvents(core).length;
    const database = new BetterSqlite3(path.join(core.dataFolder, DATABASE_FILE));
    database.exec(`CREATE TRIGGER broken BEFORE INSERT ON workspace_file
      WHEN NEW.path = 'state/sprint-board.json' BEGIN SELECT RAISE(ABORT, 'broken'); END`);
    await expect(importFolder(owner, innFolder())).rejects.toMatchObject({ code: 'internal' });
    expect(await owner.call('tenants.list', {}, ALL)).toEqual([]);
    expect(storedEvents(core)).toHaveLength(before);
    for (const table of ['tenant', 'plan', 'task', 'gate_input', 'external_ref', 'search_row']) {
      expect([table, countRows(core, table)]).toEqual([table, 0]);
    }
    expect(readdirSync(path.join(core.dataFolder, 'imports'))).toEqual([]);
    database.exec('DROP TRIGGER broken');
    database.close();
    expect(await importFolder(owner, innFolder())).toMatchObject({ created: true });
    expect(await owner.call('install.verify', {}, INSTALL)).toMatchObject({ ok: true });
  });

  test('of two imports that make one tenant at once, one is refused', async () => {
    const { owner } = await importedInn();
    const twice = () => importFolder(owner, innFolder(), { tenantSlug: 'twice' });
    const ended = await Promise.allSettled([twice(), twice()]);
    expect(ended.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await owner.call('tenants.list', {}, ALL)).toHaveLength(2);
  });
});

describe('what goes out again', () => {
  test('[M26] [M192] keeps unknown keys and files; only the absolute paths are the new ones', async () => {
    const { owner, scope } = await importedInn();
    const folder = innFolder();
    const out = await exportFolder(owner, scope, '/new', 3);
    const [cycle] = INN.cycles;
    expect(comparable(out)).toEqual({
      ...comparable(folder),
      'boulder.json': { ...INN.pointer, active_plan: '/new/plans/winter.md' },
      'state/cycles.json': [{ ...cycle, report_file: '/new/reports/weekly/2026-10-08-weekly.md' }],
    });
    expect(out['state/gates.json']).toBe(folder['state/gates.json']);
  });

  test('[M192] what changed since is set into what was read', async () => {
    const { owner, scope, core } = await importedInn();
    core.clock.nowMs += 1_000;
    await owner.call(
      'gates.setInput',
      { gate: 'capacity_gate', field: 'rolling_weeks_feasible', value: 7 },
      scope,
    );
    await owner.call(
      'metrics.setTrend',
      { key: 'conversion_assist_trend', value: 'up', note: 'Seen in the console' },
      scope,
    );
    const second = (await boardOf(owner, scope))[1] as Output<'tasks.get'>;
    const { id: taskId, version: expectedVersion } = second;
    await owner.call('tasks.update', { taskId, expectedVersion, kpiImpact: 'Less risk' }, scope);
    await owner.call(
      'incidents.record',
      { severity: 'P2', module: 'scale_loop', summary: 'A small thing' },
      scope,
    );
    await owner.call('cycles.run', { cadence: 'weekly' }, scope);
    const out = comparable(await exportFolder(owner, scope, '/new'));
    const at = toIso(core.clock.nowMs);
    expect(out['state/gates.json']).toEqual({
      ...INN.gates,
      capacity_gate: { rolling_weeks_feasible: 7 },
      updated_at: at,
    });
    expect(out['state/metrics.json']).toEqual({
      ...INN.metrics,
      quality_track: { high_intent_session_trend: 'down', conversion_assist_trend: 'up' },
      updated_at: at,
    });
    expect(out['state/sprint-board.json']).toEqual(
      INN.board.map((item) => (item.id === 2 ? { ...item, kpi_impact: 'Less risk' } : item)),
    );
    const stamp = at.toLowerCase().replace(/[:.]/g, '-');
    expect(out[`incidents/inc-${stamp}-p2.json`]).toEqual({
      id: `INC-${at.replace(/[:.]/g, '-')}-P2`,
      severity: 'P2',
      module: 'scale_loop',
      summary: 'A small thing',
      created_at: at,
    });
    const day = at.slice(0, 10);
    expect(out['state/cycles.json']).toMatchObject([
      { decision: 'continue', mood: 'good' },
      {
        cadence: 'weekly',
        decision: 'continue',
        report_file: `/new/reports/weekly/${day}-weekly.md`,
        generated_at: at,
      },
    ]);
    expect(out[`reports/weekly/${day}-weekly.md`]).toBeDefined();
    expect(out['state/execution.json']).toMatchObject({ tracks: INN.execution.tracks });
  });

  test('a folder without a campaign goes out without one', async () => {
    const folder = {
      'state/gates.json': JSON.stringify(INN.gates),
      'plans/autumn.md': '# Autumn\n',
    };
    const { owner, scope } = await importedInn(folder);
    expect(await exportFolder(owner, scope, '/new')).toEqual(folder);
  });

  test('an export that was changed in between is refused, so that no folder is of two moments', async () => {
    const { owner, scope } = await importedInn();
    // What a busier tenant does in between is no business of this one.
    const other = await importFolder(owner, innFolder(), { tenantSlug: 'other' });
    const busier = tenantScope(other.tenantId);
    await owner.call('gates.check', {}, busier);
    const page = await owner.call('workspace.export', { limit: 2 }, scope);
    await owner.call('gates.check', {}, busier);
    expect(
      await owner.call('workspace.export', { limit: 2, after: page.next ?? '' }, scope),
    ).toMatchObject({ total: page.total });
    await owner.call('gates.check', {}, scope);
    await expect(
      owner.call('workspace.export', { limit: 2, after: page.next ?? '' }, scope),
    ).rejects.toMatchObject({
      code: 'conflict',
      details: { reason: 'workspace_changed_meanwhile' },
    });
    await expect(
      owner.call('workspace.export', { after: 'nonsense' }, scope),
    ).rejects.toMatchObject({ code: 'invalid_input' });
  });
});
