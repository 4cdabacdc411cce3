import { toIso } from '@shared/base/days';
import { describe, expect, test } from 'vitest';
import { caseFolder, conformanceCases } from '../contract/conformance-cases';
import { gatehouseJson, temporaryFolder, writeTexts } from './spawned-command';

const AT_MS = Date.UTC(2026, 10, 21, 9);
/** Every cadence and decision; plans and gates that are there and are not; starts that pass and starts that do not. */
const cases = conformanceCases('Conformance of the command line').filter(({ id }) =>
  [1, 19, 34, 52, 68, 83, 99, 120, 123, 140].includes(id),
);

describe.skipIf(cases.length === 0)('the built command line answers as the reference did', () => {
  test.each(cases)(
    '[M124] [M148] case $id',
    async (each) => {
      const folder = temporaryFolder();
      const workspace = writeTexts(`${folder}/workspace`, caseFolder(each, AT_MS));
      const at = { clock: toIso(AT_MS) };
      const run = (...words: readonly string[]) =>
        gatehouseJson([...words, '--data', `${folder}/data`], at);
      expect((await run('import', 'ohmymkt', workspace)).exit).toBe(0);
      const gates = await run('check-gates');
      const start = await run('start-campaign');
      const cycle = await run('run-cycle', each.input.cadence);
      const report = await run('report-growth', '--window', `${each.input.report_window_days}d`);
      expect({
        gates: Object.fromEntries(
          gates.json.gates.map((gate: { key: string; status: string }) => [gate.key, gate.status]),
        ),
        all_passed: gates.json.allPassed,
        check_gates_exit: gates.exit,
        campaign_started: start.json.started,
        start_exit: start.exit,
        decision: cycle.json.decision,
        action_count: cycle.json.actions.length,
        report: {
          ...report.json.decisions,
          ...report.json.incidents,
          recommendation_count: report.json.recommendations.length,
        },
      }).toEqual(each.expected);
      expect([cycle.exit, report.exit]).toEqual([0, 0]);
    },
    60_000,
  );
});
