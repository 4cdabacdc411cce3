import { CAMPAIGN_STATES, LIFECYCLE_STATES } from '@shared/domain/campaigns/campaign';
import {
  decideResume,
  isCampaignMove,
  stateAfterGates,
} from '@shared/domain/campaigns/campaign-state';
import { decideStart, SPRINT_SIZE } from '@shared/domain/campaigns/decide-start';
import { type LifecycleFacts, lifecycleOf } from '@shared/domain/campaigns/lifecycle';
import { evaluateGates } from '@shared/domain/gates/evaluate-gates';
import { GATE_KEYS, type GateInputs } from '@shared/domain/gates/gate';
import { PLAN_STATES } from '@shared/domain/plans/plan';
import { TASK_POOL } from '@shared/domain/tasks/pool';
import { text } from '@shared/i18n/format';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FAILING_INPUTS, PASSING_INPUTS } from './examples';

const passing = evaluateGates(PASSING_INPUTS);
const failing = evaluateGates(FAILING_INPUTS);
const plan = { id: 'p', name: 'direct-bookings', state: 'approved' } as const;

describe('decideStart', () => {
  test('[M21] with a plan and all gates passing the campaign may start', () => {
    expect(decideStart({ plan, evaluation: passing })).toEqual({ allowed: true });
  });

  test('[M21] every failing gate is named, after the missing plan', () => {
    const decision = decideStart({ evaluation: failing });
    if (decision.allowed) throw new Error('was allowed');
    expect(decision.reasons.map((each) => ('gate' in each ? each.gate : each.code))).toEqual([
      'no_plan',
      ...GATE_KEYS,
    ]);
  });

  test('[M21] without a plan the start is refused although every gate passes', () => {
    expect(decideStart({ evaluation: passing })).toEqual({
      allowed: false,
      reasons: [{ code: 'no_plan', reason: { code: 'no_plan', params: {} } }],
    });
  });

  test.each(PLAN_STATES)(
    '[M21] a plan that is %s starts exactly when the model allows it',
    (state) => {
      const startable = ['draft', 'in_review', 'approved', 'active'].includes(state);
      expect(decideStart({ plan: { ...plan, state }, evaluation: passing }).allowed).toBe(
        startable,
      );
    },
  );

  test('[M21] a plan that has ended does not resolve, and the reason says why', () => {
    const decision = decideStart({ plan: { ...plan, state: 'superseded' }, evaluation: passing });
    if (decision.allowed) throw new Error('was allowed');
    const [first] = decision.reasons;
    expect(first).toMatchObject({ code: 'no_plan', reason: { code: 'plan_not_startable' } });
    if (first?.code !== 'no_plan') throw new Error('another reason');
    expect(text('en', `campaigns.reason.${first.reason.code}`, first.reason.params)).toContain(
      'replaced by another plan',
    );
  });

  test('[M194] no campaign ever starts while a gate fails', () => {
    const inputs: fc.Arbitrary<GateInputs> = fc.record({
      strategy_gate: fc.record({ kpi_tree_bound: fc.boolean(), approved: fc.boolean() }),
      compliance_gate: fc.record({ documented: fc.boolean(), accepted_by_all: fc.boolean() }),
      capacity_gate: fc.record({ rolling_weeks_feasible: fc.double({ min: 6, max: 10 }) }),
      data_gate: fc.record({ dashboard_stable: fc.boolean(), reconcilable: fc.boolean() }),
      ownership_gate: fc.record({ priority_query_coverage: fc.double({ min: 0.8, max: 0.9 }) }),
    });
    fc.assert(
      fc.property(inputs, (each) => {
        const evaluation = evaluateGates(each);
        expect(decideStart({ plan, evaluation }).allowed).toBe(evaluation.allPassed);
      }),
    );
  });

  test('[M131] a start fills the board with the whole pool', () => {
    expect(SPRINT_SIZE).toBe(TASK_POOL.length);
  });
});

describe('a running campaign', () => {
  test('[Q19] [M126] a gate that regresses means fix first, and passing gates end it', () => {
    expect(stateAfterGates('active', failing)).toBe('fix_first');
    expect(stateAfterGates('fix_first', passing)).toBe('active');
    expect(stateAfterGates('fix_first', failing)).toBe('fix_first');
    expect(stateAfterGates('rolled_back', passing)).toBe('rolled_back');
    expect(stateAfterGates('closed', failing)).toBe('closed');
  });

  test('a closed campaign stays closed, and no state leads to itself', () => {
    for (const state of CAMPAIGN_STATES) {
      expect(isCampaignMove('closed', state)).toBe(false);
      expect(isCampaignMove(state, state)).toBe(false);
    }
    expect(isCampaignMove('active', 'rolled_back')).toBe(true);
  });

  test('[Q11] a paused campaign goes on when an Owner says so and nothing speaks against it', () => {
    const facts = { role: 'owner', state: 'rolled_back', unresolvedP0: 0 } as const;
    expect(decideResume({ ...facts, lastDecision: 'intervene' })).toEqual({ allowed: true });
    expect(decideResume(facts)).toEqual({ allowed: true });
    expect(
      decideResume({ role: 'manager', state: 'active', unresolvedP0: 1, lastDecision: 'rollback' }),
    ).toEqual({
      allowed: false,
      reasons: ['needs_owner', 'not_paused', 'p0_unresolved', 'last_cycle_rollback'],
    });
  });
});

describe('lifecycleOf', () => {
  const facts: LifecycleFacts = {
    hasPlan: true,
    gatesAllPassed: true,
    campaign: 'active',
    unresolvedSevere: 0,
    readoutInReview: false,
  };

  test.each([
    [{ hasPlan: false, gatesAllPassed: false, campaign: undefined }, 'planning'],
    [{ campaign: undefined }, 'planning'],
    [{ campaign: undefined, gatesAllPassed: false }, 'gate_remediation'],
    [{ campaign: 'fix_first', gatesAllPassed: false }, 'gate_remediation'],
    [{ readoutInReview: true, campaign: 'fix_first' }, 'gate_remediation'],
    [{}, 'active_campaign'],
    [{ readoutInReview: true }, 'reporting'],
    [{ campaign: 'closed' }, 'reporting'],
    [{ campaign: 'rolled_back' }, 'incident'],
    [{ unresolvedSevere: 1, gatesAllPassed: false }, 'incident'],
  ] as const)('[M186] %o stands in %s', (over, state) => {
    expect(lifecycleOf({ ...facts, ...over })).toBe(state);
    expect(LIFECYCLE_STATES).toContain(state);
  });
});
