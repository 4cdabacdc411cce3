/** The growth summary: recommendations (M182) and its page (M180). */
export const reportsEn = {
  'reports.recommendation.hold_scale_until_gates_pass':
    'Start no acceleration module until every gate passes',
  'reports.recommendation.prevent_next_rollback':
    'Put the prevention of another rollback ahead of any growth work',
  'reports.recommendation.raise_quality_capacity':
    'Shift people and budget towards the quality track',
  'reports.recommendation.keep_both_tracks':
    'Keep both tracks running, and keep turning what wins into reusable patterns',

  'reports.recommendationSignal.hold_scale_until_gates_pass': 'All five gates pass',
  'reports.recommendationSignal.prevent_next_rollback':
    'Each prevention of the last rollback is in place and was checked',
  'reports.recommendationSignal.raise_quality_capacity':
    'The next cycle names more people or budget for the quality track',
  'reports.recommendationSignal.keep_both_tracks':
    'One thing that won is written down as a reusable pattern',

  'reports.kind.weekly': 'Weekly',
  'reports.kind.monthly': 'Monthly',
  'reports.kind.quarterly': 'Quarterly',
  'reports.kind.summary': 'Growth summary',
  'reports.kind.end_state': 'End state',
  'reports.kind.readout': 'Month-end readout',
  'reports.state.draft': 'Draft',
  'reports.state.in_review': 'In review',
  'reports.state.approved': 'Approved',
  'reports.state.exported': 'Exported',
  'reports.state.stale': 'Out of date',

  'reports.refused.illegal_move': 'A report that is {from} cannot become {to}.',
  'reports.refused.needs_owner': 'Only an Owner approves a report.',
  'reports.refused.reason_missing': 'Say why the recommendation is deferred.',

  'reports.growth.title': 'Growth over {days, plural, one {# day} other {# days}}',
  'reports.growth.made': 'As of',
  'reports.growth.period': 'Period',
  'reports.growth.gates': 'Startup gates',
  'reports.growth.gatesPassed': 'All five gates pass',
  'reports.growth.gatesFailed': '{count, plural, one {# gate fails} other {# gates fail}}',
  'reports.growth.decisions': 'Decisions taken',
  'reports.growth.incidents': 'Incidents',
  'reports.growth.recommendations': 'What we recommend',
  'reports.growth.fellBack':
    'The window could not be read, so the last {days, number} days were taken.',
} as const;
