import { atHour } from '@shared/base/zones';
import { campaignResult } from '@shared/domain/readout/campaign-result';
import type { ReadoutFigure } from '@shared/domain/readout/readout';
import { postmortemLevel, taskLevel } from '@shared/domain/readout/service-levels';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';

const ZONE = 'America/Sao_Paulo';
const at = (day: string, hour = 12) => atHour(day, hour, ZONE);
const HOUR_MS = 3_600_000;
const bookings = (current: number) =>
  [{ key: 'bookings', unit: 'count', used: { current }, others: [] }] as unknown as ReadoutFigure[];

describe('what had a deadline in the month', () => {
  const asOfMs = at('2026-10-20');
  const task = (dueOn: string | null, doneOn?: string, hour = 12) => ({
    dueOn,
    completedAtMs: doneOn === undefined ? null : at(doneOn, hour),
  });

  test.each([
    [
      'done on its day, late in the evening of the tenant',
      task('2026-10-10', '2026-10-10', 23),
      'kept',
    ],
    ['done before its day', task('2026-10-10', '2026-09-30'), 'kept'],
    ['done a day late', task('2026-10-10', '2026-10-11', 0), 'missed'],
    ['not done and past', task('2026-10-19'), 'missed'],
    ['not done, due today', task('2026-10-20'), 'running'],
    ['not done, due in the month', task('2026-10-31'), 'running'],
  ] as const)('[M179] [Q7] a task %s counts once', (_name, each, where) => {
    const none = { kept: 0, missed: 0, running: 0 };
    expect(taskLevel([each], '2026-10', ZONE, asOfMs)).toEqual({ due: 1, ...none, [where]: 1 });
  });

  it('[Q7] leaves out what was due in another month or never', () => {
    const others = [task(null, '2026-10-03'), task('2026-11-01'), task('2026-09-30', '2026-10-02')];
    expect(taskLevel(others, '2026-10', ZONE, asOfMs).due).toBe(0);
  });

  test.each([
    [24 * HOUR_MS, 'kept'],
    [24 * HOUR_MS + 1, 'missed'],
  ] as const)('[Q10] a P0 closed %i ms after it occurred is %s', (after, where) => {
    const occurredAtMs = at('2026-10-05');
    const closed = { severity: 'P0', occurredAtMs, closedAtMs: occurredAtMs + after } as const;
    expect(postmortemLevel([closed], asOfMs)).toMatchObject({ due: 1, [where]: 1 });
    const open = { ...closed, closedAtMs: null };
    expect(postmortemLevel([open], occurredAtMs + 24 * HOUR_MS)).toMatchObject({ running: 1 });
    expect(postmortemLevel([open], occurredAtMs + 24 * HOUR_MS + 1)).toMatchObject({ missed: 1 });
    expect(postmortemLevel([{ ...closed, severity: 'P1' }], asOfMs).due).toBe(0);
  });

  it('[Q7] the three parts always add up to what was due', () => {
    const day = fc.integer({ min: 1, max: 28 }).map((n) => `2026-10-${String(n).padStart(2, '0')}`);
    const tasks = fc.array(fc.tuple(day, fc.option(day)), { maxLength: 30 });
    fc.assert(
      fc.property(tasks, day, (all, today) => {
        const { due, kept, missed, running } = taskLevel(
          all.map(([dueOn, doneOn]) => task(dueOn, doneOn ?? undefined)),
          '2026-10',
          ZONE,
          at(today),
        );
        expect(kept + missed + running).toBe(due);
        expect(due).toBe(all.length);
      }),
    );
  });
});

describe('how far the campaign came', () => {
  const goal = { statement: 'More bookings', metricKey: 'bookings', baseline: 168, target: 202 };
  const of = (change: object, figures = bookings(185)) =>
    campaignResult({ startedAtMs: 1, goal: { ...goal, ...change } }, figures).measure;

  test.each([
    [168, 0],
    [185, 0.5],
    [202, 1],
    [219, 1.5],
    [151, -0.5],
  ])('[M179] %i bookings of 168 to 202 are %d of the way', (value, reached) => {
    expect(of({}, bookings(value))?.reached).toBe(reached);
  });

  it('[M179] says nothing where a figure is missing, and a goal that falls is reached downwards', () => {
    expect(of({ baseline: undefined })).toMatchObject({ baseline: null, reached: null });
    expect(of({ target: 168 })?.reached).toBeNull();
    expect(of({}, [])).toMatchObject({ value: null, reached: null });
    expect(of({ baseline: 200, target: 170 })?.reached).toBe(0.5);
    expect(of({ metricKey: 'nothing known' })).toBeNull();
    expect(of({ metricKey: undefined })).toBeNull();
  });
});
