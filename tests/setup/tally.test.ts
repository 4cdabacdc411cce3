import { describe, expect, it } from 'vitest';
import { summarise } from '../../scripts/test/tally.mjs';

describe('the summary of a test run', () => {
  it('counts each stage as one and adds the tests inside', () => {
    const { lines, exitCode } = summarise([
      { name: 'types', seconds: 1.25, result: { ok: true } },
      { name: 'tests', seconds: 60, result: { ok: true, passed: 40, failed: 0 } },
    ]);
    expect(lines).toEqual([
      'ok     types      1.3 s',
      'ok     tests      60.0 s, 40 tests passed, 0 failed',
      '42 passed, 0 failed',
    ]);
    expect(exitCode).toBe(0);
  });

  it('fails when a stage failed although no test did', () => {
    const result = { ok: false, text: 'the run was cut off', passed: 3 };
    const { lines, exitCode } = summarise([{ name: 'tests', seconds: 1, result }]);
    expect(lines.at(-1)).toBe('3 passed, 1 failed');
    expect(exitCode).toBe(1);
  });

  it('names a skipped test with its reason, and fails over one without', () => {
    const skipped = [
      { title: 'the window in Electron', reason: 'no binary here' },
      { title: 'the export', reason: '' },
    ];
    const { lines, exitCode } = summarise([
      { name: 'tests', seconds: 1, result: { ok: true, passed: 5, skipped } },
    ]);
    expect(lines).toContain('skipped: the window in Electron (no binary here)');
    expect(lines).toContain('skipped: the export (NO REASON GIVEN: counted as failed)');
    expect(lines.at(-1)).toBe('6 passed, 1 failed');
    expect(exitCode).toBe(1);
  });
});
