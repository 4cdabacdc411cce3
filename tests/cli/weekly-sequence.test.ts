import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { builtEntry } from '../helpers/built-entry';
import { gatehouseJson, temporaryFolder } from './spawned-command';

const GATES = [
  ['compliance_gate', 'documented=true'],
  ['compliance_gate', 'accepted_by_all=true'],
  ['capacity_gate', 'rolling_weeks_feasible=8'],
  ['data_gate', 'dashboard_stable=true'],
  ['data_gate', 'reconcilable=true'],
  ['ownership_gate', 'priority_query_coverage=0.85'],
  ['strategy_gate', 'kpi_tree_bound=true'],
  ['strategy_gate', 'approved=true'],
] as const;

/** A command of the built program on one data folder, each one a process of its own. */
function onFolder(data: string, clock: string) {
  return (...words: readonly string[]) => gatehouseJson([...words, '--data', data], { clock });
}

describe('the weekly sequence', () => {
  test('[M148] [M149] [M147] gates block, then let start; a P0 turns the next cycle into a rollback', async () => {
    const data = join(temporaryFolder(), 'data');
    const monday = onFolder(data, '2026-11-16T09:00:00Z');
    const plan = await monday('plan-growth', 'More direct bookings', '--name', 'winter');
    expect([plan.exit, plan.json.name]).toEqual([0, 'winter']);

    const blocked = await monday('start-campaign');
    expect(blocked.exit).toBe(2);
    expect(blocked.json.started).toBe(false);
    expect(blocked.json.reasons.map(({ gate }: { gate: string }) => gate)).toEqual([
      'strategy_gate',
      'compliance_gate',
      'capacity_gate',
      'data_gate',
      'ownership_gate',
    ]);
    for (const [gate, assignment] of GATES) {
      const set = await monday('set-gate', gate, assignment, '--evidence', `Shown for ${gate}`);
      expect([assignment, set.exit]).toEqual([assignment, 0]);
    }
    const gates = await monday('check-gates');
    expect([gates.exit, gates.json.allPassed]).toEqual([0, true]);
    expect(await monday('start-campaign', 'winter')).toMatchObject({
      exit: 0,
      json: { started: true, reasons: [], sprintSize: 40 },
    });
    for (const trend of ['non_brand_visibility_trend', 'high_intent_session_trend']) {
      await monday('set-trend', trend, 'up', '--evidence', 'The dashboard of this morning');
    }
    const first = await monday('run-cycle', 'weekly');
    expect(first.json).toMatchObject({ decision: 'continue', rule: 3 });
    expect(first.json.actions).toHaveLength(3);

    const friday = onFolder(data, '2026-11-20T16:00:00Z');
    const words = ['--module', 'technical_foundation', '--summary', 'noindex on the suites'];
    const p0 = await friday('incident', '--severity', 'P0', ...words);
    expect(p0.json).toMatchObject({ severity: 'P0', dueAt: '2026-11-21T16:00:00.000Z' });
    const second = await friday('run-cycle', 'weekly');
    expect(second.exit).toBe(0);
    expect(second.json).toMatchObject({
      decision: 'rollback',
      rule: 1,
      windowStart: '2026-11-13T16:00:00.000Z',
      windowEnd: '2026-11-20T16:00:00.000Z',
      snapshotHash: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(second.json.actions.map(({ code }: { code: string }) => code)).toEqual([
      'pause_scale_modules',
      'roll_back_risky_changes',
      'open_p0_postmortem',
    ]);
    const report = await friday('report-growth', '--window', '30d');
    expect(report.json).toMatchObject({
      windowDays: 30,
      gatesPassed: true,
      decisions: { continue: 1, intervene: 0, rollback: 1 },
      incidents: { p0: 1, p1: 0, p2: 0 },
    });
    expect(report.json.recommendations[0].code).toBe('prevent_next_rollback');
    expect((await friday('verify')).json).toMatchObject({ ok: true, problems: [] });
  }, 120_000);

  test('[M148] by the side of an open window the commands go through its core', async () => {
    const data = join(temporaryFolder(), 'data');
    const host = spawn(process.execPath, [builtEntry('node-host'), '--data', data, '--json'], {
      env: { ...process.env, GATEHOUSE_TEST: '1' },
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    onTestFinished(() => void host.kill('SIGKILL'));
    await new Promise((resolve) => host.stdout.once('data', resolve));
    const record = JSON.parse(readFileSync(join(data, 'host.json'), 'utf8'));
    expect(record).toMatchObject({ pid: host.pid, host: 'browser' });
    const command = (...words: readonly string[]) => gatehouseJson([...words, '--data', data], {});
    expect((await command('check-gates')).exit).toBe(2);
    expect((await command('plan-growth', 'Fill the winter')).exit).toBe(0);
    const target = join(data, '..', 'out');
    expect((await command('export', 'ohmymkt', target)).json.files).toBe(5);
    expect(existsSync(join(target, 'plans', 'fill-the-winter.md'))).toBe(true);
    expect(JSON.parse(readFileSync(join(data, 'host.json'), 'utf8'))).toEqual(record);
    const ended = new Promise((resolve) => host.once('close', resolve));
    host.kill('SIGTERM');
    expect(await ended).toBe(0);
    expect((await command('tenants')).json).toHaveLength(1);
  }, 60_000);
});
