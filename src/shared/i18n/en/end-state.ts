/** The acceptance of the end state (M185): four dimensions, what each is judged by, and its page. */
export const endStateEn = {
  'endState.dimension.operating_stability': 'Operating stability',
  'endState.dimension.visibility_growth': 'Visibility growth',
  'endState.dimension.quality_integrity': 'Quality integrity',
  'endState.dimension.business_contribution': 'Business contribution',
  'endState.about.operating_stability':
    'Every line has to hold: gates, rhythm, no rollback, nothing severe unresolved, advice decided on.',
  'endState.about.visibility_growth': 'One of the two visibility trends has to be up.',
  'endState.about.quality_integrity':
    'One of the two quality trends has to be up; conflicts are settled and postmortems closed.',
  'endState.about.business_contribution':
    'One measure of the business layer has to gain, and none may lose.',
  'endState.state.met': 'Accepted',
  'endState.state.not_met': 'Not accepted',
  'endState.state.unknown': 'Cannot be said yet',

  'endState.line.gates_pass': '{passed, number} of {total, number} gates pass',
  'endState.line.weekly_in_time':
    '{days, plural, =0 {{count, plural, one {# weekly cycle was run, and none is late} other {# weekly cycles were run, and none is late}}} one {The weekly cycle is # day late} other {The weekly cycle is # days late}}',
  'endState.line.no_rollback':
    '{count, plural, =0 {No rollback} one {# rollback} other {# rollbacks}} among {total, plural, one {# decision} other {# decisions}}',
  'endState.line.severe_resolved':
    '{count, plural, =0 {No P0 or P1 is unresolved} one {# P0 or P1 is unresolved} other {# P0s and P1s are unresolved}}, of {total, number}',
  'endState.line.recommendations_decided':
    '{count, plural, =0 {Every recommendation was decided on} one {# recommendation waits} other {# recommendations wait}}, of {total, number}',
  'endState.line.trend_up': '{metric}: {trend}{method, select, override { (set by hand)} other {}}',
  'endState.line.conflicts_settled':
    '{count, plural, =0 {No conflict is open} one {# conflict is open} other {# conflicts are open}}, of {total, number}',
  'endState.line.postmortems_closed':
    '{count, plural, =0 {No P0 waits for its postmortem} one {# P0 waits for its postmortem} other {# P0s wait for their postmortems}}, of {total, number}',
  'endState.line.measure_up': '{metric}: {trend}',
  'endState.line.no_business_fall':
    '{count, plural, =0 {No measure lost} one {# measure lost} other {# measures lost}}, of {total, number} with a trend',
  'endState.artifact.gate_check': 'Gate check',
  'endState.artifact.none': 'no record yet',
  'endState.artifact.more': '{count, plural, one {# more record} other {# more records}}',

  'endState.title': 'End-state report',
  'endState.meta': '{tenant} · {days, plural, one {# day} other {# days}}, {from} to {to}',
  'endState.window': 'Window',
  'endState.days': '{days, number} days',
  'endState.save': 'Freeze report',
  'endState.saved': 'The report is on its shelf with every record it rests on',
  'endState.line': 'Judged by',
  'endState.verdict': 'State',
  'endState.records': 'Records',
  'endState.doc.title': 'End state over {days, plural, one {# day} other {# days}}: {state}',
  'endState.doc.period': 'Period',
  'endState.doc.verdict': 'Verdict',
} as const;
