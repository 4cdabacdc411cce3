/** Approvals: states, actions, refusals and the screen. */
export const approvalsEn = {
  'errors.approval_needs_owner':
    'Approving needs an Owner of this tenant. Comment, and ask one of them.',
  'errors.approval_content_changed':
    'The content is no longer what was asked for, so this approval is void. Ask for the new version.',
  'errors.approval_not_waiting':
    'This approval is {state, select, on_hold {on hold: take it off hold first} approved {approved already} consumed {approved and used already} changes_requested {sent back for changes} rejected {rejected} expired {expired: ask again} voided {void, because its content changed} other {not waiting for a decision}}. Nothing was changed.',
  'errors.approval_comment_missing': 'Say what has to change, or why it is rejected.',
  'errors.approval_already_voted': 'You have approved this already. It waits for another Owner.',
  'errors.approval_waits_already': '“{title}” waits for approval already, exactly as it is now.',
  'errors.approval_was_rejected':
    'Exactly this content was rejected. Change it before you ask again.',
  'errors.approval_not_asked_again':
    'There is nothing to ask for any more: the subject has moved on. Open it to see where it stands.',
  'errors.approval_none_held':
    'Publishing needs an approval by an Owner, and nobody has given one.',
  'errors.approval_not_approved':
    'Publishing needs an approval by an Owner, and the newest one is not approved.',
  'errors.approval_other_content':
    'The approval is of another content than what would leave now. Ask for the new version.',
  'errors.approval_has_expired': 'The approval has expired. Ask an Owner again.',
  'errors.approval_used_up': 'The approval was used already. Ask an Owner again.',
  'errors.approval_is_void':
    'The approval is void, because the content changed. Ask an Owner again.',
} as const;
