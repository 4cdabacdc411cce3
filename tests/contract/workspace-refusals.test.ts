import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '@shared/base/errors';
import { MAX_WORKSPACE_BYTES } from '@shared/contract/workspace';
import { MAX_WORKSPACE_FILE_BYTES } from '@shared/domain/workspace/folder-limits';
import { isTextKey, text } from '@shared/i18n/format';
import { ALL, INSTALL } from '@shared/rpc/client';
import { describe, expect, test } from 'vitest';
import { countRows } from '../helpers/stored-events';
import { type TestCore, testCore } from '../helpers/test-core';
import { type Folder, importFolder } from './workspace-folder';
import { INN, innFolder, innWith } from './workspace-inn';

async function operator() {
  const core = await testCore();
  const owner = core.connect('cli');
  await owner.call('session.createFirstProfile', { name: 'Olga' }, INSTALL);
  return { core, owner };
}

const refusal = (work: Promise<unknown>): Promise<AppError> =>
  work.then(
    () => {
      throw new Error('It was taken');
    },
    (thrown) => {
      if (thrown instanceof AppError) return thrown;
      throw thrown;
    },
  );

/** A refused import leaves no tenant, no row and no text on the disk. */
async function expectNothingLeft(
  core: TestCore,
  owner: Awaited<ReturnType<typeof operator>>['owner'],
) {
  expect(await owner.call('tenants.list', {}, ALL)).toEqual([]);
  const tables = ['tenant', 'plan', 'gate_input', 'task', 'incident', 'workspace_file'];
  expect(tables.map((table) => countRows(core, table))).toEqual(tables.map(() => 0));
  expect(readdirSync(join(core.dataFolder, 'imports'))).toEqual([]);
}

const { gates, metrics, board, cycles, pointer, execution, incident } = INN;
const at = (path: string) => ({ file: path });

const cases: readonly (readonly [string, Folder, object])[] = [
  [
    'broken JSON',
    innFolder({ 'state/gates.json': '{\n  "strategy_gate": {"kpi_tree_bound": tru' }),
    { ...at('state/gates.json'), reason: 'workspace_json', line: 2, column: 39 },
  ],
  [
    'a file of another size in the middle of a write',
    innFolder({ 'state/cycles.json': '' }),
    { ...at('state/cycles.json'), reason: 'workspace_json', problem: 'ended_early' },
  ],
  [
    '__proto__ as a key',
    innFolder({ 'incidents/inc-one.json': '{"__proto__": {"severity": "P2"}}' }),
    { ...at('incidents/inc-one.json'), problem: 'forbidden_key', column: 2 },
  ],
  [
    'half a character',
    innFolder({ 'incidents/inc-one.json': String.raw`{"summary": "\ud800"}` }),
    { ...at('incidents/inc-one.json'), problem: 'lone_surrogate' },
  ],
  [
    'nesting without end',
    innFolder({ 'state/modules.json': '['.repeat(100_000) }),
    { ...at('state/modules.json'), problem: 'too_deep' },
  ],
  [
    'a number beyond any',
    innFolder({ 'state/gates.json': '{"capacity_gate": {"rolling_weeks_feasible": 1e999}}' }),
    { ...at('state/gates.json'), problem: 'number_too_large', found: '1e999' },
  ],
  [
    '"false" instead of false',
    innWith('state/gates.json', {
      ...gates,
      data_gate: { dashboard_stable: 'false', reconcilable: true },
    }),
    {
      ...at('state/gates.json'),
      reason: 'workspace_value',
      key: 'data_gate.dashboard_stable',
      found: '"false"',
      expected: 'boolean',
      line: 15,
    },
  ],
  [
    'weeks as a text',
    innWith('state/gates.json', { ...gates, capacity_gate: { rolling_weeks_feasible: '8' } }),
    { key: 'capacity_gate.rolling_weeks_feasible', found: '"8"', expected: 'number' },
  ],
  [
    'weeks below zero',
    innWith('state/gates.json', { ...gates, capacity_gate: { rolling_weeks_feasible: -1 } }),
    { key: 'capacity_gate.rolling_weeks_feasible', expected: 'at_least', bound: 0 },
  ],
  [
    'a coverage above one',
    innWith('state/gates.json', { ...gates, ownership_gate: { priority_query_coverage: 1.1 } }),
    { key: 'ownership_gate.priority_query_coverage', expected: 'at_most', bound: 1 },
  ],
  [
    'a gate that is missing',
    innWith('state/gates.json', { ...gates, data_gate: undefined }),
    { ...at('state/gates.json'), reason: 'workspace_key_missing', key: 'data_gate' },
  ],
  [
    'a gate that is none',
    innWith('state/gates.json', { ...gates, velocity_gate: { fast: true } }),
    { ...at('state/gates.json'), reason: 'workspace_unknown_key', key: 'velocity_gate' },
  ],
  [
    'a trend that is none of four values',
    innWith('state/metrics.json', {
      ...metrics,
      quality_track: { high_intent_session_trend: 'sideways' },
    }),
    {
      ...at('state/metrics.json'),
      key: 'quality_track.high_intent_session_trend',
      expected: 'one_of',
    },
  ],
  [
    'a trend in the wrong track',
    innWith('state/metrics.json', {
      ...metrics,
      quality_track: { non_brand_visibility_trend: 'up' },
    }),
    { reason: 'workspace_unknown_key', key: 'quality_track.non_brand_visibility_trend' },
  ],
  [
    'a module that is none',
    innWith('state/sprint-board.json', [{ ...board[0], module: 'poetry' }]),
    { ...at('state/sprint-board.json'), key: '0.module', found: '"poetry"' },
  ],
  [
    'two items of one number',
    innWith('state/sprint-board.json', [board[0], board[0]]),
    { reason: 'workspace_duplicate', key: '1.id', found: '1' },
  ],
  [
    'a cycle whose report is not there',
    innFolder({ 'reports/weekly/2026-10-08-weekly.md': undefined }),
    {
      ...at('state/cycles.json'),
      reason: 'workspace_dangling',
      key: '0.report_file',
      target: 'reports/weekly/2026-10-08-weekly.md',
    },
  ],
  [
    'a cadence that is none',
    innWith('state/cycles.json', [{ ...cycles[0], cadence: 'daily' }]),
    { key: '0.cadence', values: 'weekly, monthly, quarterly' },
  ],
  [
    'a pointer to a plan that is not there',
    innFolder({ 'plans/winter.md': undefined }),
    { ...at('boulder.json'), reason: 'workspace_dangling', target: 'plans/winter.md' },
  ],
  [
    'an execution of another plan',
    innWith('state/execution.json', { ...execution, active_plan: 'autumn.md' }),
    { ...at('state/execution.json'), reason: 'workspace_dangling' },
  ],
  [
    'a start without a zone',
    innWith('boulder.json', { ...pointer, started_at: '2026-10-03 09:00' }),
    { ...at('boulder.json'), key: 'started_at', expected: 'instant' },
  ],
  [
    'a severity that is none',
    innWith('incidents/inc-one.json', { ...incident, severity: 'P3' }),
    { ...at('incidents/inc-one.json'), key: 'severity', values: 'P0, P1, P2' },
  ],
  [
    'an incident without a summary',
    innWith('incidents/inc-one.json', { ...incident, summary: ' ' }),
    { key: 'summary', expected: 'filled' },
  ],
  [
    'two incidents of one id',
    { ...innFolder(), 'incidents/two.json': JSON.stringify(incident) },
    { ...at('incidents/two.json'), reason: 'workspace_duplicate', key: 'id' },
  ],
];

describe('a workspace that is not sound is refused with file and place', () => {
  test.each(cases)('[Q26] %s', async (_what, folder, details) => {
    const { core, owner } = await operator();
    const thrown = await refusal(importFolder(owner, folder));
    expect(thrown.code).toBe('invalid_input');
    expect(thrown.details).toMatchObject(details);
    expect(thrown.message).toContain(String(thrown.details.file));
    expect(thrown.message).toContain('Nothing was imported.');
    // The operator reads it in Portuguese as well.
    const key = `errors.${thrown.details.reason}`;
    const inPortuguese = isTextKey(key) && text('pt-BR', key, thrown.details as never);
    expect(inPortuguese).toContain('Nada foi importado.');
    await expectNothingLeft(core, owner);
  });

  test.each([
    'state/gates.json',
    'state/metrics.json',
    'state/modules.json',
    'state/sprint-board.json',
    'state/execution.json',
    'state/cycles.json',
    'boulder.json',
  ])('[Q26] a started one without %s', async (file) => {
    const { core, owner } = await operator();
    const thrown = await refusal(importFolder(owner, innFolder({ [file]: undefined })));
    expect(thrown.details).toEqual({ reason: 'workspace_file_missing', file });
    await expectNothingLeft(core, owner);
  });

  test('[Q26] 200 MB are refused before anything is sent, a larger file while it is sent', async () => {
    const { core, owner } = await operator();
    const begin = (bytes: number) =>
      owner.call(
        'workspace.beginImport',
        { folder: '/inn', tenantSlug: null, tenantName: 'Inn', files: 1, bytes },
        INSTALL,
      );
    const early = await refusal(begin(200_000_000));
    expect(early.details).toMatchObject({ reason: 'workspace_too_large', limit: 64, found: 191 });
    // Whoever announces less than is sent is stopped at the limit.
    const { importId } = await begin(MAX_WORKSPACE_BYTES);
    const piece = 'x'.repeat(700_000);
    const send = { importId, path: 'plans/long.md', text: piece, last: false };
    let sent = 0;
    const late = await refusal(
      (async () => {
        // Far past the limit, and not for ever.
        for (let pieces = 0; pieces < 40; pieces += 1) {
          sent = (await owner.call('workspace.addFile', send, INSTALL)).receivedBytes;
        }
      })(),
    );
    expect(late.details).toMatchObject({
      reason: 'workspace_file_too_large',
      file: 'plans/long.md',
    });
    expect(sent).toBeLessThanOrEqual(MAX_WORKSPACE_FILE_BYTES);
    await expectNothingLeft(core, owner);
    const gone = await refusal(owner.call('workspace.finishImport', { importId }, INSTALL));
    expect(gone).toMatchObject({ code: 'not_found', details: { reason: 'workspace_import_gone' } });
  });

  test('a path that leaves the folder, a file twice, half a character and a missing file are refused', async () => {
    const { core, owner } = await operator();
    const begin = async () =>
      (
        await owner.call(
          'workspace.beginImport',
          { folder: '/inn', tenantSlug: null, tenantName: 'Inn', files: 2, bytes: 10 },
          INSTALL,
        )
      ).importId;
    const add = async (importId: string, path: string, content = 'x') =>
      owner.call('workspace.addFile', { importId, path, text: content, last: true }, INSTALL);
    const outside = await begin();
    for (const path of ['../gates.json', '/etc/passwd', 'a/../../b', 'a\\b']) {
      expect(await refusal(add(outside, path))).toMatchObject({ code: 'invalid_input' });
    }
    await owner.call('workspace.abandonImport', { importId: outside }, INSTALL);
    const twice = await begin();
    await add(twice, 'a.md');
    expect((await refusal(add(twice, 'a.md'))).details).toMatchObject({
      reason: 'workspace_path_twice',
      file: 'a.md',
    });
    expect((await refusal(add(await begin(), 'a.md', '\ud83c'))).details).toMatchObject({
      reason: 'workspace_text',
    });
    const half = await begin();
    await add(half, 'state/gates.json');
    const thrown = await refusal(owner.call('workspace.finishImport', { importId: half }, INSTALL));
    expect(thrown.details).toMatchObject({ announced: 2, received: 1 });
    await expectNothingLeft(core, owner);
  });

  test('four imports may be under way; a stalled one makes room, an idle one is swept from the disk', async () => {
    const { core, owner } = await operator();
    const begin = async () =>
      (
        await owner.call(
          'workspace.beginImport',
          { folder: '/inn', tenantSlug: null, tenantName: 'Inn', files: 1, bytes: 10 },
          INSTALL,
        )
      ).importId;
    const onDisk = () => readdirSync(join(core.dataFolder, 'imports')).sort();
    const first = [await begin(), await begin(), await begin(), await begin()];
    expect((await refusal(begin())).details).toMatchObject({ reason: 'workspace_imports_busy' });
    expect(onDisk()).toEqual(first.sort());
    core.clock.nowMs += 60_001;
    const fresh = await begin();
    expect(onDisk()).toEqual([fresh]);
    core.clock.nowMs += 30 * 60_000;
    const second = await begin();
    expect(onDisk()).toEqual([fresh, second].sort());
    core.clock.nowMs += 1;
    const third = await begin();
    expect(onDisk()).toEqual([second, third].sort());
  });
});
