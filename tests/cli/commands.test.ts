import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { coreEvidence } from './core-evidence';
import { run, runJson, temporaryFolder } from './in-process';

/** A new folder; its first command has made profile and tenant. */
async function folder() {
  const data = join(temporaryFolder(), 'data');
  await run(['check-gates', '--data', data]);
  return {
    data,
    run: (...words: readonly string[]) => run([...words, '--data', data]),
    json: (...words: readonly string[]) => runJson([...words, '--data', data]),
  };
}

describe('what is typed', () => {
  test.each([
    [['sing'], 'cli_command'],
    [['check-gates', '--loud'], 'cli_flag'],
    [['check-gates', 'now'], 'cli_words'],
    [['run-cycle'], 'cli_words'],
    [['run-cycle', 'daily'], 'cli_cadence_unknown'],
    [['set-gate', 'velocity_gate', 'fast=true'], 'cli_gate_unknown'],
    [['set-gate', 'strategy_gate', 'approved'], 'cli_assignment'],
    [['set-gate', 'strategy_gate', 'approved=yes'], 'not_boolean'],
    [['set-gate', 'strategy_gate', 'approved="false"'], 'not_boolean'],
    [['set-gate', 'strategy_gate', 'signed=true'], 'unknown_field'],
    [['set-gate', 'capacity_gate', 'rolling_weeks_feasible=many'], 'not_number'],
    [['set-gate', 'ownership_gate', 'priority_query_coverage=1.5'], 'coverage_out_of_range'],
    [['set-trend', 'sessions', 'up', '--evidence', 'x'], 'cli_trend_unknown'],
    [['set-trend', 'conversion_assist_trend', 'unknown', '--evidence', 'x'], 'cli_trend_value'],
    [
      ['incident', '--severity', 'P3', '--module', 'scale_loop', '--summary', 'x'],
      'cli_option_one_of',
    ],
    [['incident', '--severity', 'P0', '--module', 'poetry', '--summary', 'x'], 'cli_option_one_of'],
    [
      ['incident', '--severity', 'P0', '--module', 'scale_loop', '--summary', ' '],
      'cli_summary_missing',
    ],
    [['readout', '--month', 'October', '--out', 'x.pdf'], 'cli_month'],
    [['readout', '--month', '2026-10'], 'cli_out_missing'],
    [['import', 'csv', '/nowhere'], 'cli_format'],
    [['import', 'ohmymkt', '/nowhere'], 'cli_folder_missing'],
    [['restore', '/nowhere'], 'cli_restore_data'],
    [['tenants', '--lang', 'de'], 'cli_lang'],
    [['check-gates', '--as-of', '2026-11-01'], 'cli_instant'],
    [['check-gates', '--as-of', '2026-11-01T10:00:00'], 'cli_instant'],
  ])('[M135] [M172] %j is refused with exit 1', async (words, reason) => {
    const { json } = await folder();
    const isRestore = words[0] === 'restore';
    const answer = isRestore ? await runJson(words) : await json(...words);
    expect(answer.exit).toBe(1);
    expect(answer.json.error.details.reason).toBe(reason);
    expect(answer.json.error.message).not.toMatch(/undefined|\{|^$/);
  });

  test('an empty goal is refused, and words without quotes are one goal', async () => {
    const { json } = await folder();
    const empty = await json('plan-growth', '  ');
    expect([empty.exit, empty.json.error.code]).toEqual([1, 'invalid_input']);
    const made = await json('plan-growth', 'More', 'direct', 'bookings', '--name', 'spring');
    expect(made.json).toEqual({
      planId: expect.stringMatching(/^[0-9A-Z]{26}$/),
      name: 'spring',
      path: 'plans/spring.md',
    });
  });

  test('without a command it shows its usage and ends with 1; --help ends with 0', async () => {
    expect(await run([])).toMatchObject({ exit: 1, out: expect.stringContaining('Usage:') });
    const help = await run(['run-cycle', '--help']);
    expect(help).toMatchObject({ exit: 0 });
    expect(help.out).toContain('gatehouse run-cycle weekly|monthly|quarterly');
    expect(help.out).not.toContain('check-gates\n');
  });

  test('an unknown flag shows how the command is written', async () => {
    const { exit, err, out } = await run(['incident', '--sev', 'P0']);
    expect([exit, out]).toEqual([1, '']);
    expect(err).toContain('gatehouse incident --severity P0|P1|P2');
  });

  test('--clock is taken in tests alone', async () => {
    const { exit, err } = await run(['tenants'], { env: { GATEHOUSE_TEST: '0' } });
    expect([exit, err]).toEqual([1, '--clock is taken only with GATEHOUSE_TEST=1.\n']);
  });
});

describe('the loop by its commands', () => {
  test('[M123] [M124] [M125] check-gates fails five of five, says why in both languages, and ends with 2', async () => {
    const { json, run: say } = await folder();
    const { exit, json: checked } = await json('check-gates');
    expect(exit).toBe(2);
    expect(Object.keys(checked)).toEqual(['allPassed', 'gates']);
    expect(checked.allPassed).toBe(false);
    expect(checked.gates[2]).toEqual({
      key: 'capacity_gate',
      status: 'fail',
      reason: '0 of 8 weeks of throughput proven.',
      owner: 'Content Lead',
      code: 'too_few_weeks',
    });
    const inPortuguese = await say('check-gates', '--lang', 'pt-BR');
    expect(inPortuguese.out).toContain('5 gates falham.');
  });

  test('[Q31] a flip to pass needs evidence: a file is kept, an address is a link, the rest a note', async () => {
    const { json, data } = await folder();
    const bare = await json('set-gate', 'compliance_gate', 'documented=true');
    expect([bare.exit, bare.json.error.details.reason]).toEqual([2, 'evidence_missing']);
    const cwd = temporaryFolder();
    writeFileSync(join(cwd, 'guard rails.md'), '# Guard rails\n'.repeat(60_000));
    const set = (assignment: string, evidence: string) =>
      runJson(['set-gate', 'compliance_gate', assignment, '--evidence', evidence, '--data', data], {
        cwd,
      });
    expect((await set('documented=true', 'guard rails.md')).json).toEqual({
      key: 'compliance_gate',
      field: 'documented',
      from: false,
      to: true,
      status: 'fail',
    });
    expect((await set('accepted_by_all=true', 'https://wiki.example/rails')).json.status).toBe(
      'pass',
    );
    expect((await set('accepted_by_all=false', 'withdrawn by legal')).json).toMatchObject({
      from: true,
      to: false,
      status: 'fail',
    });
    expect(coreEvidence(data, 'compliance_gate')).toEqual([
      { kind: 'note', ref: 'withdrawn by legal' },
      { kind: 'link', ref: 'https://wiki.example/rails' },
      { kind: 'file', ref: 'guard rails.md' },
    ]);
  });

  test('[Q37] set-trend says from what to what, and wants to know what it rests on', async () => {
    const { json } = await folder();
    const words = ['set-trend', 'conversion_assist_trend', 'up'];
    const bare = await json(...words);
    expect([bare.exit, bare.json.error.details.reason]).toEqual([2, 'cli_trend_evidence']);
    expect((await json(...words, '--evidence', 'GA4, last week')).json).toEqual({
      key: 'conversion_assist_trend',
      from: 'unknown',
      to: 'up',
    });
  });

  test('[M174] an incident says when its postmortem is due; --at says when it occurred', async () => {
    const { json } = await folder();
    const base = ['incident', '--module', 'technical_foundation', '--summary', 'noindex'];
    const p0 = await json(...base, '--severity', 'P0', '--at', '2026-11-21T05:00:00-03:00');
    expect(p0.json).toEqual({
      id: expect.stringMatching(/^[0-9A-Z]{26}$/),
      severity: 'P0',
      dueAt: '2026-11-22T08:00:00.000Z',
    });
    expect((await json(...base, '--severity', 'P2')).json.dueAt).toBeNull();
    const ahead = await json(...base, '--severity', 'P0', '--at', '2027-01-01T00:00:00Z');
    expect([ahead.exit, ahead.json.error.details.reason]).toEqual([1, 'incident_in_future']);
  });

  test('[M181] a window that is none falls back to 30 days and says so', async () => {
    const { json } = await folder();
    const { json: report, err } = await json('report-growth', '--window', 'month');
    expect(report).toMatchObject({ windowDays: 30, fellBack: true });
    expect(err).toContain('“month” is no window');
    const plain = (await json('report-growth')).json;
    expect(Object.keys(plain)).toEqual([
      'windowDays',
      'gatesPassed',
      'decisions',
      'incidents',
      'recommendations',
    ]);
  });

  test('an as-of is taken where looking back is allowed, said, and refused elsewhere', async () => {
    const { json } = await folder();
    const asOf = ['--as-of', '2026-11-10T09:00:00Z'];
    for (const words of [['check-gates'], ['run-cycle', 'weekly'], ['report-growth']]) {
      const { json: answer, err } = await json(...words, ...asOf);
      expect(answer.asOf).toBe('2026-11-10T09:00:00.000Z');
      expect(err).toContain('Gates and trends are those that are stored now.');
    }
    const cycle = (await json('run-cycle', 'weekly', ...asOf)).json;
    expect([cycle.windowStart, cycle.windowEnd]).toEqual([
      '2026-11-03T09:00:00.000Z',
      '2026-11-10T09:00:00.000Z',
    ]);
    const refused = await json('start-campaign', ...asOf);
    expect([refused.exit, refused.json.error.details.reason]).toEqual([1, 'cli_as_of_refused']);
  });
});

describe('the install by its commands', () => {
  test('[M192] verify, backup and restore into a new folder; neither overwrites anything', async () => {
    const { json, data } = await folder();
    await json('plan-growth', 'More direct bookings');
    const verified = (await json('verify')).json;
    expect(verified).toEqual({
      ok: true,
      events: expect.any(Number),
      headHash: expect.stringMatching(/^[0-9a-f]{64}$/),
      problems: [],
    });
    const target = temporaryFolder();
    const file = join(target, 'carried', 'away.backup');
    const made = (await json('backup', '--out', file)).json;
    expect(made).toEqual({ file, bytes: readFileSync(file).length });
    const again = await json('backup', '--out', file);
    expect([again.exit, again.json.error.details.reason]).toEqual([2, 'cli_file_exists']);
    const kept = (await json('backup')).json;
    expect(kept.file.startsWith(join(data, 'backups'))).toBe(true);

    const restored = join(target, 'restored');
    const words = ['restore', file, '--data', restored];
    expect((await runJson(words)).exit).toBe(0);
    expect((await runJson(['tenants', '--data', restored])).json).toHaveLength(1);
    const verifiedAgain = (await runJson(['verify', '--data', restored])).json;
    expect(verifiedAgain.ok).toBe(true);
    expect(verifiedAgain.events).toBeGreaterThan(verified.events);
    const onto = await runJson(words);
    expect([onto.exit, onto.json.error.details.reason]).toEqual([2, 'folder_not_empty']);
  });

  test('a relative path is meant from where the operator stands', async () => {
    const cwd = temporaryFolder();
    await run(['check-gates', '--data', 'here'], { cwd });
    const { json } = await runJson(['export', 'ohmymkt', 'out', '--data', 'here'], { cwd });
    expect(json).toEqual({ folder: join(cwd, 'out'), files: 4 });
    expect(JSON.parse(readFileSync(join(cwd, 'out', 'state', 'cycles.json'), 'utf8'))).toEqual([]);
  });
});
