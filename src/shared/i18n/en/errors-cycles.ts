/** Refusals of measures, cycles, incidents, growth reports; `errors.<details.reason>` with the details as parameters. */
export const errorsCyclesEn = {
  'errors.observation_not_decimal':
    'Row {row, number} ({metric}, {period}): “{found}” is not a number. Write digits with a point, like 1234.5. Nothing was recorded.',
  'errors.observation_below_zero':
    'Row {row, number} ({metric}, {period}): {found} is below zero, which this measure never is. Nothing was recorded.',
  'errors.observation_above_one':
    'Row {row, number} ({metric}, {period}): {found} is more than 1. This measure is a share between 0 and 1. Nothing was recorded.',
  'errors.observation_not_minor_units':
    'Row {row, number} ({metric}, {period}): {found} has a fraction. Money is recorded in whole cents. Nothing was recorded.',
  'errors.observation_backwards':
    'Row {row, number} ({metric}): the period ends on {toOn}, before it begins on {fromOn}. Nothing was recorded.',
  'errors.observation_in_future':
    'Row {row, number} ({metric}, {period}): the value lies in the future. Nothing was recorded.',
  'errors.not_of_conflict':
    'That value belongs to another period or measure. Choose one of the values that this conflict holds.',

  'errors.as_of_needs_owner': 'Only an Owner looks back to another moment. Nothing was changed.',
  'errors.as_of_in_future': 'That moment has not come yet. Choose one that lies in the past.',
  'errors.p0_after_as_of':
    '{ref} is a P0 that occurred after that moment. A decision may not leave it out, so none was made.',
  'errors.imported_cycle':
    'This cycle was imported as text, without the values it was decided from. It can be read and is counted, nothing more.',
  'errors.as_of_cycle':
    'This cycle looked back to an earlier moment. It binds nobody, so there is nothing to acknowledge.',
  'errors.sprint_of_as_of':
    'This cycle looked back to an earlier moment. It binds nobody, so no sprint is planned from it.',
  'errors.sprint_not_intervene': 'Only the decision to intervene asks for a remediation sprint.',
  'errors.sprint_after_next_cycle':
    'The next cycle of this cadence has been run. Plan the sprint from that one.',
  'errors.module_fails_no_longer':
    'A chosen module has recovered in the meantime. Read the sprint again and choose anew.',
  'errors.already_acknowledged': 'This cycle has been acknowledged before.',
  'errors.postmortem_overdue':
    'The postmortem of {refs} is overdue. Close it first; a decision to continue waits until then.',
  'errors.obligation_unmet':
    'No intervention sprint is scheduled for {refs}. Schedule one, or defer it and say why.',

  'errors.obligation_met':
    'The intervention sprint for {ref} is scheduled already, or {ref} is resolved.',
  'errors.no_drift': 'Both tracks move together, so there is no capacity to shift.',
  'errors.balance_planned': 'A task for the quality track was planned from this decision before.',
  'errors.snapshot_unreadable':
    'The kept inputs of this decision cannot be read. Verify the workspace in Settings and restore a backup.',
  'errors.policy_watches_itself':
    'A policy cannot watch itself. Choose another one to watch, or none. Nothing was changed.',

  'errors.incident_in_future':
    'An incident cannot have occurred in the future. Check the time and its zone. Nothing was recorded.',
  'errors.incident_illegal_move':
    'An incident that is {from, select, open {open} acknowledged {acknowledged} mitigating {being mitigated} resolved {resolved} postmortem {in its postmortem} other {closed}} cannot become {to, select, open {open} acknowledged {acknowledged} mitigating {mitigating} resolved {resolved} postmortem {a postmortem} other {closed}}.',
  'errors.postmortem_first': 'A {severity} is closed out of its postmortem only. Open that first.',
  'errors.closure_fields_missing':
    '{ref} cannot be closed yet. Root cause: {rootCause, select, missing {missing} other {there}}; remediation: {remediation, select, missing {missing} other {there}}; prevention: {prevention, select, missing {missing} other {there}}.',
  'errors.incident_files_full':
    'An incident holds {most, number} files at most. Put several into one archive.',
  'errors.incident_links_full':
    'An incident holds {most, number} links at most. Take one away first.',
  'errors.rollback_not_p0': '{ref} is no P0 that stands, so it rolls nothing back.',
  'errors.rollback_not_found':
    'One of the changes is not on the list of this incident. Choose from the list again.',
  'errors.rollback_nothing_left': 'Nothing of this change is left to roll back.',
  'errors.rollback_not_refused':
    'Only a change that was tried and stayed can be marked as done by hand. Roll it back first.',
  'errors.incident_closed': '{ref} is closed. Reopen it before you change its record.',
  'errors.same_severity': '{ref} is a {severity} already.',
  'errors.never_p0': '{ref} never was a P0, so there is nothing to declare.',
  'errors.already_declared': '{ref} has been declared an error before.',
  'errors.p0_unresolved':
    'Not resolved yet: {ref}. The paused tasks go on once every P0 is resolved.',
  'errors.campaign_rolled_back':
    'The last cycle rolled the campaign back. An Owner lets it go on once a cycle decides otherwise; the paused tasks follow then.',
  'errors.needs_manager':
    'Anyone may acknowledge an incident; a Manager or an Owner takes it further. Nothing was changed.',

  'errors.recommendation_illegal_move':
    'A recommendation that is {from, select, open {open} accepted {accepted} deferred {deferred} other {done}} cannot become {to, select, open {open} accepted {accepted} deferred {deferred} other {done}}.',
  'errors.recommendation_reason_missing': 'Deferring a recommendation takes a reason.',
  'errors.bad_cursor': 'The list cannot be read on from there. Read it from the beginning.',
} as const;
