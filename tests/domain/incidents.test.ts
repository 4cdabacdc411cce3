import { DAY_MS, toIso } from '@shared/base/days';
import { ESCALATION_STEPS, tasksToPause } from '@shared/domain/incidents/escalation';
import { INCIDENT_STATES, type IncidentState, SEVERITIES } from '@shared/domain/incidents/incident';
import {
  decideIncidentMove,
  incidentMoves,
  type MovableIncident,
  missingForClosure,
} from '@shared/domain/incidents/incident-state';
import { isPostmortemOverdue, postmortemDue } from '@shared/domain/incidents/postmortem';
import {
  decideDeclareInError,
  decideSeverityChange,
} from '@shared/domain/incidents/severity-change';
import { MODULES, MODULES_BY_TIER } from '@shared/domain/roles/module';
import { TASK_STATES } from '@shared/domain/tasks/task';
import { text } from '@shared/i18n/format';
import { describe, expect, test } from 'vitest';

const incident = (over: Partial<MovableIncident> = {}): MovableIncident => ({
  severity: 'P0',
  state: 'open',
  rootCause: 'a template shipped with noindex',
  remediation: 'taken back',
  prevention: 'a check before each release',
  ...over,
});

describe('the states of an incident', () => {
  const legal: readonly (readonly [IncidentState, IncidentState])[] = [
    ['open', 'acknowledged'],
    ['acknowledged', 'mitigating'],
    ['mitigating', 'resolved'],
    ['resolved', 'postmortem'],
    ['resolved', 'open'],
    ['postmortem', 'closed'],
    ['postmortem', 'open'],
    ['closed', 'open'],
  ];

  test('[M173] a P0 makes only the moves of the model, and each other one is refused by name', () => {
    for (const from of INCIDENT_STATES) {
      for (const to of INCIDENT_STATES) {
        const expected = legal.some(([a, b]) => a === from && b === to);
        const move = decideIncidentMove(incident({ state: from }), to);
        expect([from, to, move.allowed]).toEqual([from, to, expected]);
      }
    }
    expect(decideIncidentMove(incident(), 'closed')).toEqual({
      allowed: false,
      reasons: [{ code: 'illegal_move', params: { from: 'open', to: 'closed' } }],
    });
  });

  test('only a P2 closes without a postmortem', () => {
    for (const severity of SEVERITIES) {
      const resolved = incident({ severity, state: 'resolved' });
      expect(decideIncidentMove(resolved, 'closed').allowed).toBe(severity === 'P2');
      expect(incidentMoves(resolved).includes('closed')).toBe(severity === 'P2');
    }
  });

  test.each(SEVERITIES)('[M175] a %s does not close before its record is whole', (severity) => {
    const state = severity === 'P2' ? 'resolved' : 'postmortem';
    const bare = incident({ severity, state, rootCause: '', remediation: ' ', prevention: '\n' });
    expect(missingForClosure(bare)).toEqual(['rootCause', 'remediation', 'prevention']);
    const move = decideIncidentMove(bare, 'closed');
    if (move.allowed) throw new Error('was allowed');
    expect(move.reasons.map((reason) => reason.params.field)).toEqual([
      'rootCause',
      'remediation',
      'prevention',
    ]);
    expect(decideIncidentMove(incident({ severity, state }), 'closed')).toEqual({ allowed: true });
  });

  test('[M175] one missing field is enough, and the refusal names it', () => {
    const move = decideIncidentMove(incident({ state: 'postmortem', prevention: '' }), 'closed');
    if (move.allowed) throw new Error('was allowed');
    const words = move.reasons.map((each) =>
      text('en', `incidents.refused.${each.code}`, each.params),
    );
    expect(words).toEqual(['It cannot be closed yet: the prevention is missing.']);
  });
});

describe('the postmortem of a P0', () => {
  const zone = 'America/Sao_Paulo';
  const due = (iso: string) =>
    postmortemDue({ severity: 'P0', occurredAtMs: Date.parse(iso), zone });

  test('[Q10] [M174] is due 24 hours after the incident, with a same-day target at 18:00 local', () => {
    const at = due('2026-10-20T12:00:00Z');
    expect(at && [toIso(at.dueMs), toIso(at.sameDayTargetMs)]).toEqual([
      '2026-10-21T12:00:00.000Z',
      '2026-10-20T21:00:00.000Z',
    ]);
  });

  test('[Q10] an incident at or after 18:00 is to be written up by 18:00 of the next day', () => {
    const at = due('2026-10-20T21:00:00Z');
    expect(at && toIso(at.sameDayTargetMs)).toBe('2026-10-21T21:00:00.000Z');
  });

  test('[Q10] is overdue from the millisecond after its due instant until it is closed', () => {
    const at = due('2026-10-20T12:00:00Z');
    const dueMs = Date.parse('2026-10-21T12:00:00Z');
    expect(isPostmortemOverdue(at, 'mitigating', dueMs)).toBe(false);
    expect(isPostmortemOverdue(at, 'mitigating', dueMs + 1)).toBe(true);
    expect(isPostmortemOverdue(at, 'closed', dueMs + DAY_MS)).toBe(false);
  });

  test('a P1 has no postmortem that could be overdue', () => {
    const none = postmortemDue({ severity: 'P1', occurredAtMs: 0, zone });
    expect(none).toBeUndefined();
    expect(isPostmortemOverdue(none, 'open', DAY_MS * 9)).toBe(false);
  });
});

describe('the escalation of a P0', () => {
  test('[M149] [Q11] pauses the unfinished tasks of the acceleration tier and no others', () => {
    const tasks = MODULES.flatMap((module) =>
      TASK_STATES.map((state) => ({ id: `${module} ${state}`, module, state })),
    );
    const expected = MODULES_BY_TIER.acceleration_core.flatMap((module) =>
      ['draft', 'scheduled', 'in_progress', 'needs_review'].map((state) => `${module} ${state}`),
    );
    expect(tasksToPause(tasks).map((task) => task.id)).toEqual(expected);
  });

  test('[M176] asks for four things', () => {
    expect(ESCALATION_STEPS.map((step) => step.code)).toEqual([
      'pause_acceleration',
      'roll_back_changes',
      'open_postmortem',
      'run_cycle',
    ]);
  });
});

describe('changing a severity', () => {
  const change = { from: 'P0', to: 'P1', role: 'owner', justification: 'one page only' } as const;

  test('[Q40] an Owner lowers it with a justification', () => {
    expect(decideSeverityChange(change)).toEqual({ allowed: true });
  });

  test.each([
    [{ role: 'manager' }, 'needs_owner'],
    [{ justification: '  ' }, 'justification_missing'],
    [{ to: 'P0' }, 'same_severity'],
  ] as const)('[Q40] with %o it is refused: %s', (over, reason) => {
    expect(decideSeverityChange({ ...change, ...over })).toEqual({
      allowed: false,
      reasons: [reason],
    });
  });

  const declaration = {
    highestSeverity: 'P0',
    declaredInError: false,
    role: 'owner',
    evidence: 'the alert came from the staging site',
  } as const;

  test.each([
    [{}, undefined],
    [{ role: 'manager' }, 'needs_owner'],
    [{ evidence: '' }, 'evidence_missing'],
    [{ highestSeverity: 'P1' }, 'never_p0'],
    [{ declaredInError: true }, 'already_declared'],
  ] as const)('[Q40] declaring a P0 in error with %o: %s', (over, reason) => {
    expect(decideDeclareInError({ ...declaration, ...over })).toEqual(
      reason === undefined ? { allowed: true } : { allowed: false, reasons: [reason] },
    );
  });
});
