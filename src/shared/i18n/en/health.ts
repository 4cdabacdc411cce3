/** The seven points of the orchestration's health (M199): what each asks, what it rests on, and its screens. */
export const healthEn = {
  'health.point.gate_evidence': 'Gates pass with evidence',
  'health.point.active_plan': 'A plan is active',
  'health.point.both_tracks': 'Both tracks carry work',
  'health.point.sprint_metadata': 'Sprint items are whole',
  'health.point.cycle_reports': 'Every due cadence has its report',
  'health.point.incident_records': 'Every known incident has its record',
  'health.point.recommendations': 'Recommendations are decided on',
  'health.about.gate_evidence':
    'All five gates pass, and each of their values is backed by evidence that still counts.',
  'health.about.active_plan': 'A running campaign carries out a plan.',
  'health.about.both_tracks':
    'Visibility and quality each have a task that is scheduled, under way or finished within a week.',
  'health.about.sprint_metadata':
    'Owner, due day, KPI impact and rollback condition stand on every open item of the board.',
  'health.about.cycle_reports':
    'From its first due day on, each cadence has a cycle in time and the report that it left.',
  'health.about.incident_records':
    'No postmortem is past its time, and no task speaks of an incident that nobody recorded.',
  'health.about.recommendations':
    'Each recommendation of the growth summaries was accepted, deferred with a reason, or done.',
  'health.state.met': 'Met',
  'health.state.not_met': 'Not met',
  'health.state.unknown': 'Unknown',

  'health.evidence.gate_fails': 'The {gate} gate fails',
  'health.evidence.evidence_missing': '{gate}: no evidence for “{field}”',
  'health.evidence.evidence_expired': '{gate}: the evidence for “{field}” counted until {day}',
  'health.evidence.gates_proven': 'All {count, number} gates pass, each value with its evidence',
  'health.evidence.plan_active': '{title}',
  'health.evidence.plan_none': 'No campaign is running, so no plan is carried out',
  'health.evidence.track_work':
    '{track}: {count, plural, one {# task at work} other {# tasks at work}}',
  'health.evidence.track_idle': '{track}: no task at work',
  'health.evidence.board_none': 'Nothing is on the board yet',
  'health.evidence.fields_whole':
    '{count, plural, one {The open item has} other {All # open items have}} the four fields',
  'health.evidence.fields_missing':
    '{count, number} of {open, plural, one {# open item} other {# open items}} lack a field',
  'health.evidence.cycle_reported': '{cadence} {ordinal, number}, {when}',
  'health.evidence.cycle_overdue':
    '{cadence} cycle: {days, plural, one {# day} other {# days}} overdue',
  'health.evidence.cycle_unreported': '{cadence} {ordinal, number} left no report',
  'health.evidence.cycle_not_due': '{cadence}: not due yet',
  'health.evidence.incidents_recorded':
    '{count, plural, =0 {No incident is known} one {# incident, with its record} other {# incidents, each with its record}}',
  'health.evidence.postmortem_overdue': '{ref}: its postmortem is past its time',
  'health.evidence.unrecorded_task': 'Speaks of an incident, and none is recorded: {title}',
  'health.evidence.unrecorded_more':
    '{count, plural, one {# more task speaks} other {# more tasks speak}} of an incident without a record',
  'health.evidence.recommendation_open': 'Waits for a decision: {recommendation}',
  'health.evidence.recommendations_decided':
    '{count, plural, one {# recommendation was decided on} other {# recommendations were decided on}}',
  'health.evidence.recommendations_none': 'No growth summary was kept yet',

  'health.title': 'Health',
  'health.meta': '{tenant} · {met, number} of {total, number} points met · as of {when}',
  'health.allMeta': '{count, plural, one {# tenant} other {# tenants}} · as of {when}',
  'health.points': 'The seven points',
  'health.matrix': 'Health of every tenant',
  'health.column.tenant': 'Tenant',
  'health.column.met': 'Met',
  'health.column.point': 'Point',
  'health.column.state': 'State',
  'health.column.evidence': 'Evidence',
  'health.metOf': '{met, number} of {total, number}',
  'health.record': 'Record the incident',
  'health.endState': 'End-state report',
  'health.short.gate_evidence': 'Gates',
  'health.short.active_plan': 'Plan',
  'health.short.both_tracks': 'Tracks',
  'health.short.sprint_metadata': 'Sprint',
  'health.short.cycle_reports': 'Cycles',
  'health.short.incident_records': 'Incidents',
  'health.short.recommendations': 'Advice',
} as const;
