import { addDays, DAY_MS, HOUR_MS } from '@shared/base/days';
import { startOfDay } from '@shared/base/zones';
import { cyclesDue } from '@shared/domain/calendar/cycle-due';
import { isReadOut, monthsDue, readoutDueOn } from '@shared/domain/calendar/readout-due';
import { CADENCES, WINDOW_DAYS } from '@shared/domain/cycles/cycle';
import { REPORT_STATES } from '@shared/domain/reports/report';
import {
  daysTouched,
  decideSchedule,
  keptNote,
  type SchedulableTask,
  TIMEBOX_MAX_MS,
  TIMEBOX_MIN_MS,
} from '@shared/domain/tasks/schedule';
import { TASK_STATES } from '@shared/domain/tasks/task';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const ZONE = 'America/Sao_Paulo';
/** 3 November 2026, 09:00 in São Paulo. */
const NOW_MS = Date.UTC(2026, 10, 3, 12);
const NONE = new Map<string, string>();
const FINADOS = new Map([['2026-11-20', 'Consciência Negra']]);

const task = (over: Partial<SchedulableTask> = {}): SchedulableTask => ({
  state: 'draft',
  sprintItem: true,
  dueOn: null,
  timebox: null,
  ...over,
});

const decide = (over: Partial<Parameters<typeof decideSchedule>[0]> = {}) =>
  decideSchedule({
    task: task(),
    to: { dueOn: '2026-11-24', timebox: null },
    note: '',
    nowMs: NOW_MS,
    zone: ZONE,
    holidays: NONE,
    ...over,
  });

const reasonOf = (over: Parameters<typeof decide>[0]) => {
  const decision = decide(over);
  return decision.allowed ? 'allowed' : decision.reason;
};

const box = (startMs: number, forMs: number) => ({
  dueOn: null,
  timebox: { startMs, endMs: startMs + forMs },
});

describe('[M32] a task gets its dates', () => {
  test.each(TASK_STATES)('%s: what ended keeps them', (state) => {
    const ended = state === 'completed' || state === 'cancelled';
    expect(reasonOf({ task: task({ state }) })).toBe(ended ? 'task_ended' : 'allowed');
  });

  test.each([
    ['2026-11-02', 'day_passed'],
    ['2026-11-03', 'allowed'],
    ['2026-11-04', 'allowed'],
  ])('[M32] %s is %s when today is 3 November', (dueOn, answer) => {
    expect(reasonOf({ to: { dueOn, timebox: null } })).toBe(answer);
  });

  test('today is the tenant’s day, and a past day that stays as it was is no mistake', () => {
    const lateEvening = Date.UTC(2026, 10, 4, 1);
    expect(reasonOf({ nowMs: lateEvening, to: { dueOn: '2026-11-03', timebox: null } })).toBe(
      'allowed',
    );
    expect(
      reasonOf({ nowMs: lateEvening, zone: 'UTC', to: { dueOn: '2026-11-03', timebox: null } }),
    ).toBe('day_passed');
    const overdue = task({ dueOn: '2026-10-30' });
    const timebox = { startMs: NOW_MS, endMs: NOW_MS + HOUR_MS };
    expect(reasonOf({ task: overdue, to: { dueOn: '2026-10-30', timebox } })).toBe('allowed');
  });

  test.each([
    ['draft', undefined, 'allowed'],
    ['scheduled', undefined, 'fields_in_use'],
    ['in_progress', undefined, 'fields_in_use'],
    ['needs_review', undefined, 'fields_in_use'],
    ['blocked', 'scheduled', 'fields_in_use'],
    ['blocked', 'draft', 'allowed'],
    ['failed', undefined, 'allowed'],
  ] as const)('a sprint item that is %s (from %s) loses its due day: %s', (state, from, answer) => {
    const item = task({ state, blockedFrom: from, dueOn: '2026-11-24' });
    const to = { dueOn: null, timebox: null };
    expect(reasonOf({ task: item, to })).toBe(answer);
    expect(reasonOf({ task: { ...item, sprintItem: false }, to })).toBe('allowed');
  });

  test.each([
    [NOW_MS + HOUR_MS, 0, 'timebox_backwards'],
    [NOW_MS + HOUR_MS, -HOUR_MS, 'timebox_backwards'],
    [NOW_MS + HOUR_MS, TIMEBOX_MIN_MS - 1, 'timebox_too_short'],
    [NOW_MS + HOUR_MS, TIMEBOX_MIN_MS, 'allowed'],
    [NOW_MS + HOUR_MS, TIMEBOX_MAX_MS, 'allowed'],
    [NOW_MS + HOUR_MS, TIMEBOX_MAX_MS + 1, 'timebox_too_long'],
    [NOW_MS - 2 * HOUR_MS, 2 * HOUR_MS, 'timebox_passed'],
    [NOW_MS - 2 * HOUR_MS, 2 * HOUR_MS + 1, 'allowed'],
    [NOW_MS - DAY_MS, 2 * DAY_MS, 'day_passed'],
  ])('a timebox from %i for %i ms is %s', (startMs, forMs, answer) => {
    expect(reasonOf({ to: box(startMs, forMs) })).toBe(answer);
  });

  test('one that runs keeps its beginning while its end moves', () => {
    const startMs = NOW_MS - DAY_MS;
    const running = task({ timebox: { startMs, endMs: NOW_MS + HOUR_MS } });
    expect(reasonOf({ task: running, to: box(startMs, 2 * DAY_MS) })).toBe('allowed');
    expect(reasonOf({ task: running, to: box(startMs - 1, 2 * DAY_MS) })).toBe('day_passed');
  });

  test('[M56] a holiday asks for a note once', () => {
    const onIt = { dueOn: '2026-11-20', timebox: null };
    expect(decide({ to: onIt, holidays: FINADOS })).toEqual({
      allowed: false,
      reason: 'holiday_needs_note',
      day: '2026-11-20',
      holiday: 'Consciência Negra',
    });
    expect(reasonOf({ to: onIt, holidays: FINADOS, note: '  ' })).toBe('holiday_needs_note');
    expect(decide({ to: onIt, holidays: FINADOS, note: 'The client opens' })).toEqual({
      allowed: true,
      holidays: ['2026-11-20'],
    });
    const there = task({ dueOn: '2026-11-20' });
    expect(decide({ task: there, to: onIt, holidays: FINADOS })).toEqual({
      allowed: true,
      holidays: [],
    });
  });

  test('[M56] also in the middle and at the end of a timebox, whose last instant is outside', () => {
    const day = (on: string) => startOfDay(on, ZONE);
    const from = (on: string, to: string) => box(day(on), day(to) - day(on));
    const ask = (to: ReturnType<typeof from>) => reasonOf({ to, holidays: FINADOS });
    expect(ask(from('2026-11-19', '2026-11-22'))).toBe('holiday_needs_note');
    expect(ask(from('2026-11-18', '2026-11-20'))).toBe('allowed');
    expect(ask(from('2026-11-20', '2026-11-21'))).toBe('holiday_needs_note');
  });

  test('[M56] its note stays while the day on a holiday does', () => {
    const kept = (given: string, dueOn: string) =>
      keptNote({
        given,
        before: 'Old',
        to: { dueOn, timebox: null },
        zone: ZONE,
        holidays: FINADOS,
      });
    expect(kept('', '2026-11-20')).toBe('Old');
    expect(kept(' New ', '2026-11-20')).toBe('New');
    expect(kept('', '2026-11-23')).toBe('');
    expect(kept('New', '2026-11-23')).toBe('New');
  });

  test('the days of a timebox follow each other without a gap, whatever daylight saving does', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2027, 0, 1) }),
        fc.integer({ min: TIMEBOX_MIN_MS, max: TIMEBOX_MAX_MS }),
        fc.constantFrom(ZONE, 'Europe/Lisbon', 'America/New_York', 'Asia/Kathmandu'),
        (startMs, forMs, zone) => {
          const days = daysTouched(box(startMs, forMs), zone);
          expect(startOfDay(days[0] ?? '', zone)).toBeLessThanOrEqual(startMs);
          expect(startOfDay(addDays(days.at(-1) ?? '', 1), zone)).toBeGreaterThanOrEqual(
            startMs + forMs,
          );
          expect(days).toEqual(days.map((_, at) => addDays(days[0] ?? '', at)));
        },
      ),
    );
  });
});

describe('[M32] cycles are due', () => {
  const started = Date.UTC(2026, 9, 1, 12);
  const ask = (over: Partial<Parameters<typeof cyclesDue>[0]> = {}) =>
    cyclesDue({
      cadence: 'weekly',
      lastMs: undefined,
      campaignStartedMs: started,
      nowMs: started,
      window: { startMs: started, endMs: started + 30 * DAY_MS },
      ...over,
    });

  test('a window’s length after the campaign’s start, and so on', () => {
    expect(ask().map(({ dueMs }) => (dueMs - started) / DAY_MS)).toEqual([7, 14, 21, 28]);
    expect(ask({ cadence: 'monthly' }).map(({ dueMs }) => (dueMs - started) / DAY_MS)).toEqual([
      30,
    ]);
  });

  test('after the last one when that is later than the start', () => {
    const lastMs = started + 3 * DAY_MS;
    expect(ask({ lastMs }).map(({ dueMs }) => (dueMs - started) / DAY_MS)).toEqual([10, 17, 24]);
    expect(ask({ lastMs: started - 3 * DAY_MS })).toEqual(ask());
  });

  test('none without a running campaign', () => {
    expect(ask({ campaignStartedMs: undefined, lastMs: started })).toEqual([]);
  });

  test('[M32] a missed one stands once; the due instant itself is in time', () => {
    const at = (days: number) => started + days * DAY_MS;
    const dues = (nowMs: number) =>
      ask({ nowMs }).map(({ dueMs, overdue }) => [(dueMs - started) / DAY_MS, overdue]);
    expect(dues(at(7))[0]).toEqual([7, false]);
    expect(dues(at(7) + 1)[0]).toEqual([7, true]);
    expect(dues(at(15))).toEqual([
      [7, true],
      [21, false],
      [28, false],
    ]);
  });

  test('on the same instants whichever window is asked', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...CADENCES),
        fc.integer({ min: 0, max: 200 }),
        fc.integer({ min: 0, max: 100 }),
        fc.integer({ min: 0, max: 300 * DAY_MS }),
        (cadence, fromDay, days, passedMs) => {
          const nowMs = started + passedMs;
          const window = {
            startMs: started + fromDay * DAY_MS,
            endMs: started + (fromDay + days) * DAY_MS,
          };
          const whole = ask({
            cadence,
            nowMs,
            window: { startMs: started, endMs: started + 400 * DAY_MS },
          });
          expect(ask({ cadence, nowMs, window })).toEqual(
            whole.filter(({ dueMs }) => dueMs >= window.startMs && dueMs <= window.endMs),
          );
          for (const { dueMs } of whole) {
            expect((dueMs - started) % (WINDOW_DAYS[cadence] * DAY_MS)).toBe(0);
          }
        },
      ),
    );
  });
});

describe('[M32] readouts are due', () => {
  test('on the fifth of the next month, over the turn of a year too', () => {
    expect(readoutDueOn('2026-10')).toBe('2026-11-05');
    expect(readoutDueOn('2026-12')).toBe('2027-01-05');
    expect(monthsDue('2026-11-05', '2027-01-04')).toEqual(['2026-10', '2026-11']);
    expect(monthsDue('2026-11-06', '2026-12-04')).toEqual([]);
    expect(monthsDue('2026-11-30', '2027-01-05')).toEqual(['2026-11', '2026-12']);
  });

  test('until one is approved whose data hold', () => {
    expect(isReadOut(undefined)).toBe(false);
    const done = REPORT_STATES.filter((state) => isReadOut({ state, stale: false }));
    expect(done).toEqual(['approved', 'exported']);
    expect(REPORT_STATES.some((state) => isReadOut({ state, stale: true }))).toBe(false);
  });
});
