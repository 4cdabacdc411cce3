import {
  BOARD_COLUMNS,
  type ColumnCounts,
  columnOf,
  fullColumn,
  LIMITED_COLUMNS,
} from '@shared/domain/tasks/board';
import { TASK_STATES } from '@shared/domain/tasks/task';
import { mayDetach } from '@shared/domain/tasks/task-file';
import { decideMove, type MovableTask } from '@shared/domain/tasks/task-state';
import { BUILT_IN_TEMPLATES, sameTemplateName } from '@shared/domain/tasks/task-template';
import { LOCALES } from '@shared/domain/tenants/tenant';
import { text } from '@shared/i18n/format';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const counts = (over: Partial<ColumnCounts> = {}): ColumnCounts => ({
  scheduled: 0,
  in_progress: 0,
  needs_review: 0,
  stopped: 0,
  ...over,
});

const task = (over: Partial<MovableTask> = {}): MovableTask => ({
  state: 'scheduled',
  tier: 'structure_core',
  sprintItem: false,
  needsReview: false,
  ...over,
});

const around = {
  role: 'manager',
  failingGates: [],
  unresolvedP0: 0,
  openDependencies: 0,
} as const;

describe('the columns of the board', () => {
  test('[M40] failed and blocked share one, cancelled has none, every other state its own', () => {
    expect(TASK_STATES.map((state) => [state, columnOf(state)])).toEqual([
      ['draft', 'draft'],
      ['scheduled', 'scheduled'],
      ['in_progress', 'in_progress'],
      ['needs_review', 'needs_review'],
      ['completed', 'completed'],
      ['failed', 'stopped'],
      ['blocked', 'stopped'],
      ['cancelled', undefined],
    ]);
    const named = TASK_STATES.flatMap((state) => columnOf(state) ?? []);
    expect([...new Set(named)].sort()).toEqual([...BOARD_COLUMNS].sort());
  });

  test('[M40] drafts and finished work are not limited, everything between is', () => {
    expect(
      BOARD_COLUMNS.filter((column) => !LIMITED_COLUMNS.some((one) => one === column)),
    ).toEqual(['draft', 'completed']);
  });
});

describe('the limit of a column', () => {
  const limits = { in_progress: 2, stopped: 1 };

  test.each([
    { from: 'scheduled', to: 'in_progress', held: counts({ in_progress: 1 }), full: undefined },
    { from: 'scheduled', to: 'in_progress', held: counts({ in_progress: 2 }), full: 'in_progress' },
    // Over its limit since it was lowered: nothing comes in, nothing is put out.
    { from: 'scheduled', to: 'in_progress', held: counts({ in_progress: 5 }), full: 'in_progress' },
    { from: 'in_progress', to: 'needs_review', held: counts({ in_progress: 5 }), full: undefined },
    { from: 'in_progress', to: 'failed', held: counts({ stopped: 1 }), full: 'stopped' },
    { from: 'draft', to: 'blocked', held: counts({ stopped: 1 }), full: 'stopped' },
    // Inside one column no place is taken.
    { from: 'failed', to: 'blocked', held: counts({ stopped: 1 }), full: undefined },
    { from: 'failed', to: 'scheduled', held: counts({ scheduled: 9 }), full: undefined },
    { from: 'blocked', to: 'in_progress', held: counts({ in_progress: 2 }), full: 'in_progress' },
    { from: 'in_progress', to: 'completed', held: counts({ in_progress: 2 }), full: undefined },
    { from: 'failed', to: 'cancelled', held: counts({ stopped: 1 }), full: undefined },
  ] as const)('[M40] $from to $to with $held', ({ from, to, held, full }) => {
    expect(fullColumn({ from, to }, { limits, counts: held })?.column).toBe(full);
  });

  test('[M40] a move refused for it says the column, its limit and what it holds, in both languages', () => {
    const move = decideMove(task(), 'in_progress', {
      ...around,
      wip: { limits, counts: counts({ in_progress: 3 }) },
    });
    const params = { column: 'in_progress', limit: 2, count: 3 };
    expect(move).toEqual({ allowed: false, reasons: [{ code: 'wip_full', params }] });
    expect(LOCALES.map((locale) => text(locale, 'tasks.refused.wip_full', params))).toEqual([
      'In progress is full: 3 of 2. Finish or move something there first.',
      'A coluna Em andamento está cheia: 3 de 2. Conclua ou mova algo dela antes.',
    ]);
  });

  test('[M40] it is named beside every other reason', () => {
    const move = decideMove(task({ sprintItem: true, state: 'failed' }), 'scheduled', {
      ...around,
      role: 'editor',
      wip: { limits: { scheduled: 1 }, counts: counts({ scheduled: 1 }) },
    });
    expect(move.allowed ? [] : move.reasons.map(({ code }) => code)).toEqual([
      'needs_manager',
      'missing_fields',
      'wip_full',
    ]);
  });

  test('[M40] no sequence of allowed moves fills a column past its limit', () => {
    const limited = { scheduled: 2, in_progress: 1, needs_review: 1, stopped: 1 };
    const steps = fc.array(fc.tuple(fc.nat(5), fc.constantFrom(...TASK_STATES)), { maxLength: 60 });
    fc.assert(
      fc.property(steps, (moves) => {
        const tasks = Array.from({ length: 6 }, () => task({ state: 'draft' }));
        const held = () =>
          counts(
            Object.fromEntries(
              LIMITED_COLUMNS.map((column) => [
                column,
                tasks.filter(({ state }) => columnOf(state) === column).length,
              ]),
            ),
          );
        for (const [index, to] of moves) {
          const one = tasks[index];
          if (one === undefined) continue;
          const wip = { limits: limited, counts: held() };
          if (!decideMove(one, to, { ...around, wip }).allowed) continue;
          tasks[index] = task({ state: to, ...(to === 'blocked' && { blockedFrom: one.state }) });
        }
        const now = held();
        for (const column of LIMITED_COLUMNS)
          expect(now[column]).toBeLessThanOrEqual(limited[column]);
      }),
    );
  });
});

describe('templates and files of tasks', () => {
  test('[M44] every built-in kind of work has a name and its four texts in both languages', () => {
    expect(BUILT_IN_TEMPLATES.length).toBeGreaterThanOrEqual(8);
    for (const locale of LOCALES) {
      const said = BUILT_IN_TEMPLATES.map(({ key }) =>
        (['name', 'title', 'kpi', 'rollback', 'signal'] as const).map((part) =>
          text(locale, `taskTemplate.${key}.${part}`),
        ),
      );
      expect(said.flat().filter((each) => each.trim() === '')).toEqual([]);
      expect(new Set(said.map(([name]) => name)).size).toBe(BUILT_IN_TEMPLATES.length);
    }
  });

  test('[M44] names differ by more than case and spaces at their edges', () => {
    expect(sameTemplateName(' Preços da semana', 'PREÇOS DA SEMANA ')).toBe(true);
    expect(sameTemplateName('Prec\u0327os', 'Pre\u00e7os')).toBe(true);
    expect(sameTemplateName('Prices', 'Price')).toBe(false);
  });

  test('[M49] a file is taken off by who attached it, or by a Manager', () => {
    expect(mayDetach('editor', 'max', 'max')).toBe(true);
    expect(mayDetach('editor', 'max', 'edi')).toBe(false);
    expect(mayDetach('manager', 'max', 'edi')).toBe(true);
  });
});
