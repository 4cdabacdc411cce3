import { addDays, daysBetween } from '@shared/base/days';
import {
  type BulkChange,
  type BulkContext,
  planBulkTask,
  SPRINT_WEEKS,
  suggestDueOn,
} from '@shared/domain/tasks/bulk';
import type { MovableTask } from '@shared/domain/tasks/task-state';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const EMPTY: MovableTask = {
  state: 'draft',
  tier: 'structure_core',
  sprintItem: true,
  needsReview: true,
};
const FULL: MovableTask = {
  ...EMPTY,
  owner: 'A',
  dueOn: '2026-11-20',
  kpiImpact: 'More bookings',
  rollbackCondition: 'Take it back',
};
const CONTEXT: BulkContext = {
  role: 'manager',
  failingGates: [],
  unresolvedP0: 0,
  openDependencies: 0,
  suggested: {
    owner: 'B',
    dueOn: '2026-11-27',
    kpiImpact: 'Suggested impact',
    rollbackCondition: 'Suggested condition',
  },
  isMember: (id) => id !== 'stranger',
  today: '2026-11-03',
  holidays: new Map([['2026-12-25', 'Christmas']]),
};
const SUGGEST_ALL: BulkChange = {
  fields: {
    owner: { onlyEmpty: true },
    dueOn: { onlyEmpty: true },
    kpiImpact: { onlyEmpty: true },
    rollbackCondition: { onlyEmpty: true },
  },
};
const codes = (plan: ReturnType<typeof planBulkTask>) => plan.reasons.map(({ code }) => code);

describe('[M197] what a command over many tasks does with one', () => {
  test('[M197] fills what is empty with what is suggested', () => {
    const plan = planBulkTask(EMPTY, SUGGEST_ALL, CONTEXT);
    expect(plan).toEqual({
      changes: [
        { field: 'owner', from: null, to: 'B' },
        { field: 'dueOn', from: null, to: '2026-11-27' },
        { field: 'kpiImpact', from: null, to: 'Suggested impact' },
        { field: 'rollbackCondition', from: null, to: 'Suggested condition' },
      ],
      moveTo: undefined,
      reasons: [],
    });
  });

  test.each<[string, MovableTask, BulkChange['fields'], readonly string[], readonly string[]]>([
    ['a filled field stays', FULL, { kpiImpact: { onlyEmpty: true } }, [], ['filled_before']],
    [
      'unless it is to be replaced',
      FULL,
      { kpiImpact: { value: 'New', onlyEmpty: false } },
      ['kpiImpact'],
      [],
    ],
    [
      'the same value is no change',
      FULL,
      { kpiImpact: { value: 'More bookings', onlyEmpty: false } },
      [],
      ['same_value'],
    ],
    [
      'blank text counts as empty',
      { ...FULL, kpiImpact: ' ' },
      { kpiImpact: { onlyEmpty: true } },
      ['kpiImpact'],
      [],
    ],
    [
      'a stranger owns nothing',
      EMPTY,
      { owner: { value: 'stranger', onlyEmpty: true } },
      [],
      ['owner_not_member'],
    ],
    [
      'a day that has passed',
      EMPTY,
      { dueOn: { value: '2026-11-02', onlyEmpty: true } },
      [],
      ['day_passed'],
    ],
    ['today has not', EMPTY, { dueOn: { value: '2026-11-03', onlyEmpty: true } }, ['dueOn'], []],
    [
      'a holiday is told, not refused',
      EMPTY,
      { dueOn: { value: '2026-12-25', onlyEmpty: true } },
      ['dueOn'],
      ['on_holiday'],
    ],
    [
      'a field in use is not emptied',
      { ...FULL, state: 'scheduled' },
      { kpiImpact: { value: null, onlyEmpty: false } },
      [],
      ['fields_in_use'],
    ],
    ['a draft’s may be', FULL, { kpiImpact: { value: null, onlyEmpty: false } }, ['kpiImpact'], []],
    [
      'an ended task stays as it is',
      { ...FULL, state: 'completed' },
      { kpiImpact: { value: 'New', onlyEmpty: false } },
      [],
      ['task_ended'],
    ],
  ])('%s', (_, task, fields, changed, reasons) => {
    const plan = planBulkTask(task, { fields }, CONTEXT);
    expect(plan.changes.map(({ field }) => field)).toEqual(changed);
    expect(codes(plan)).toEqual(reasons);
  });

  test('without a suggestion the field stays and says so', () => {
    const plan = planBulkTask(EMPTY, SUGGEST_ALL, { ...CONTEXT, suggested: {} });
    expect(plan.changes).toEqual([]);
    expect(codes(plan)).toEqual(Array(4).fill('no_member_for_role'));
  });

  test('schedules by the record as it will be, and by the rule of the board', () => {
    const schedule = { ...SUGGEST_ALL, moveTo: 'scheduled' as const };
    expect(planBulkTask(EMPTY, schedule, CONTEXT).moveTo).toBe('scheduled');
    const half = planBulkTask(EMPTY, { fields: {}, moveTo: 'scheduled' }, CONTEXT);
    expect(half.moveTo).toBeUndefined();
    expect(half.reasons).toEqual([
      {
        code: 'move_refused',
        params: { why: 'missing_fields', fields: 'owner, dueOn, kpiImpact, rollbackCondition' },
      },
    ]);
    expect(planBulkTask({ ...FULL, state: 'scheduled' }, schedule, CONTEXT).moveTo).toBeUndefined();
  });
});

describe('the due date that is suggested', () => {
  const none = new Map<string, string>();

  test('deals the weeks of the sprint out by the place in the pool, each ending on a Friday', () => {
    const due = (number: number) =>
      suggestDueOn({
        startOn: '2026-11-03',
        today: '2026-11-03',
        place: number / 40,
        holidays: none,
      });
    expect([1, 5, 6, 20, 40].map(due)).toEqual([
      '2026-11-06',
      '2026-11-06',
      '2026-11-13',
      '2026-11-27',
      '2026-12-25',
    ]);
  });

  test('gives way to a holiday, by the day before it', () => {
    const holidays = new Map([
      ['2026-12-25', 'Christmas'],
      ['2026-12-24', 'Christmas Eve'],
    ]);
    const input = { startOn: '2026-11-03', today: '2026-11-03', place: 1, holidays };
    expect(suggestDueOn(input)).toBe('2026-12-23');
  });

  test('lies neither before today nor after the sprint, whenever it is asked', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 120 }),
        fc.integer({ min: 1, max: 40 }),
        (daysLater, number) => {
          const startOn = '2026-11-03';
          const today = addDays(startOn, daysLater);
          const due = suggestDueOn({ startOn, today, place: number / 40, holidays: none });
          expect(due >= today).toBe(true);
          const end = Math.max(SPRINT_WEEKS * 7, daysLater + 7);
          expect(daysBetween(startOn, due)).toBeLessThanOrEqual(end);
        },
      ),
    );
  });

  test('comes no earlier for a later place', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 60 }),
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 1, max: 40 }),
        (daysLater, a, b) => {
          const startOn = '2026-11-03';
          const today = addDays(startOn, daysLater);
          const due = (number: number) =>
            suggestDueOn({ startOn, today, place: number / 40, holidays: none });
          expect(due(Math.min(a, b)) <= due(Math.max(a, b))).toBe(true);
        },
      ),
    );
  });
});
