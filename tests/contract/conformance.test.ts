import { INSTALL, tenantScope } from '@shared/rpc/client';
import { describe, expect, test } from 'vitest';
import { testCore } from '../helpers/test-core';
import { caseFolder, conformanceCases } from './conformance-cases';
import { importFolder } from './workspace-folder';

const cases = conformanceCases('Conformance of the loop through the contract');
const AT_MS = Date.UTC(2026, 10, 21, 9);

describe.skipIf(cases.length === 0)('the loop answers as the reference did', () => {
  test('[M114-M145] [M180-M182] all 150 recorded cases, one tenant each, in one core', async () => {
    expect(cases).toHaveLength(150);
    const core = await testCore({ nowMs: AT_MS });
    const owner = core.connect('cli');
    await owner.call('session.createFirstProfile', { name: 'Olga' }, INSTALL);
    const answers = [];
    for (const each of cases) {
      const { input } = each;
      const name = `Case ${each.id}`;
      const { tenantId } = await importFolder(owner, caseFolder(each, AT_MS), { tenantName: name });
      const scope = tenantScope(tenantId);
      const checked = await owner.call('gates.check', {}, scope);
      const start = await owner.call('campaigns.start', {}, scope);
      const cycle = await owner.call('cycles.run', { cadence: input.cadence }, scope);
      const window = `${input.report_window_days}d`;
      const { summary } = await owner.call('reports.saveGrowth', { window }, scope);
      answers.push({
        id: each.id,
        gates: Object.fromEntries(checked.gates.map(({ key, status }) => [key, status])),
        all_passed: checked.allPassed,
        campaign_started: start.started,
        decision: cycle.decision,
        action_count: cycle.actions.filter(({ kind }) => kind !== 'remediation').length,
        report: {
          ...summary.decisions,
          ...summary.incidents,
          recommendation_count: summary.recommendations.length,
        },
      });
    }
    const wanted = cases.map(({ id, expected }) => {
      const { check_gates_exit: _check, start_exit: _start, ...answer } = expected;
      return { id, ...answer };
    });
    expect(answers).toEqual(wanted);
    expect(await owner.call('install.verify', {}, INSTALL)).toMatchObject({
      ok: true,
      decisions: 150,
    });
  }, 120_000);
});
