import { DAY_MS } from '@shared/base/days';
import { dayOf, wallClockOf } from '@shared/base/zones';
import { RECOMMENDATION_WORK } from '@shared/domain/reports/recommendation-task';
import { LOCALES } from '@shared/domain/tenants/tenant';
import { NEXT_STEPS, type NextStepFacts, nextStep } from '@shared/domain/today/next-step';
import { deferProblem } from '@shared/domain/today/put-away';
import { shelfOf, staysAway } from '@shared/domain/today/shelf';
import { atRiskMs, slaState } from '@shared/domain/today/sla-state';
import { awayProblem, deferredUntilMs, snoozeUntilMs } from '@shared/domain/today/snooze';
import { GRAVE, groupOf, TODAY_GROUPS, TODAY_KINDS, USUAL } from '@shared/domain/today/today-kind';
import { text } from '@shared/i18n/format';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';

const ZONE = 'America/Sao_Paulo';
/** A Tuesday, 09:00 in São Paulo. */
const NOW = Date.UTC(2026, 10, 3, 12);

describe('[Q7] a clock', () => {
  it.each([
    ['one ms before three quarters of its time', 'in_time', 0.75 * DAY_MS - 1],
    ['at three quarters', 'at_risk', 0.75 * DAY_MS],
    ['one ms before its end', 'at_risk', DAY_MS - 1],
    ['once all of it is used', 'breached', DAY_MS],
    ['long after', 'breached', 9 * DAY_MS],
  ] as const)('%s is %s', (_title, state, usedMs) => {
    expect(slaState(NOW, NOW + DAY_MS, NOW + usedMs)).toBe(state);
  });

  it('only gets worse, and is at risk exactly from the instant that it names', () => {
    const order = ['in_time', 'at_risk', 'breached'];
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1e12 }),
        fc.integer({ min: 1, max: 1e10 }),
        fc.integer({ min: -1e9, max: 2e10 }),
        fc.nat(1e9),
        (startedMs, lengthMs, atMs, laterMs) => {
          const at = (ms: number) => slaState(startedMs, startedMs + lengthMs, startedMs + ms);
          expect(order.indexOf(at(atMs + laterMs))).toBeGreaterThanOrEqual(order.indexOf(at(atMs)));
          const riskMs = atRiskMs(startedMs, startedMs + lengthMs) - startedMs;
          expect(at(riskMs)).not.toBe('in_time');
          expect(at(riskMs - 1)).toBe('in_time');
        },
      ),
    );
  });
});

describe('[M29] what was put away', () => {
  const away = { setAtMs: NOW, untilMs: NOW + DAY_MS, gravity: USUAL } as const;
  const row = { sinceMs: NOW - DAY_MS, gravity: USUAL } as const;

  it.each([
    ['stays away until its time', row, NOW + DAY_MS - 1, true],
    ['comes back with the instant itself', row, NOW + DAY_MS, false],
    ['comes back when a P1 becomes a P0', { ...row, gravity: GRAVE }, NOW + 1, false],
    ['comes back when it stops anew', { ...row, sinceMs: NOW + 1 }, NOW + 2, false],
    ['stays away when it stopped in the same ms', { ...row, sinceMs: NOW }, NOW + 2, true],
  ] as const)('%s', (_title, now, nowMs, stays) => {
    expect(staysAway(away, now, nowMs)).toBe(stays);
  });

  it('what was grave when it was put away stays away though it is no worse', () => {
    expect(staysAway({ ...away, gravity: GRAVE }, { ...row, gravity: GRAVE }, NOW)).toBe(true);
  });

  const me = { profileId: 'me', nowMs: NOW };
  it.each([
    ['nothing said is in the inbox', {}, 'inbox'],
    ['one’s own stays there', { assigneeId: 'me' }, 'inbox'],
    ['another’s leaves it', { assigneeId: 'max' }, 'others'],
    ['a snooze hides also what is another’s', { assigneeId: 'max', snoozed: away }, 'snoozed'],
    ['a deferral goes before a snooze', { deferred: away, snoozed: away }, 'deferred'],
    ['a deferral that is over hides nothing', { deferred: { ...away, untilMs: NOW } }, 'inbox'],
  ] as const)('%s', (_title, marks, shelf) => {
    expect(shelfOf(row, marks, me)).toBe(shelf);
  });
});

describe('a snooze ends at 08:00 of the tenant’s day', () => {
  const until = (choice: Parameters<typeof snoozeUntilMs>[0], nowMs: number, zone = ZONE) =>
    wallClockOf(snoozeUntilMs(choice, nowMs, zone), zone);

  it.each([
    ['tomorrow', NOW, '2026-11-04T08:00'],
    ['three_days', NOW, '2026-11-06T08:00'],
    ['next_monday', NOW, '2026-11-09T08:00'],
    // Sunday evening there, Monday in UTC.
    ['next_monday', Date.UTC(2026, 10, 9, 1), '2026-11-09T08:00'],
    ['next_monday', Date.UTC(2026, 10, 9, 12), '2026-11-16T08:00'],
    ['tomorrow', Date.UTC(2026, 10, 4, 2), '2026-11-04T08:00'],
  ] as const)('%s from %i is %s', (choice, nowMs, wall) => {
    expect(until(choice, nowMs)).toBe(wall);
  });

  it('[M29] lies ahead in every zone and at every time', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('tomorrow', 'three_days', 'next_monday'),
        fc.constantFrom(ZONE, 'Europe/Lisbon', 'Pacific/Apia', 'Asia/Kathmandu', 'UTC'),
        fc.integer({ min: Date.UTC(2020, 0), max: Date.UTC(2035, 0) }),
        (choice, zone, nowMs) => {
          const atMs = snoozeUntilMs(choice, nowMs, zone);
          expect(awayProblem(atMs, nowMs)).toBeUndefined();
          expect(wallClockOf(atMs, zone).slice(11)).toBe('08:00');
          const monday = new Date(`${dayOf(atMs, zone)}T00:00Z`).getUTCDay() === 1;
          expect(choice !== 'next_monday' || monday).toBe(true);
        },
      ),
    );
  });

  it.each([
    ['now is past', 0, 'until_past'],
    ['one ms ahead is fine', 1, undefined],
    ['a year and a day is fine', 366 * DAY_MS, undefined],
    ['more is too far', 366 * DAY_MS + 1, 'until_too_far'],
  ] as const)('%s', (_title, aheadMs, problem) => {
    expect(awayProblem(NOW + aheadMs, NOW)).toBe(problem);
  });

  it('a day begins with its first instant there, and what is no day begins never', () => {
    expect(deferredUntilMs('2026-11-10', ZONE)).toBe(Date.UTC(2026, 10, 10, 3));
    expect(deferredUntilMs('2026-02-30', ZONE)).toBeUndefined();
  });
});

test.each([
  ['a P0 is mended, not deferred', 'incident', GRAVE, 'Later', 'p0_not_deferred'],
  ['a P1 may wait', 'incident', USUAL, 'Later', undefined],
  ['so may a failed task', 'task', GRAVE, 'Later', undefined],
  ['nothing without a reason', 'conflict', USUAL, ' \n', 'reason_missing'],
] as const)('[M184] %s', (_title, kind, gravity, reason, problem) => {
  expect(deferProblem({ kind, gravity }, reason)).toBe(problem);
});

const STEPS: readonly (readonly [string, NextStepFacts, string])[] = [
  ['an open P0', { kind: 'incident', severity: 'P0', state: 'open' }, 'acknowledge'],
  ['a P0 taken on', { kind: 'incident', severity: 'P0', state: 'acknowledged' }, 'roll_back'],
  ['a P1 taken on', { kind: 'incident', severity: 'P1', state: 'acknowledged' }, 'mitigate'],
  ['one being mitigated', { kind: 'incident', severity: 'P0', state: 'mitigating' }, 'resolve'],
  ['a failed task', { kind: 'task', state: 'failed' }, 'retry'],
  ['one that waits', { kind: 'task', state: 'blocked', reason: 'dependency' }, 'clear_dependency'],
  ['one that is held', { kind: 'task', state: 'blocked', reason: 'other' }, 'unblock'],
  ['tasks that a P0 holds', { kind: 'paused', cause: 'p0_pause' }, 'end_p0'],
  ['tasks of a pause', { kind: 'paused', cause: 'campaign_pause' }, 'resume_campaign'],
  ['a resolved P0', { kind: 'postmortem', state: 'resolved', blankParts: 3 }, 'begin_postmortem'],
  ['its postmortem', { kind: 'postmortem', state: 'postmortem', blankParts: 1 }, 'complete_record'],
  ['a whole one', { kind: 'postmortem', state: 'postmortem', blankParts: 0 }, 'close_incident'],
  ['an approval', { kind: 'approval' }, 'review'],
  ['a cycle', { kind: 'cycle' }, 'run_cycle'],
  ['a conflict', { kind: 'conflict' }, 'choose_value'],
  ['evidence', { kind: 'evidence' }, 'renew_evidence'],
  ['a recommendation', { kind: 'recommendation' }, 'decide_recommendation'],
];

test.each(STEPS)('[M29] the next best action on %s', (_title, facts, step) => {
  expect(nextStep(facts)).toBe(step);
});

test('[M29] every next best action has its words and its button in both languages', () => {
  expect(new Set(STEPS.map(([, , step]) => step))).toEqual(new Set(NEXT_STEPS));
  for (const locale of LOCALES) {
    for (const step of NEXT_STEPS) {
      expect(text(locale, `today.next.${step}`, { blankParts: 2 })).not.toBe('');
      expect(text(locale, `today.act.${step}`).length).toBeLessThan(24);
    }
  }
});

test('[M29] every kind lies in one group, and every group has a kind', () => {
  expect(new Set(TODAY_KINDS.map(groupOf))).toEqual(new Set(TODAY_GROUPS));
});

test('[M184] an accepted recommendation is work that no closed gate keeps from starting', () => {
  const tiers = Object.values(RECOMMENDATION_WORK).map(({ module }) => module);
  expect(tiers).not.toContain('scale_loop');
});
