import { decideApproval } from '@shared/domain/people/self-approval';
import { describe, expect, test } from 'vitest';

const approval = {
  role: 'owner',
  approverId: 'olga',
  authorId: 'max',
  approvers: 2,
  selfApprovalAllowed: false,
} as const;

describe('who approves', () => {
  test.each(['editor', 'manager'] as const)('[M48] a %s does not', (role) => {
    expect(decideApproval({ ...approval, role })).toEqual({
      allowed: false,
      reason: 'needs_owner',
    });
  });

  test('[Q28] an Owner approves what somebody else made', () => {
    expect(decideApproval(approval)).toEqual({ allowed: true, selfApproved: false });
    const imported = { ...approval, authorId: undefined };
    expect(decideApproval(imported)).toEqual({ allowed: true, selfApproved: false });
  });

  test('[Q28] where two may approve, nobody approves the own work', () => {
    expect(decideApproval({ ...approval, authorId: 'olga' })).toEqual({
      allowed: false,
      reason: 'second_person_needed',
    });
  });

  test('[Q28] a tenant may allow it, and the approval is stamped', () => {
    const own = { ...approval, authorId: 'olga', selfApprovalAllowed: true };
    expect(decideApproval(own)).toEqual({ allowed: true, selfApproved: true });
  });

  test('[Q28] a single operator approves the own work, and the approval is stamped', () => {
    expect(decideApproval({ ...approval, authorId: 'olga', approvers: 1 })).toEqual({
      allowed: true,
      selfApproved: true,
    });
  });
});
