import type { Params } from '../../base/coded';
import type { Day } from '../../base/days';
import { CADENCES, type Cadence } from '../cycles/cycle';
import { cycleOverdue } from '../cycles/weekly-overdue';
import { evaluateGates } from '../gates/evaluate-gates';
import { GATE_FIELDS, GATE_KEYS, type GateInputs } from '../gates/gate';
import { TRACKS, type Track } from '../metrics/trend';
import type { LooseTask } from './incident-words';

/** The seven points of the orchestration's health in their order (M199); rendered under `health.point.<key>`. */
export const HEALTH_POINTS = [
  'gate_evidence',
  'active_plan',
  'both_tracks',
  'sprint_metadata',
  'cycle_reports',
  'incident_records',
  'recommendations',
] as const;
export type HealthPoint = (typeof HEALTH_POINTS)[number];

export const HEALTH_STATES = ['met', 'not_met', 'unknown'] as const;
export type HealthState = (typeof HEALTH_STATES)[number];

/** What a line of evidence leads to. */
export const HEALTH_SUBJECTS = [
  'gates',
  'plan',
  'plans',
  'track',
  'fields',
  'board',
  'cycle',
  'cycles',
  'report',
  'incident',
  'incidents',
  'task',
  'growth',
] as const;
export type HealthSubject = (typeof HEALTH_SUBJECTS)[number];

/** One line of what a point rests on; rendered under `health.evidence.<code>`. */
export interface HealthEvidence {
  readonly code: HealthEvidenceCode;
  readonly params: Params;
  readonly subject: { readonly kind: HealthSubject; readonly id: string | null };
}

export const HEALTH_EVIDENCE_CODES = [
  'gate_fails',
  'evidence_missing',
  'evidence_expired',
  'gates_proven',
  'plan_active',
  'plan_none',
  'track_work',
  'track_idle',
  'board_none',
  'fields_whole',
  'fields_missing',
  'cycle_reported',
  'cycle_overdue',
  'cycle_unreported',
  'cycle_not_due',
  'incidents_recorded',
  'postmortem_overdue',
  'unrecorded_more',
  'unrecorded_task',
  'recommendation_open',
  'recommendations_decided',
  'recommendations_none',
] as const;
export type HealthEvidenceCode = (typeof HEALTH_EVIDENCE_CODES)[number];

export interface HealthFinding {
  readonly point: HealthPoint;
  readonly state: HealthState;
  readonly evidence: readonly HealthEvidence[];
}

/** The newest evidence of a gate's field. */
export interface FieldEvidence {
  readonly gate: string;
  readonly field: string;
  /** The last day on which it counts; undefined for one that does not expire. */
  readonly expiresOn: Day | undefined;
}

/** The newest binding cycle of a cadence and the report that it left. */
export interface ReportedCycle {
  readonly cycleId: string;
  readonly ordinal: number;
  readonly decidedAtMs: number;
  readonly reportId: string | undefined;
}

/** What a tenant's records say, as they stand now. */
export interface HealthFacts {
  readonly nowMs: number;
  /** The tenant's own day. */
  readonly todayOn: Day;
  readonly gates: GateInputs;
  readonly evidence: readonly FieldEvidence[];
  /** The plan of the running campaign; undefined without one. */
  readonly plan: { readonly id: string; readonly title: string } | undefined;
  readonly campaignStartedMs: number | undefined;
  /** Tasks of each track that are scheduled, under way or in review, or were finished within seven days. */
  readonly work: Readonly<Record<Track, number>>;
  /** Open tasks on the board, and those of them that lack one of INV4's fields. */
  readonly tasks: { readonly open: number; readonly incomplete: number };
  readonly cycles: Readonly<Partial<Record<Cadence, ReportedCycle>>>;
  readonly incidents: number;
  /** P0s whose postmortem is past its time. */
  readonly overduePostmortems: readonly { readonly id: string; readonly ref: string }[];
  readonly unrecorded: readonly Pick<LooseTask, 'id' | 'title'>[];
  /** Of each recommendation the newest, by whether somebody decided on it. */
  readonly recommendations: {
    readonly open: readonly { readonly code: string; readonly reportId: string }[];
    readonly decided: number;
  };
}

/** Most lines that name one thing each; what is beyond them is a number. */
const MOST_NAMED = 5;

/** The seven points, each with what it rests on (M199). A point is unknown where nothing can be said yet. */
export function healthOf(facts: HealthFacts): readonly HealthFinding[] {
  return HEALTH_POINTS.map((point) => ({ point, ...RULES[point](facts) }));
}

type Finding = Omit<HealthFinding, 'point'>;

const RULES: Readonly<Record<HealthPoint, (facts: HealthFacts) => Finding>> = {
  gate_evidence: gateEvidence,
  active_plan: ({ plan }) =>
    plan === undefined
      ? { state: 'not_met', evidence: [line('plan_none', 'plans')] }
      : { state: 'met', evidence: [line('plan_active', 'plan', { title: plan.title }, plan.id)] },
  both_tracks: bothTracks,
  sprint_metadata: ({ tasks: { open, incomplete } }) => {
    if (open === 0) return { state: 'unknown', evidence: [line('board_none', 'board')] };
    return incomplete === 0
      ? { state: 'met', evidence: [line('fields_whole', 'board', { count: open })] }
      : {
          state: 'not_met',
          evidence: [line('fields_missing', 'fields', { count: incomplete, open })],
        };
  },
  cycle_reports: cycleReports,
  incident_records: incidentRecords,
  recommendations: ({ recommendations: { open, decided } }) => {
    if (open.length > 0) {
      return {
        state: 'not_met',
        evidence: open.map(({ code, reportId }) =>
          line('recommendation_open', 'report', { recommendation: code }, reportId),
        ),
      };
    }
    return decided === 0
      ? { state: 'unknown', evidence: [line('recommendations_none', 'growth')] }
      : { state: 'met', evidence: [line('recommendations_decided', 'growth', { count: decided })] };
  },
};

/** Every gate passes, and each of its fields is backed by evidence that still counts (M122). */
function gateEvidence({ gates, evidence, todayOn }: HealthFacts): Finding {
  const evaluation = evaluateGates(gates);
  const lines = GATE_KEYS.flatMap((gate): readonly HealthEvidence[] => {
    const failed = evaluation.gates.some((each) => each.key === gate && each.status === 'fail');
    const behind = GATE_FIELDS[gate].flatMap((field) => {
      const newest = evidence.find((each) => each.gate === gate && each.field === field);
      if (newest === undefined) {
        // A value that is unmet needs none.
        return failed ? [] : [line('evidence_missing', 'gates', { gate, field }, gate)];
      }
      if (newest.expiresOn === undefined || newest.expiresOn >= todayOn) return [];
      const params = { gate, field, day: newest.expiresOn };
      return [line('evidence_expired', 'gates', params, gate)];
    });
    return failed ? [line('gate_fails', 'gates', { gate }, gate), ...behind] : behind;
  });
  return lines.length === 0
    ? { state: 'met', evidence: [line('gates_proven', 'gates', { count: GATE_KEYS.length })] }
    : { state: 'not_met', evidence: lines };
}

/** Both tracks carry work; without a campaign there is none to look at. */
function bothTracks({ work, campaignStartedMs }: HealthFacts): Finding {
  if (campaignStartedMs === undefined) {
    return { state: 'unknown', evidence: [line('board_none', 'board')] };
  }
  return {
    state: TRACKS.every((track) => work[track] > 0) ? 'met' : 'not_met',
    evidence: TRACKS.map((track) =>
      work[track] > 0
        ? line('track_work', 'track', { track, count: work[track] }, track)
        : line('track_idle', 'track', { track }, track),
    ),
  };
}

/**
 * A cadence is required from its first due instant on, counted from the campaign's start (Q30): from then on its
 * newest cycle has to be in time and to have left its report. Before the first is due nothing can be said.
 */
function cycleReports({ cycles, campaignStartedMs, nowMs }: HealthFacts): Finding {
  const judged = CADENCES.map((cadence): Finding => {
    const newest = cycles[cadence];
    const lastMs = newest?.decidedAtMs;
    const overdue = cycleOverdue(cadence, { lastMs, campaignStartedMs, nowMs });
    if (overdue !== undefined) {
      const params = { cadence, days: overdue.days };
      return { state: 'not_met', evidence: [line('cycle_overdue', 'cycles', params, cadence)] };
    }
    if (newest === undefined) {
      return {
        state: 'unknown',
        evidence: [line('cycle_not_due', 'cycles', { cadence }, cadence)],
      };
    }
    const params = { cadence, ordinal: newest.ordinal, atMs: newest.decidedAtMs };
    return newest.reportId === undefined
      ? {
          state: 'not_met',
          evidence: [line('cycle_unreported', 'cycle', params, newest.cycleId)],
        }
      : { state: 'met', evidence: [line('cycle_reported', 'report', params, newest.reportId)] };
  });
  const states = judged.map(({ state }) => state);
  const state = states.includes('not_met') ? 'not_met' : states.includes('met') ? 'met' : 'unknown';
  return { state, evidence: judged.flatMap(({ evidence }) => evidence) };
}

/** Work that speaks of an incident without a record leaves the point open: only a person can say what was meant. */
function incidentRecords(facts: HealthFacts): Finding {
  const { incidents, overduePostmortems, unrecorded } = facts;
  const named = unrecorded
    .slice(0, MOST_NAMED)
    .map(({ id, title }) => line('unrecorded_task', 'task', { title }, id));
  const more = unrecorded.length - named.length;
  const evidence = [
    ...overduePostmortems.map(({ id, ref }) => line('postmortem_overdue', 'incident', { ref }, id)),
    ...named,
    ...(more > 0 ? [line('unrecorded_more', 'incidents', { count: more })] : []),
  ];
  if (overduePostmortems.length > 0) return { state: 'not_met', evidence };
  if (unrecorded.length > 0) return { state: 'unknown', evidence };
  return {
    state: 'met',
    evidence: [line('incidents_recorded', 'incidents', { count: incidents })],
  };
}

function line(
  code: HealthEvidenceCode,
  kind: HealthSubject,
  params: Params = {},
  id: string | null = null,
): HealthEvidence {
  return { code, params, subject: { kind, id } };
}

/** How many of the points are met; the rest are not met or unknown. */
export function metPoints(findings: readonly HealthFinding[]): number {
  return findings.filter(({ state }) => state === 'met').length;
}
