/** Why an incident may not do something, and what a P0 sets off (M174–M176, Q40). */
export const incidentsRulesEn = {
  'incidents.state.open': 'Open',
  'incidents.state.acknowledged': 'Acknowledged',
  'incidents.state.mitigating': 'Mitigating',
  'incidents.state.resolved': 'Resolved',
  'incidents.state.postmortem': 'Postmortem',
  'incidents.state.closed': 'Closed',
  'incidents.field.rootCause': 'root cause',
  'incidents.field.remediation': 'remediation',
  'incidents.field.prevention': 'prevention',

  'incidents.protocol.P0':
    'Critical. Acceleration work stops at once, the next cycle rolls back, and the postmortem is due in 24 hours.',
  'incidents.protocol.P1':
    'Major. The next cycle brings an intervention sprint; it is to be solved within a week.',
  'incidents.protocol.P2':
    'Moderate. It joins the backlog and is watched; it is to be solved within a month.',

  'incidents.escalation.pause_acceleration': 'Pause the acceleration tasks of this tenant',
  'incidents.escalation.roll_back_changes': 'Take back the risky changes of the current cycle',
  'incidents.escalation.open_postmortem': 'Open the postmortem, due 24 hours after the incident',
  'incidents.escalation.run_cycle': 'Run a cycle to reassess',

  'incidents.refused.illegal_move': 'An incident that is {from} cannot become {to}.',
  'incidents.refused.postmortem_first': 'A {severity} closes only after its postmortem.',
  'incidents.refused.closure_field_missing':
    'It cannot be closed yet: {field, select, rootCause {the root cause is} remediation {the remediation is} prevention {the prevention is} other {{field} is}} missing.',
  'incidents.refused.severity': '“{found}” is not a severity. Use P0, P1 or P2.',
  'incidents.refused.summary_missing': 'The summary is empty. Say in one line what happened.',
  'incidents.refused.needs_owner': 'Only an Owner changes the severity of an incident.',
  'incidents.refused.justification_missing': 'A change of severity needs a justification.',
  'incidents.refused.same_severity': 'The incident already has this severity.',
  'incidents.refused.evidence_missing': 'Name the evidence that this never was a P0.',
  'incidents.refused.never_p0': 'This incident never was a P0.',
  'incidents.refused.already_declared': 'It was already declared in error.',
} as const;
