import {
  APPROVAL_ACTIONS,
  APPROVAL_STATES,
  type ApprovalState,
  isStanding,
  VERDICTS,
  type Verdict,
} from '@shared/domain/approvals/approval';
import {
  APPROVAL_MOVES,
  fitsState,
  isVoidedByEdit,
  stateAt,
} from '@shared/domain/approvals/approval-state';
import { decideConsume } from '@shared/domain/approvals/decide-consume';
import { decideVerdict, votesNeeded } from '@shared/domain/approvals/decide-verdict';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const HASH = 'a'.repeat(64);
const ask = {
  state: 'requested',
  verdict: 'approve',
  comment: '',
  role: 'owner',
  approverId: 'olga',
  authorId: 'edi',
  authorApproves: false,
  approvers: 1,
  selfApprovalAllowed: false,
  pinnedHash: HASH,
  contentHash: HASH,
  quorum: 1,
  voters: [],
} as const satisfies Parameters<typeof decideVerdict>[0];

const anyState = fc.constantFrom(...APPROVAL_STATES);
const anyAction = fc.constantFrom(...APPROVAL_ACTIONS);
const anyHash = fc.constantFrom(HASH, 'b'.repeat(64));

describe('the states of an approval', () => {
  test('[M45] the moves are these and no others', () => {
    expect(APPROVAL_MOVES).toEqual({
      requested: ['approved', 'changes_requested', 'rejected', 'on_hold', 'expired', 'voided'],
      on_hold: ['requested', 'expired', 'voided'],
      approved: ['consumed', 'expired', 'voided'],
      consumed: ['voided'],
      changes_requested: [],
      rejected: [],
      expired: [],
      voided: [],
    });
  });

  test.each<[ApprovalState, readonly Verdict[]]>([
    ['requested', ['approve', 'request_changes', 'reject', 'hold']],
    ['on_hold', ['resume']],
    ['approved', []],
    ['consumed', []],
    ['changes_requested', []],
    ['rejected', []],
    ['expired', []],
    ['voided', []],
  ])('[M45] in %s an Owner can say %j', (state, verdicts) => {
    expect(VERDICTS.filter((verdict) => fitsState(state, verdict))).toEqual(verdicts);
  });

  test('[M45] what waits or is approved has expired from its last moment on, the rest never', () => {
    const at = (state: ApprovalState, nowMs: number) => stateAt({ state, expiresAtMs: 100 }, nowMs);
    for (const state of ['requested', 'on_hold', 'approved'] as const) {
      expect([at(state, 99), at(state, 100)]).toEqual([state, 'expired']);
      expect(stateAt({ state, expiresAtMs: null }, 1e15)).toBe(state);
    }
    for (const state of ['consumed', 'changes_requested', 'rejected', 'voided'] as const) {
      expect(at(state, 1_000)).toBe(state);
    }
  });

  test('[M45] every approval that could still be leant on is void after an edit', () => {
    fc.assert(
      fc.property(anyState, anyAction, anyHash, (state, action, hash) => {
        if (!isVoidedByEdit(state, action)) {
          // What an edit leaves as it is allows nothing for any content.
          expect(decideConsume(action, hash, { state, hash: HASH }).allowed).toBe(false);
        }
      }),
    );
    expect(isVoidedByEdit('consumed', 'incident.severity')).toBe(false);
    expect(isVoidedByEdit('consumed', 'readout.export')).toBe(true);
  });
});

describe('the guard of what publishes', () => {
  test('[M46] nothing passes but what is approved, of exactly this content; and once', () => {
    fc.assert(
      fc.property(
        anyAction,
        anyHash,
        fc.option(fc.record({ state: anyState, hash: anyHash }), { nil: undefined }),
        (action, hash, held) => {
          const decision = decideConsume(action, hash, held);
          const isOf = held?.hash === hash;
          expect(decision.allowed).toBe(
            isOf &&
              (held?.state === 'approved' || (held?.state === 'consumed' && isStanding(action))),
          );
          // What was used is never used again: the same content is only handed out again.
          if (decision.allowed) expect(decision.again).toBe(held?.state === 'consumed');
        },
      ),
    );
  });

  test.each([
    [undefined, 'none_held'],
    [{ state: 'requested', hash: HASH }, 'not_approved'],
    [{ state: 'on_hold', hash: HASH }, 'not_approved'],
    [{ state: 'changes_requested', hash: HASH }, 'not_approved'],
    [{ state: 'rejected', hash: HASH }, 'not_approved'],
    [{ state: 'expired', hash: HASH }, 'has_expired'],
    [{ state: 'voided', hash: HASH }, 'is_void'],
    [{ state: 'approved', hash: 'b'.repeat(64) }, 'other_content'],
    [{ state: 'consumed', hash: HASH }, 'used_up'],
  ] as const)('[M46] with %j held a change of severity is refused: %s', (held, reason) => {
    expect(decideConsume('incident.severity', HASH, held)).toEqual({ allowed: false, reason });
  });
});

describe('a verdict', () => {
  test('[M48] the only Owner approves, of another person and of himself, which is stamped', () => {
    expect(decideVerdict(ask)).toEqual({
      allowed: true,
      to: 'approved',
      selfApproved: false,
      votes: 1,
      needed: 1,
    });
    expect(decideVerdict({ ...ask, authorId: 'olga', authorApproves: true })).toMatchObject({
      allowed: true,
      selfApproved: true,
    });
  });

  test.each([
    ['needs_owner', { role: 'manager' }],
    ['needs_owner', { role: 'editor' }],
    ['not_waiting', { state: 'expired' }],
    ['not_waiting', { state: 'on_hold' }],
    ['content_changed', { contentHash: 'b'.repeat(64) }],
    ['content_changed', { contentHash: undefined }],
    ['comment_missing', { verdict: 'request_changes', comment: '  ' }],
    ['comment_missing', { verdict: 'reject' }],
    ['already_voted', { voters: ['olga'], quorum: 2, approvers: 3 }],
    ['second_person_needed', { authorId: 'olga', authorApproves: true, approvers: 2 }],
  ] as const)('[M45] is refused with %s for %j', (reason, facts) => {
    expect(decideVerdict({ ...ask, ...facts })).toEqual({ allowed: false, reason });
  });

  test('[M45] a quorum is never more than there are who may approve', () => {
    const needed = (quorum: number, approvers: number, own = false, allowed = false) =>
      votesNeeded({ quorum, approvers, authorApproves: own, selfApprovalAllowed: allowed });
    expect([needed(1, 1), needed(2, 1), needed(2, 2), needed(2, 3)]).toEqual([1, 1, 2, 2]);
    expect([needed(2, 2, true), needed(3, 3, true), needed(2, 1, true)]).toEqual([1, 2, 1]);
    expect(needed(2, 2, true, true)).toBe(2);
  });

  test('[M45] however votes come, only approvers that are none of the authors complete a quorum, each once', () => {
    const people = ['olga', 'max', 'edi', 'ana'];
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...people), { maxLength: 12 }),
        fc.constantFrom(...people),
        fc.integer({ min: 1, max: 5 }),
        (callers, authorId, quorum) => {
          const facts = { ...ask, authorId, authorApproves: true, approvers: 4, quorum };
          let voters: readonly string[] = [];
          for (const approverId of callers) {
            const decision = decideVerdict({ ...facts, approverId, voters });
            if (!decision.allowed) continue;
            voters = [...voters, approverId];
            if (decision.to !== 'approved') continue;
            expect(new Set(voters).size).toBe(Math.min(quorum, 3));
            expect(voters).not.toContain(authorId);
            return;
          }
          expect(voters.length).toBeLessThan(Math.min(quorum, 3));
        },
      ),
    );
  });
});
