import { DAY_MS } from '@shared/base/days';
import type { CountedIncident } from '@shared/domain/cycles/count-p0';
import { evaluateGates } from '@shared/domain/gates/evaluate-gates';
import { recommend, summarize } from '@shared/domain/reports/growth-summary';
import { decideRecommendationMove } from '@shared/domain/reports/recommendation-state';
import { RECOMMENDATION_STATES, REPORT_STATES } from '@shared/domain/reports/report';
import { decideReportMove } from '@shared/domain/reports/report-state';
import { parseWindow } from '@shared/domain/reports/report-window';
import { LOCALES } from '@shared/domain/tenants/tenant';
import { growthReportMarkdown } from '@shared/i18n/documents/growth-report-markdown';
import { describe, expect, test } from 'vitest';
import { FAILING_INPUTS, PASSING_INPUTS } from './examples';

const AS_OF_MS = Date.UTC(2026, 9, 31, 12);
const quiet = {
  gatesPassed: true,
  decisions: { continue: 1, intervene: 1, rollback: 0 },
  incidents: { p0: 0, p1: 3, p2: 3 },
};

describe('recommendations', () => {
  test.each([
    ['nothing speaks against it', {}, ['keep_both_tracks']],
    ['a gate fails', { gatesPassed: false }, ['hold_scale_until_gates_pass']],
    ['a P0 occurred', { incidents: { p0: 1, p1: 0, p2: 0 } }, ['prevent_next_rollback']],
    [
      'a cycle rolled back',
      { decisions: { continue: 1, intervene: 1, rollback: 1 } },
      ['prevent_next_rollback'],
    ],
    [
      'interventions prevail',
      { decisions: { continue: 1, intervene: 2, rollback: 0 } },
      ['raise_quality_capacity'],
    ],
    [
      'everything is wrong',
      {
        gatesPassed: false,
        decisions: { continue: 0, intervene: 1, rollback: 1 },
        incidents: { p0: 1, p1: 0, p2: 0 },
      },
      ['hold_scale_until_gates_pass', 'prevent_next_rollback', 'raise_quality_capacity'],
    ],
  ] as const)('[M182] when %s', (_case, over, expected) => {
    expect(recommend({ ...quiet, ...over })).toEqual(expected);
  });
});

describe('summarize', () => {
  const startMs = AS_OF_MS - 30 * DAY_MS;
  const incident = (occurredAtMs: number): CountedIncident => ({
    id: 'i',
    severity: 'P1',
    highestSeverity: 'P1',
    occurredAtMs,
    declaredInError: false,
  });

  test('[M180] [Q36] counts what lies in the window, both edges inside', () => {
    const summary = summarize({
      gates: evaluateGates(FAILING_INPUTS),
      cycles: [
        { decision: 'rollback', decidedAtMs: startMs - 1 },
        { decision: 'continue', decidedAtMs: startMs },
        { decision: 'intervene', decidedAtMs: AS_OF_MS },
        { decision: 'rollback', decidedAtMs: AS_OF_MS + 1 },
      ],
      incidents: [startMs - 1, startMs, AS_OF_MS, AS_OF_MS + 1].map(incident),
      windowDays: 30,
      asOfMs: AS_OF_MS,
    });
    expect(summary).toMatchObject({
      windowDays: 30,
      windowStartMs: startMs,
      windowEndMs: AS_OF_MS,
      gatesPassed: false,
      decisions: { continue: 1, intervene: 1, rollback: 0 },
      incidents: { p0: 0, p1: 2, p2: 0 },
      recommendations: ['hold_scale_until_gates_pass'],
    });
    expect(summary.gates).toHaveLength(5);
  });

  test.each(LOCALES)(
    '[M180] the page in %s holds every count and every recommendation',
    (locale) => {
      const summary = summarize({
        gates: evaluateGates(PASSING_INPUTS),
        cycles: [{ decision: 'rollback', decidedAtMs: AS_OF_MS }],
        incidents: [],
        windowDays: 7,
        asOfMs: AS_OF_MS,
      });
      const page = growthReportMarkdown({ ...summary, fellBack: true }, locale);
      expect(page.match(/^## /gm)).toHaveLength(4);
      expect(page).toContain('2026-10-24T12:00:00.000Z – 2026-10-31T12:00:00.000Z');
      expect(page).toMatch(/: 0\n- .+: 0\n- .+: 1\n/);
      const plain = growthReportMarkdown(summary, locale);
      expect(page.split('\n')).toHaveLength(plain.split('\n').length + 1);
    },
  );
});

describe('the window of a report', () => {
  test.each([
    ['7d', 7, false],
    ['30d', 30, false],
    ['90d', 90, false],
    [' 45d ', 45, false],
    ['3650d', 3650, false],
    [undefined, 30, false],
    ['', 30, true],
    ['0d', 30, true],
    ['-7d', 30, true],
    ['7', 30, true],
    ['7 d', 30, true],
    ['1.5d', 30, true],
    ['week', 30, true],
    ['3651d', 30, true],
    ['99999d', 30, true],
  ] as const)('[M181] [Q16] %s means %i days, fallen back: %s', (typed, days, fellBack) => {
    expect(parseWindow(typed)).toEqual({ days, fellBack });
  });
});

describe('the states of a report', () => {
  test('[M179] makes only the moves of the model', () => {
    const legal = REPORT_STATES.flatMap((from) =>
      REPORT_STATES.filter((to) => decideReportMove(from, to, 'owner').allowed).map(
        (to) => `${from}>${to}`,
      ),
    );
    expect(legal).toEqual([
      'draft>in_review',
      'in_review>draft',
      'in_review>approved',
      'in_review>stale',
      'approved>exported',
      'approved>stale',
      'exported>stale',
      'stale>in_review',
    ]);
  });

  test('[M48] only an Owner approves', () => {
    for (const role of ['editor', 'manager'] as const) {
      expect(decideReportMove('in_review', 'approved', role)).toEqual({
        allowed: false,
        reason: 'needs_owner',
      });
    }
  });

  test('[M184] a recommendation is acted on or deferred with a reason', () => {
    expect(decideRecommendationMove('open', 'accepted', '')).toEqual({ allowed: true });
    expect(decideRecommendationMove('open', 'deferred', 'after the season')).toEqual({
      allowed: true,
    });
    expect(decideRecommendationMove('open', 'deferred', ' ')).toEqual({
      allowed: false,
      reason: 'reason_missing',
    });
    for (const to of RECOMMENDATION_STATES) {
      expect(decideRecommendationMove('done', to, 'x').allowed).toBe(false);
    }
  });
});
