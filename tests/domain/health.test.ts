import { DAY_MS } from '@shared/base/days';
import { GATE_FIELDS, GATE_KEYS } from '@shared/domain/gates/gate';
import {
  HEALTH_POINTS,
  type HealthFacts,
  type HealthPoint,
  healthOf,
  metPoints,
} from '@shared/domain/health/health';
import {
  type IncidentRecord,
  type LooseTask,
  RECORD_WITHIN_DAYS,
  speaksOfIncident,
  unrecordedIncidents,
} from '@shared/domain/health/incident-words';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const NOW_MS = Date.UTC(2026, 10, 3, 12);

/** A tenant whose loop is run well: all seven points are met. */
const WHOLE: HealthFacts = {
  nowMs: NOW_MS,
  todayOn: '2026-11-03',
  gates: {
    strategy_gate: { kpi_tree_bound: true, approved: true },
    compliance_gate: { documented: true, accepted_by_all: true },
    capacity_gate: { rolling_weeks_feasible: 8 },
    data_gate: { dashboard_stable: true, reconcilable: true },
    ownership_gate: { priority_query_coverage: 0.85 },
  },
  evidence: GATE_KEYS.flatMap((gate) =>
    GATE_FIELDS[gate].map((field) => ({ gate, field, expiresOn: undefined })),
  ),
  plan: { id: 'p1', title: 'More direct bookings' },
  campaignStartedMs: NOW_MS - 8 * DAY_MS,
  work: { visibility: 3, quality: 2 },
  tasks: { open: 40, incomplete: 0 },
  cycles: {
    weekly: { cycleId: 'c1', ordinal: 1, decidedAtMs: NOW_MS - DAY_MS, reportId: 'r1' },
  },
  incidents: 1,
  overduePostmortems: [],
  unrecorded: [],
  recommendations: { open: [], decided: 2 },
};

const findingOf = (point: HealthPoint, changed: Partial<HealthFacts>) => {
  const found = healthOf({ ...WHOLE, ...changed }).find((each) => each.point === point);
  if (found === undefined) throw new Error(`No finding for ${point}`);
  return found;
};

describe('the seven points', () => {
  test('[M199] a loop that is run well meets all seven, each with evidence', () => {
    const findings = healthOf(WHOLE);
    expect(findings.map(({ point }) => point)).toEqual(HEALTH_POINTS);
    expect(metPoints(findings)).toBe(7);
    expect(findings.every(({ evidence }) => evidence.length > 0)).toBe(true);
  });

  const late = { ...WHOLE.evidence[0], expiresOn: '2026-11-02' } as HealthFacts['evidence'][number];
  const CASES: readonly (readonly [string, HealthPoint, Partial<HealthFacts>, string, string])[] = [
    [
      'a gate that fails',
      'gate_evidence',
      { gates: { ...WHOLE.gates, capacity_gate: { rolling_weeks_feasible: 7.9 } } },
      'not_met',
      'gate_fails',
    ],
    [
      'a value without evidence',
      'gate_evidence',
      { evidence: WHOLE.evidence.slice(1) },
      'not_met',
      'evidence_missing',
    ],
    [
      'evidence that has run out',
      'gate_evidence',
      { evidence: [late, ...WHOLE.evidence.slice(1)] },
      'not_met',
      'evidence_expired',
    ],
    ['no campaign', 'active_plan', { plan: undefined }, 'not_met', 'plan_none'],
    [
      'visibility alone',
      'both_tracks',
      { work: { visibility: 3, quality: 0 } },
      'not_met',
      'track_idle',
    ],
    [
      'no board to look at',
      'both_tracks',
      { campaignStartedMs: undefined },
      'unknown',
      'board_none',
    ],
    [
      'an item that lacks a field',
      'sprint_metadata',
      { tasks: { open: 40, incomplete: 1 } },
      'not_met',
      'fields_missing',
    ],
    [
      'an empty board',
      'sprint_metadata',
      { tasks: { open: 0, incomplete: 0 } },
      'unknown',
      'board_none',
    ],
    ['a weekly cycle that is late', 'cycle_reports', { cycles: {} }, 'not_met', 'cycle_overdue'],
    [
      'a cycle whose report is gone',
      'cycle_reports',
      {
        cycles: { weekly: { cycleId: 'c1', ordinal: 1, decidedAtMs: NOW_MS, reportId: undefined } },
      },
      'not_met',
      'cycle_unreported',
    ],
    [
      'a campaign of three days',
      'cycle_reports',
      { cycles: {}, campaignStartedMs: NOW_MS - 3 * DAY_MS },
      'unknown',
      'cycle_not_due',
    ],
    [
      'a postmortem past its time',
      'incident_records',
      { overduePostmortems: [{ id: 'i1', ref: 'INC-0001' }] },
      'not_met',
      'postmortem_overdue',
    ],
    [
      'work that speaks of an incident',
      'incident_records',
      { unrecorded: [{ id: 't1', title: 'Site down' }] },
      'unknown',
      'unrecorded_task',
    ],
    [
      'a recommendation nobody decided on',
      'recommendations',
      { recommendations: { open: [{ code: 'keep_both_tracks', reportId: 'r' }], decided: 3 } },
      'not_met',
      'recommendation_open',
    ],
    [
      'no recommendation yet',
      'recommendations',
      { recommendations: { open: [], decided: 0 } },
      'unknown',
      'recommendations_none',
    ],
  ];
  test.each(CASES)('[M199] %s: %s says so', (_, point, changed, state, code) => {
    const found = findingOf(point, changed);
    expect(found.state).toBe(state);
    expect(found.evidence.map((each) => each.code)).toContain(code);
    const others = healthOf({ ...WHOLE, ...changed }).filter((each) => each.point !== point);
    if (changed.campaignStartedMs === undefined) return;
    expect(others.every((each) => each.state === 'met')).toBe(true);
  });

  test('[M199] evidence counts through its last day', () => {
    const last = { ...late, expiresOn: WHOLE.todayOn };
    expect(findingOf('gate_evidence', { evidence: [last, ...WHOLE.evidence.slice(1)] }).state).toBe(
      'met',
    );
  });

  test('[M199] [Q30] a cadence is asked for from its first due instant on, counted from the start', () => {
    const at = (days: number) =>
      findingOf('cycle_reports', { cycles: {}, campaignStartedMs: NOW_MS - days * DAY_MS })
        .evidence;
    const codes = (days: number) => at(days).map(({ code }) => code);
    expect(codes(7)).toEqual(['cycle_not_due', 'cycle_not_due', 'cycle_not_due']);
    expect(codes(8)).toEqual(['cycle_overdue', 'cycle_not_due', 'cycle_not_due']);
    expect(codes(31)).toEqual(['cycle_overdue', 'cycle_overdue', 'cycle_not_due']);
    expect(codes(91)).toEqual(['cycle_overdue', 'cycle_overdue', 'cycle_overdue']);
  });

  test('[M199] more than five tasks that speak of an incident are counted, not listed', () => {
    const unrecorded = Array.from({ length: 7 }, (_, index) => ({ id: `t${index}`, title: 'P0' }));
    const { evidence } = findingOf('incident_records', { unrecorded });
    expect(evidence.filter(({ code }) => code === 'unrecorded_task')).toHaveLength(5);
    expect(evidence.at(-1)).toMatchObject({ code: 'unrecorded_more', params: { count: 2 } });
  });
});

describe('incidents logged outside the flow', () => {
  test.each([
    'Site down since Monday',
    'P0: checkout',
    'Write the post-mortem',
    'Página fora do ar',
    'Site invadido',
    'Incidente de preços',
  ])('[M203] “%s” speaks of an incident', (text) => {
    expect(speaksOfIncident(text)).toBe(true);
  });

  test.each(['Map the p05 keywords', 'Coincidental traffic', 'Improve the booking form', 'xp0'])(
    '[M203] “%s” does not',
    (text) => {
      expect(speaksOfIncident(text)).toBe(false);
    },
  );

  const task: LooseTask = {
    id: 't1',
    title: 'Outage of the booking page',
    notes: '',
    module: 'content_system',
    createdAtMs: NOW_MS,
  };
  const record = (days: number, module = 'content_system'): IncidentRecord => ({
    module,
    occurredAtMs: NOW_MS + days * DAY_MS,
    recordedAtMs: NOW_MS + days * DAY_MS,
  });

  test('[M203] a record of the same module within seven days answers the task, another does not', () => {
    expect(unrecordedIncidents([task], [])).toEqual([task]);
    expect(unrecordedIncidents([task], [record(RECORD_WITHIN_DAYS)])).toEqual([]);
    expect(unrecordedIncidents([task], [record(-RECORD_WITHIN_DAYS)])).toEqual([]);
    expect(unrecordedIncidents([task], [record(RECORD_WITHIN_DAYS + 0.001)])).toEqual([task]);
    expect(unrecordedIncidents([task], [record(0, 'authority_growth')])).toEqual([task]);
  });

  test('[M203] notes speak as titles do', () => {
    const quiet = { ...task, title: 'Booking page', notes: 'It was hacked on Sunday' };
    expect(unrecordedIncidents([quiet], [])).toEqual([quiet]);
  });

  test('[M203] a record never adds a warning', () => {
    const days = fc.integer({ min: -30, max: 30 });
    fc.assert(
      fc.property(fc.array(days), days, (records, one) => {
        const before = unrecordedIncidents(
          [task],
          records.map((each) => record(each)),
        );
        const after = unrecordedIncidents(
          [task],
          [...records, one].map((each) => record(each)),
        );
        expect(after.length).toBeLessThanOrEqual(before.length);
      }),
    );
  });
});
