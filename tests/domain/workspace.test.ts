import { TASK_STATES } from '@shared/domain/tasks/task';
import { stateOfStatus, statusOfState } from '@shared/domain/workspace/board-status';
import {
  freeName,
  incidentFileId,
  incidentFileName,
  readReportFileName,
  reportFileName,
} from '@shared/domain/workspace/file-names';
import {
  EMPTY_TALLY,
  folderSizeProblem,
  MAX_WORKSPACE_BYTES,
  MAX_WORKSPACE_FILE_BYTES,
  MAX_WORKSPACE_FILES,
  tallied,
} from '@shared/domain/workspace/folder-limits';
import { patchObject } from '@shared/domain/workspace/merge-json';
import {
  classifyPath,
  fileNameOf,
  missingStateFile,
  pathIn,
  STATE_FILES,
} from '@shared/domain/workspace/workspace-path';
import { describe, expect, test } from 'vitest';

describe('paths of a workspace', () => {
  test.each([
    ['state/gates.json', { kind: 'gates' }],
    ['boulder.json', { kind: 'pointer' }],
    ['plans/spring.md', { kind: 'plan', name: 'spring' }],
    ['notepads/spring/issues.md', { kind: 'notepad', plan: 'spring', section: 'issues' }],
    ['incidents/one.json', { kind: 'incident' }],
    ['reports/weekly/w.md', { kind: 'report', shelf: 'weekly', file: 'w.md' }],
    ['reports/readout/w.md', { kind: 'other' }],
    ['reports/weekly/deep/w.md', { kind: 'other' }],
    ['notepads/spring/diary.md', { kind: 'other' }],
    ['incidents/one.txt', { kind: 'other' }],
    ['plans/.md', { kind: 'other' }],
    ['state/other.json', { kind: 'other' }],
  ])('%s', (path, is) => {
    expect(classifyPath(path)).toEqual(is);
  });

  test('[M26] absolute paths of any machine are resolved by their last part', () => {
    expect(fileNameOf('C:\\inn\\.ohmymkt\\plans\\spring.md')).toBe('spring.md');
    expect(fileNameOf('/inn/.ohmymkt/plans/spring.md')).toBe('spring.md');
    expect(pathIn('C:\\inn\\', 'plans', 'spring.md')).toBe('C:\\inn\\plans\\spring.md');
    expect(pathIn('/inn', 'plans', 'spring.md')).toBe('/inn/plans/spring.md');
    expect(pathIn('', 'plans', 'spring.md')).toBe('plans/spring.md');
  });

  test('[M133] what a start writes is there whole or not at all', () => {
    const all = new Set<string>(Object.values(STATE_FILES));
    expect(missingStateFile(all)).toBeUndefined();
    expect(missingStateFile(new Set([STATE_FILES.gates]))).toBeUndefined();
    for (const file of all) {
      expect(missingStateFile(new Set([...all].filter((path) => path !== file)))).toBe(file);
    }
    const log = new Set<string>([STATE_FILES.gates, STATE_FILES.cycles]);
    expect(missingStateFile(log)).toBe(STATE_FILES.metrics);
  });
});

describe('what a workspace calls things', () => {
  test('[M39] every task state goes out and comes back as itself', () => {
    for (const state of TASK_STATES) expect(stateOfStatus(statusOfState(state))).toBe(state);
    expect([stateOfStatus('pending'), stateOfStatus('draft'), stateOfStatus('doing')]).toEqual([
      'draft',
      undefined,
      undefined,
    ]);
  });

  test('[M172] an incident is called by its moment and severity', () => {
    const id = incidentFileId(Date.UTC(2026, 10, 21, 0, 59, 8, 227), 'P1');
    expect(id).toBe('INC-2026-11-21T00-59-08-227Z-P1');
    expect(incidentFileName(id)).toBe('inc-2026-11-21t00-59-08-227z-p1.json');
    expect(freeName('inc', '.json', new Set(['inc.json', 'inc-2.json']))).toBe('inc-3.json');
  });

  test('[M183] [Q26] a report is called by its day, its shelf and its version, and read back', () => {
    const name = (shelf: 'weekly' | 'summary', version: number) =>
      reportFileName({ shelf, period: '2026-11-21', windowDays: 30, version });
    expect([name('weekly', 1), name('weekly', 2), name('summary', 3)]).toEqual([
      '2026-11-21-weekly.md',
      '2026-11-21-weekly-2.md',
      '2026-11-21-30d-3.md',
    ]);
    expect(readReportFileName(name('summary', 3))).toEqual({ day: '2026-11-21', version: 3 });
    expect(readReportFileName('notes.md')).toEqual({ day: undefined, version: 1 });
  });

  test('patching keeps unknown keys and their order, and says nothing new when nothing is', () => {
    const original = { b: 1, note: { deep: [1] }, a: 2 };
    expect(patchObject(original, { b: 1, a: 2 })).toBe(original);
    expect(Object.entries(patchObject(original, { a: 3, c: 4 }))).toEqual([
      ['b', 1],
      ['note', { deep: [1] }],
      ['a', 3],
      ['c', 4],
    ]);
  });
});

describe('the size of a folder', () => {
  const of = (...sizes: readonly number[]) =>
    sizes.reduce(
      (tally, bytes, index) => tallied(tally, { path: `file ${index}`, bytes }, undefined),
      EMPTY_TALLY,
    );

  test('is taken up to its limits', () => {
    const most = Array.from({ length: 4 }, () => MAX_WORKSPACE_FILE_BYTES);
    expect(most.reduce((sum, bytes) => sum + bytes, 0)).toBe(MAX_WORKSPACE_BYTES);
    expect(folderSizeProblem(of(...most))).toBeUndefined();
    expect(folderSizeProblem({ ...EMPTY_TALLY, files: MAX_WORKSPACE_FILES })).toBeUndefined();
  });

  test('names the largest file and the limit that it or the folder passes', () => {
    expect(folderSizeProblem(of(1, MAX_WORKSPACE_FILE_BYTES + 1))).toEqual({
      code: 'workspace_file_too_large',
      params: { file: 'file 1', found: 17, limit: 16 },
    });
    const five = Array.from({ length: 5 }, () => MAX_WORKSPACE_FILE_BYTES);
    expect(folderSizeProblem(of(...five))).toEqual({
      code: 'workspace_too_large',
      params: { file: 'file 0', known: 'yes', found: 80, limit: 64 },
    });
    expect(folderSizeProblem({ ...EMPTY_TALLY, files: MAX_WORKSPACE_FILES + 1 })).toMatchObject({
      code: 'workspace_too_many_files',
    });
  });

  test('counts a file that grows once, at its last size', () => {
    const first = tallied(EMPTY_TALLY, { path: 'a', bytes: 3 }, undefined);
    expect(tallied(first, { path: 'a', bytes: 10 }, 3)).toEqual({
      files: 1,
      bytes: 10,
      largest: { path: 'a', bytes: 10 },
    });
  });
});
