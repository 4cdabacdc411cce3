import { PERMISSION_ROLES } from '@shared/domain/people/permission';
import { MODULES, TIERS, tierOf } from '@shared/domain/roles/module';
import { block, unblock } from '@shared/domain/tasks/block';
import { missingFields } from '@shared/domain/tasks/missing-fields';
import { isPoolNumber, TASK_POOL } from '@shared/domain/tasks/pool';
import { BLOCK_REASONS, SPRINT_FIELDS, TASK_STATES } from '@shared/domain/tasks/task';
import {
  decideMove,
  type MovableTask,
  type MoveContext,
  taskMoves,
} from '@shared/domain/tasks/task-state';
import { LOCALES } from '@shared/domain/tenants/tenant';
import { text } from '@shared/i18n/format';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const whole = {
  owner: 'Max',
  dueOn: '2026-11-10',
  kpiImpact: 'bookings +2 %',
  rollbackCondition: 'bookings fall for two days',
};

const task = (over: Partial<MovableTask> = {}): MovableTask => ({
  state: 'scheduled',
  tier: 'acceleration_core',
  sprintItem: true,
  needsReview: true,
  ...whole,
  ...over,
});

const context = (over: Partial<MoveContext> = {}): MoveContext => ({
  role: 'manager',
  failingGates: [],
  campaign: 'active',
  unresolvedP0: 0,
  openDependencies: 0,
  ...over,
});

const codes = (move: ReturnType<typeof decideMove>) =>
  move.allowed ? [] : move.reasons.map((reason) => reason.code);

describe('the lifecycle of a task', () => {
  test('[M39] makes only the moves of the model', () => {
    const legal = TASK_STATES.flatMap((from) =>
      TASK_STATES.filter(
        (to) => decideMove(task({ state: from, needsReview: false }), to, context()).allowed,
      ).map((to) => `${from}>${to}`),
    );
    expect(legal).toEqual([
      'draft>scheduled',
      'draft>blocked',
      'draft>cancelled',
      'scheduled>draft',
      'scheduled>in_progress',
      'scheduled>blocked',
      'scheduled>cancelled',
      'in_progress>needs_review',
      'in_progress>completed',
      'in_progress>failed',
      'in_progress>blocked',
      'needs_review>in_progress',
      'needs_review>completed',
      'needs_review>failed',
      'needs_review>blocked',
      'needs_review>cancelled',
      'failed>scheduled',
      'failed>cancelled',
      'blocked>cancelled',
    ]);
  });

  test('a blocked task goes back only to where it came from', () => {
    const blocked = task({ state: 'blocked', blockedFrom: 'needs_review', blockReason: 'other' });
    expect(taskMoves(blocked)).toEqual(['needs_review', 'cancelled']);
    expect(decideMove(blocked, 'needs_review', context()).allowed).toBe(true);
    expect(codes(decideMove(blocked, 'in_progress', context()))).toEqual(['illegal_move']);
  });

  test('a kind of work that is reviewed is not completed out of progress', () => {
    expect(codes(decideMove(task({ state: 'in_progress' }), 'completed', context()))).toEqual([
      'review_first',
    ]);
  });

  test('[M49] [M50] an Editor hands in drafts and reviews, a Manager does the rest', () => {
    const asEditor = context({ role: 'editor' });
    expect(decideMove(task({ state: 'in_progress' }), 'needs_review', asEditor).allowed).toBe(true);
    expect(decideMove(task(), 'draft', asEditor).allowed).toBe(true);
    expect(codes(decideMove(task(), 'in_progress', asEditor))).toEqual(['needs_manager']);
    expect(codes(decideMove(task({ state: 'draft' }), 'scheduled', asEditor))).toEqual([
      'needs_manager',
    ]);
  });
});

describe('the fields of a sprint item', () => {
  test.each(SPRINT_FIELDS)('[M197] without %s it is neither scheduled nor started', (field) => {
    for (const blank of [undefined, '', '  ']) {
      const bare = { ...whole, [field]: blank };
      expect(missingFields(bare)).toEqual([field]);
      for (const [state, to] of [
        ['draft', 'scheduled'],
        ['scheduled', 'in_progress'],
      ] as const) {
        expect(decideMove(task({ ...bare, state }), to, context())).toEqual({
          allowed: false,
          reasons: [{ code: 'missing_fields', params: { fields: field } }],
        });
      }
    }
  });

  test('[M197] all missing fields are named at once; a fresh item of the pool has none of them', () => {
    expect(missingFields({})).toEqual([...SPRINT_FIELDS]);
  });

  test('a task outside the sprint board may be scheduled without them', () => {
    const loose = { ...task({ state: 'draft', sprintItem: false }), owner: undefined };
    expect(decideMove(loose, 'scheduled', context()).allowed).toBe(true);
  });
});

describe('starting acceleration work', () => {
  test('[Q19] [M126] is refused while a gate fails, naming the gates', () => {
    const failing = context({
      failingGates: ['data_gate', 'ownership_gate'],
      campaign: 'fix_first',
    });
    expect(decideMove(task(), 'in_progress', failing)).toEqual({
      allowed: false,
      reasons: [{ code: 'gates_failing', params: { gates: 'data_gate, ownership_gate' } }],
    });
  });

  test('[M149] is refused while a P0 is unresolved', () => {
    expect(codes(decideMove(task(), 'in_progress', context({ unresolvedP0: 1 })))).toEqual([
      'p0_pause',
    ]);
  });

  test('[Q11] is refused while the campaign is paused', () => {
    expect(codes(decideMove(task(), 'in_progress', context({ campaign: 'rolled_back' })))).toEqual([
      'campaign_paused',
    ]);
  });

  test('names every reason at once', () => {
    const bare = task({ owner: '' });
    const all = context({
      role: 'editor',
      failingGates: ['data_gate'],
      campaign: 'rolled_back',
      unresolvedP0: 2,
      openDependencies: 1,
    });
    expect(codes(decideMove(bare, 'in_progress', all))).toEqual([
      'needs_manager',
      'missing_fields',
      'dependencies_open',
      'gates_failing',
      'p0_pause',
      'campaign_paused',
    ]);
  });

  test.each(['structure_core', 'performance_core'] as const)(
    '[Q19] work of the %s tier goes on: it is what repairs the gates',
    (tier) => {
      const adverse = context({
        failingGates: ['data_gate'],
        unresolvedP0: 1,
        campaign: 'fix_first',
      });
      expect(decideMove(task({ tier }), 'in_progress', adverse).allowed).toBe(true);
    },
  );

  test('[M149] what a P0 paused stays paused until the P0 is resolved', () => {
    const paused = task({ state: 'blocked', blockedFrom: 'draft', blockReason: 'p0_pause' });
    expect(codes(decideMove(paused, 'draft', context({ unresolvedP0: 1 })))).toEqual(['p0_pause']);
    expect(decideMove(paused, 'draft', context()).allowed).toBe(true);
    expect(decideMove(paused, 'cancelled', context({ unresolvedP0: 1 })).allowed).toBe(true);
  });

  test('[M194] [M197] whatever comes together, nothing is started that an invariant forbids', () => {
    const text = fc.constantFrom('', ' ', 'x');
    fc.assert(
      fc.property(
        fc.record({
          state: fc.constantFrom(...TASK_STATES),
          tier: fc.constantFrom(...TIERS),
          sprintItem: fc.boolean(),
          needsReview: fc.boolean(),
          blockedFrom: fc.constantFrom(...TASK_STATES, undefined),
          blockReason: fc.constantFrom(...BLOCK_REASONS, undefined),
          owner: text,
          dueOn: text,
          kpiImpact: text,
          rollbackCondition: text,
        }),
        fc.record({
          role: fc.constantFrom(...PERMISSION_ROLES),
          failingGates: fc.constantFrom([], ['data_gate' as const]),
          campaign: fc.constantFrom(
            'active' as const,
            'fix_first' as const,
            'rolled_back' as const,
          ),
          unresolvedP0: fc.nat({ max: 2 }),
          openDependencies: fc.nat({ max: 1 }),
        }),
        (each, around) => {
          if (!decideMove(each, 'in_progress', around).allowed) return;
          if (each.sprintItem) expect(missingFields(each)).toEqual([]);
          if (each.tier !== 'acceleration_core') return;
          expect(around.unresolvedP0).toBe(0);
          if (each.state !== 'needs_review') expect(around.failingGates).toEqual([]);
        },
      ),
      { numRuns: 2_000 },
    );
  });
});

describe('blocking', () => {
  test('keeps the state to go back to, and only its own reason lifts it', () => {
    const blocked = block('in_progress', 'p0_pause');
    if (blocked === undefined) throw new Error('was not blocked');
    expect(unblock(blocked, 'p0_pause')).toBe('in_progress');
    expect(unblock(blocked, 'campaign_pause')).toBeUndefined();
    expect(unblock({ state: 'draft' }, 'p0_pause')).toBeUndefined();
  });

  test.each(['completed', 'failed', 'cancelled', 'blocked'] as const)(
    '%s cannot be blocked',
    (state) => {
      expect(block(state, 'other')).toBeUndefined();
    },
  );
});

describe('the pool of 40 tasks', () => {
  test('[M131] has 29 quality and 11 visibility items, numbered 1 to 40', () => {
    expect(TASK_POOL.map((item) => item.number)).toEqual(
      Array.from({ length: 40 }, (_, i) => i + 1),
    );
    expect(TASK_POOL.filter((item) => item.track === 'quality')).toHaveLength(29);
    expect(TASK_POOL.filter((item) => item.track === 'visibility')).toHaveLength(11);
    expect([isPoolNumber(40), isPoolNumber(41)]).toEqual([true, false]);
  });

  test('[M131] is distributed over the modules as part 3 of the contract says', () => {
    const short = (number: number, track: string) => `${number}${track.slice(0, 1)}`;
    const byModule = Object.fromEntries(
      MODULES.map((module) => [
        module,
        TASK_POOL.filter((item) => item.module === module)
          .map((item) => short(item.number, item.track))
          .join(' '),
      ]),
    );
    expect(byModule).toEqual({
      technical_foundation: '1q 2q 3q 12v 26q 31v 38q',
      onpage_optimization: '4q 39v',
      internal_link_graph: '5q 6q 40q',
      intent_operations: '7v 8q',
      aeo_answer_layer: '9v 17v 18v',
      schema_entity_governance: '10q 32q',
      experiment_engine: '11v 19v 27q 28q 33v 34q 37q',
      content_system: '13q 15q 16q 24q 25q 36q',
      scale_loop: '14q 29q 30q 35q',
      authority_growth: '20v 21q 22q 23q',
    });
    expect(TASK_POOL.filter((item) => tierOf(item.module) === 'acceleration_core')).toHaveLength(
      15,
    );
  });

  test.each(LOCALES)(
    '[M131] every item has its own title and acceptance signal in %s',
    (locale) => {
      const texts = TASK_POOL.flatMap((item) => [
        text(locale, `pool.task.${item.number}.title`),
        text(locale, `pool.task.${item.number}.signal`),
      ]);
      expect(new Set(texts).size).toBe(80);
    },
  );
});
