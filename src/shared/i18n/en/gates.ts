/** Startup gates: names, conditions, reasons with current and required values (M125), remediation (M121). */
export const gatesEn = {
  'gates.name.strategy_gate': 'Strategy',
  'gates.name.compliance_gate': 'Compliance',
  'gates.name.capacity_gate': 'Capacity',
  'gates.name.data_gate': 'Data',
  'gates.name.ownership_gate': 'Ownership',

  'gates.field.kpi_tree_bound': 'KPI tree bound to the goal',
  'gates.field.approved': 'Plan approved',
  'gates.field.documented': 'Guardrails written down',
  'gates.field.accepted_by_all': 'Accepted by the whole team',
  'gates.field.rolling_weeks_feasible': 'Weeks of proven throughput',
  'gates.field.dashboard_stable': 'Dashboard refreshes reliably',
  'gates.field.reconcilable': 'Figures reconcile with their sources',
  'gates.field.priority_query_coverage': 'Priority queries with one owner page',

  'gates.evidenceFor.strategy_gate': 'The KPI tree and the record of approval',
  'gates.evidenceFor.compliance_gate': 'The guardrail document and who accepted it',
  'gates.evidenceFor.capacity_gate': 'Eight weeks of delivery history',
  'gates.evidenceFor.data_gate': 'The log of dashboard refreshes and the reconciliation notes',
  'gates.evidenceFor.ownership_gate': 'The check of which page owns each query',

  'gates.reason.strategy_met': 'The KPI tree hangs on the goal, and an Owner approved the plan.',
  'gates.reason.kpi_tree_unbound': 'No KPI tree hangs on the goal yet.',
  'gates.reason.not_approved': 'The plan has no approval by an Owner.',
  'gates.reason.kpi_tree_unbound_and_not_approved':
    'No KPI tree hangs on the goal yet, and the plan has no approval by an Owner.',
  'gates.reason.compliance_met':
    'The guardrails are written, and everyone on the team accepted them.',
  'gates.reason.undocumented': 'The guardrails are not written down.',
  'gates.reason.not_accepted_by_all': 'Someone on the team has yet to accept the guardrails.',
  'gates.reason.undocumented_and_not_accepted':
    'The guardrails are not written down, so nobody could accept them.',
  'gates.reason.capacity_met':
    '{weeks, plural, one {# week} other {# weeks}} of throughput proven; {required, number} suffice.',
  'gates.reason.too_few_weeks':
    '{weeks, number, ::.##########} of {required, number} weeks of throughput proven.',
  'gates.reason.data_met': 'The dashboard refreshes reliably, and its figures match their sources.',
  'gates.reason.dashboard_unstable': 'The dashboard does not refresh reliably.',
  'gates.reason.not_reconcilable': 'The figures on the dashboard do not match their sources.',
  'gates.reason.dashboard_unstable_and_not_reconcilable':
    'The dashboard does not refresh reliably, and its figures do not match their sources.',
  'gates.reason.ownership_met':
    'Coverage {coverage, number, ::.00##########}: enough priority queries have exactly one owner page ({required, number, ::.00} needed).',
  'gates.reason.coverage_too_low':
    'Coverage {coverage, number, ::.00##########} of {required, number, ::.00}: too few priority queries have exactly one owner page.',
  'gates.reason.evidence_expired':
    '{kind, select, note {The note} file {The file “{name}”} link {The link {name}} other {The measured value}} counted until {day}. Nothing newer backs the value, so it does not count.',
  'gates.reason.evidence_file_missing':
    'The file “{name}” that backs the value was gone on {day}. Until it is back or replaced, the value does not count.',
  'gates.reason.evidence_file_changed':
    'The file “{name}” that backs the value was no longer the one that was attached, seen on {day}. The value does not count.',

  'gates.problem.unknown_field': '“{field}” is not a value of {gate}. It has: {fields}.',
  'gates.problem.not_boolean': '{field} takes true or false; found {found}.',
  'gates.problem.not_number': '{field} takes a finite number; found {found}.',
  'gates.problem.weeks_below_zero': '{field} counts weeks from 0 upwards; found {found}.',
  'gates.problem.coverage_out_of_range': '{field} is a share between 0 and 1; found {found}.',
  'gates.problem.evidence_missing':
    '{field} would become true here: add a file, a link, a note or a measure that shows it.',

  'gates.remediation.kpi_tree_unbound': 'Draw the KPI tree and tie it to the goal',
  'gates.remediation.not_approved': 'Get the plan approved by an Owner',
  'gates.remediation.kpi_tree_unbound_and_not_approved':
    'Draw the KPI tree, tie it to the goal and get the plan approved by an Owner',
  'gates.remediation.undocumented': 'Write the guardrails down',
  'gates.remediation.not_accepted_by_all': 'Collect the missing acceptances of the guardrails',
  'gates.remediation.undocumented_and_not_accepted':
    'Write the guardrails down and have everyone accept them',
  'gates.remediation.too_few_weeks':
    'Prove throughput for {required, number} weeks in a row (now {weeks, number, ::.##########})',
  'gates.remediation.dashboard_unstable': 'Make the dashboard refresh without gaps',
  'gates.remediation.not_reconcilable': 'Trace the figures back until they match their sources',
  'gates.remediation.dashboard_unstable_and_not_reconcilable':
    'Make the dashboard refresh without gaps and trace its figures back to their sources',
  'gates.remediation.coverage_too_low':
    'Give more priority queries one owner page: {coverage, number, ::.00##########} now, {required, number, ::.00} needed',
  'gates.remediation.evidence_expired':
    'Renew the evidence that ended on {day}{kind, select, file {: {name}} link {: {name}} other {}}',
  'gates.remediation.evidence_file_missing': 'Attach the missing evidence again: {name}',
  'gates.remediation.evidence_file_changed': 'Attach the changed evidence again: {name}',

  'campaigns.reason.no_plan':
    'There is no plan to start. Write one first, or name an existing one.',
  'campaigns.reason.plan_not_startable':
    'The plan “{plan}” cannot be started: it is {state, select, in_analysis {still being analysed} revise {sent back for revision} completed {completed} superseded {replaced by another plan} other {{state}}}.',
  'campaigns.resume.needs_owner': 'Only an Owner lets a paused campaign go on.',
  'campaigns.resume.not_paused': 'The campaign is not paused.',
  'campaigns.resume.p0_unresolved': 'A P0 is still unresolved.',
  'campaigns.resume.last_cycle_rollback':
    'The newest cycle decided rollback. Run a cycle that decides otherwise first.',
} as const;
