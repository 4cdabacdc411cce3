/** The cycle engine in words: reasons (M140), actions (M142–M145), rules (M193), drift (M150), the report (M146). */
export const cyclesEn = {
  'cycles.cadence.weekly': 'Weekly',
  'cycles.cadence.monthly': 'Monthly',
  'cycles.cadence.quarterly': 'Quarterly',
  'cycles.decision.continue': 'Continue',
  'cycles.decision.intervene': 'Intervene',
  'cycles.decision.rollback': 'Rollback',
  'cycles.trend.up': 'up',
  'cycles.trend.flat': 'flat',
  'cycles.trend.down': 'down',
  'cycles.trend.unknown': 'unknown',

  'cycles.signal.non_brand_visibility_trend': 'Reach beyond the brand name',
  'cycles.signal.query_cluster_coverage_trend': 'Share of query clusters covered',
  'cycles.signal.high_intent_session_trend': 'Visits with high intent',
  'cycles.signal.conversion_assist_trend': 'Assisted conversions',
  'cycles.track.visibility': 'Visibility',
  'cycles.track.quality': 'Quality',

  'cycles.reason.p0_in_window':
    '{count, plural, one {# P0 falls} other {# P0s fall}} inside the window, and that alone calls for a rollback.',
  'cycles.reason.visibility_up_quality_not':
    'More people find the site, yet neither quality trend goes up.',
  'cycles.reason.both_tracks_up': 'Visibility and quality are both going up.',
  'cycles.reason.no_growth_signal':
    '{quality, select, up {Quality is going up, but visibility is not.} other {Neither track is going up.}}{unknown, plural, =0 {} one { One trend of the four is unknown and counts as not up.} other { # trends of the four are unknown and count as not up.}}',

  'cycles.ruleState.true': 'true',
  'cycles.ruleState.false': 'false',
  'cycles.ruleState.not_evaluated': 'not evaluated',
  'cycles.operand.p0_in_window': 'P0s in the window',
  'cycles.operand.visibility_up': 'Visibility up',
  'cycles.operand.quality_up': 'Quality up',
  'cycles.policy.tracks':
    'A track is up when one of its two trends is up. Flat, down and unknown are not up.',
  'cycles.policy.window':
    'The {cadence, select, weekly {weekly} monthly {monthly} other {quarterly}} cycle looks back {days, number} days to the millisecond; an incident right on the edge counts.',

  'cycles.action.widen_winning_clusters':
    'Extend the query clusters that win, using page templates already proven',
  'cycles.action.hold_track_balance': 'Share work evenly between visibility and quality',
  'cycles.action.keep_winning_pattern': 'Write up what won, so that it can be used again',
  'cycles.action.remediation_sprint': 'Hold a remediation sprint for the modules that fall short',
  'cycles.action.recheck_gates_and_data':
    'Check every gate and the consistency of the figures again before widening anything',
  'cycles.action.shift_refresh_ratio':
    'Give refreshed pages a larger part of the coming cycle than new ones',
  'cycles.action.pause_scale_modules': 'Stop the acceleration modules now',
  'cycles.action.roll_back_risky_changes': 'Take back the riskiest changes of this cycle',
  'cycles.action.open_p0_postmortem':
    'Start the postmortem and agree on what will prevent a repeat',
  'cycles.action.rebalance_cluster_investment':
    'Move investment between clusters towards those that earn it',
  'cycles.action.architecture_governance_review':
    'Go through the site architecture and the rules that govern it',
  'cycles.action.finish_gate_remediation':
    'Clear the failing gates before anything else is started',

  'cycles.drift.quality_not_up':
    'Only visibility is gaining. Move capacity to quality work before the next round of growth.',
  'cycles.drift.quality_falling':
    'Visibility gains while a quality trend drops. Move capacity to quality work before the next round of growth.',
  'cycles.obligation.p1_intervention_sprint':
    'Schedule an intervention sprint for {ref}, or defer it and say why',
  'cycles.obligation.p0_postmortem': 'Finish the postmortem of {ref} with prevention tasks',

  'cycles.failing.open_incident': '{severity} {ref} is not resolved',
  'cycles.failing.failing_gate': 'Gate fails: {gate}',
  'cycles.failing.failed_tasks': '{count, plural, one {# task failed} other {# tasks failed}}',
  'cycles.failing.blocked_tasks':
    '{count, plural, one {# task is blocked} other {# tasks are blocked}}',
  'cycles.failing.trend_not_up': '{trend}: {value, select, down {down} other {flat}}',
  'cycles.failing.trend_unknown': '{trend}: unknown',
  'cycles.sprint.title.open_incident': '{module}: resolve {ref}',
  'cycles.sprint.title.failing_gate': '{module}: bring the gate {gate} back to pass',
  'cycles.sprint.title.failed_tasks':
    '{module}: {count, plural, one {repair the failed task} other {repair # failed tasks}}',
  'cycles.sprint.title.blocked_tasks':
    '{module}: {count, plural, one {free the blocked task} other {free # blocked tasks}}',
  'cycles.sprint.title.trend_not_up': '{module}: bring {trend} up again',
  'cycles.sprint.title.trend_unknown': '{module}: get figures for {trend}',
  'cycles.sprint.signal':
    'The next {cadence, select, weekly {weekly} monthly {monthly} other {quarterly}} cycle finds none of these causes',
  'cycles.sprint.signal.trends':
    'The next {cadence, select, weekly {weekly} monthly {monthly} other {quarterly}} cycle reads as up: {trends}',
  'cycles.sprint.impact': 'Up again: {trends}',
  'cycles.sprint.rollback':
    'Take the change back when one of the four trends falls further after it',

  'cycles.recovery.verdict.recovered': 'Recovered: both tracks are up',
  'cycles.recovery.verdict.partly': 'Recovered in part: a trend is up again, but not both tracks',
  'cycles.recovery.verdict.not_recovered': 'Not recovered: no trend that was not up is up now',
  'cycles.recovery.verdict.unknown':
    'Nobody can tell: none of the trends in question could be read',
  'cycles.recovery.outcome.recovered': 'recovered',
  'cycles.recovery.outcome.held': 'held',
  'cycles.recovery.outcome.not_recovered': 'not recovered',
  'cycles.recovery.outcome.lost': 'lost',
  'cycles.recovery.outcome.unknown': 'unknown',
  'cycles.recovery.sprint':
    '{planned, plural, =0 {No sprint was planned} one {# sprint task planned} other {# sprint tasks planned}}{planned, plural, =0 {} other {, {done, number} completed}}',

  'cycles.refused.cadence': '“{found}” is not a cadence. Use weekly, monthly or quarterly.',
  'cycles.refused.imported':
    'This cycle was imported as text. The values it was decided from are not in the folder, so it cannot be computed again.',
  'cycles.refused.p0_after_as_of':
    'A P0 occurred after that moment. Leaving it out of a decision is not allowed.',

  'cycles.report.title':
    '{cadence, select, weekly {Weekly} monthly {Monthly} other {Quarterly}} decision of {day}',
  'cycles.report.context': 'Where we stand',
  'cycles.report.plan': 'Plan in force',
  'cycles.report.noPlan': 'none',
  'cycles.report.decidedAt': 'Decided at',
  'cycles.report.period': 'Window',
  'cycles.report.policy': 'Policy',
  'cycles.report.gates': 'Startup gates',
  'cycles.report.pass': 'passes',
  'cycles.report.fail': 'fails',
  'cycles.report.tracks': 'The two tracks',
  'cycles.report.incidents': 'Incidents of the window',
  'cycles.report.decision': 'What was decided',
  'cycles.report.rule': 'By rule {rule, number}',
  'cycles.report.recovery': 'Did the trends recover since cycle {ordinal, number}?',
  'cycles.report.trend': '{name}: {before} → {now} ({outcome})',
  'cycles.report.next': 'To be done',
} as const;
