import { join } from 'node:path';
import { CADENCES } from '@shared/domain/cycles/cycle';
import { GATE_FIELDS } from '@shared/domain/gates/gate';
import { SEVERITIES } from '@shared/domain/incidents/incident';
import { TREND_KEYS } from '@shared/domain/metrics/trend';
import { expect, test } from 'vitest';
import { COMMANDS } from '../../src/main/hosts/cli/command-table';
import { passingValue } from '../helpers/campaign-steps';
import { run, runJson, temporaryFolder } from './in-process';

const SIX = [
  'plan-growth',
  'check-gates',
  'start-campaign',
  'run-cycle',
  'incident',
  'report-growth',
];

test('[M205] the six commands exist on the command line, and its help names each with its way of writing', async () => {
  const names = COMMANDS.map(({ name }) => name);
  expect(names.filter((name) => SIX.includes(name))).toEqual(SIX);
  const { out } = await run(['help']);
  for (const name of SIX) expect(out).toMatch(new RegExp(`^ *(gatehouse )?${name}\\b`, 'm'));
});

test('[M204] the six contracts: each command answers the same fields in the same order, with closed words', async () => {
  const data = join(temporaryFolder(), 'data');
  const json = async (...words: readonly string[]) => {
    const { exit, json: answer } = await runJson([...words, '--data', data]);
    return { exit, answer, fields: Object.keys(answer) };
  };
  const plan = await json('plan-growth', 'Fill the winter');
  expect([plan.exit, plan.fields]).toEqual([0, ['planId', 'name', 'path']]);

  const check = await json('check-gates');
  expect([check.exit, check.fields]).toEqual([2, ['allPassed', 'gates']]);
  expect(check.answer.gates.map(({ key }: { key: string }) => key)).toEqual(
    Object.keys(GATE_FIELDS),
  );
  for (const gate of check.answer.gates) {
    expect(Object.keys(gate)).toEqual(['key', 'status', 'reason', 'owner', 'code']);
    expect(['pass', 'fail']).toContain(gate.status);
  }

  const refused = await json('start-campaign');
  expect([refused.exit, refused.fields]).toEqual([2, ['started', 'reasons', 'sprintSize']]);
  for (const [gate, fields] of Object.entries(GATE_FIELDS)) {
    for (const field of fields) {
      const assignment = `${field}=${String(passingValue(field))}`;
      const set = await json('set-gate', gate, assignment, '--evidence', 'Shown to the team');
      expect([set.exit, set.fields]).toEqual([0, ['key', 'field', 'from', 'to', 'status']]);
    }
  }
  const started = await json('start-campaign');
  expect([started.exit, started.answer]).toEqual([
    0,
    { started: true, reasons: [], sprintSize: 40 },
  ]);

  for (const key of TREND_KEYS) {
    const trend = await json('set-trend', key, 'up', '--evidence', 'Read off the dashboard');
    expect([trend.exit, trend.fields]).toEqual([0, ['key', 'from', 'to']]);
  }
  for (const cadence of CADENCES) {
    const cycle = await json('run-cycle', cadence);
    expect([cycle.exit, cycle.fields]).toEqual([
      0,
      ['decision', 'rule', 'reason', 'actions', 'windowStart', 'windowEnd', 'snapshotHash'],
    ]);
    expect(cycle.answer).toMatchObject({ decision: 'continue', rule: 3 });
    expect(cycle.answer.actions).toHaveLength(cadence === 'weekly' ? 3 : 4);
  }

  for (const severity of SEVERITIES) {
    const words = ['--severity', severity, '--module', 'scale_loop', '--summary', 'It broke'];
    const incident = await json('incident', ...words);
    expect([incident.exit, incident.fields]).toEqual([0, ['id', 'severity', 'dueAt']]);
  }
  const report = await json('report-growth', '--window', '30d');
  expect(report.answer).toEqual({
    windowDays: 30,
    gatesPassed: true,
    decisions: { continue: 3, intervene: 0, rollback: 0 },
    incidents: { p0: 1, p1: 1, p2: 1 },
    recommendations: expect.any(Array),
  });
});
