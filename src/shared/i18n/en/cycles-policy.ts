/** Policies in words out of their rules (M193, Q18), the quality matrix (M152) and the law of the tiers (M159). */
export const cyclesPolicyEn = {
  'cycles.if.then':
    '{when}: {decision, select, continue {continue} intervene {intervene} other {roll back}}',
  'cycles.if.and': 'and',
  'cycles.if.otherwise': 'in every other case',
  'cycles.if.p0_in_window':
    '{count, plural, =0 {at least one P0 in the window} other {more than # P0s in the window}}',
  'cycles.if.open_p1':
    '{count, plural, =0 {at least one P1 of the window is not resolved} other {more than # P1s of the window are not resolved}}',
  'cycles.if.rollback_signals':
    '{count, plural, =0 {at least one row of the quality matrix signals a rollback} other {more than # rows of the quality matrix signal a rollback}}',
  'cycles.if.track':
    '{track, select, visibility {visibility} other {quality}} {up, select, yes {is up} other {is not up}}',
  'cycles.if.quality':
    '{dimension} does not say {not, select, continue {continue} intervene {intervene} other {rollback}}',

  'cycles.reason.rollback_signal':
    '{count, plural, one {One row} other {# rows}} of the quality matrix {count, plural, one {signals} other {signal}} a rollback, which goes before everything but a P0.',
  'cycles.reason.p1_unresolved':
    '{count, plural, one {A P1 of the window is} other {# P1s of the window are}} not resolved, so growth has to wait.',
  'cycles.reason.data_not_trusted':
    'Both tracks look up, but the figures behind them cannot be trusted yet.',
  'cycles.operand.open_p1': 'P1s not resolved',
  'cycles.operand.data_trust': 'Data trust',
  'cycles.operand.technical_health': 'Technical health',
  'cycles.operand.compliance_state': 'Compliance',
  'cycles.operand.business_quality': 'Business quality',

  'cycles.intervention.title': 'Intervention sprint for {ref}: {summary}',
  'cycles.intervention.impact': '{ref} is resolved and does not come back',
  'cycles.balance.title': 'Move capacity to quality: {trend}',

  'cycles.dimension.data_trust': 'Data trust',
  'cycles.dimension.technical_health': 'Technical health',
  'cycles.dimension.compliance_state': 'Compliance',
  'cycles.dimension.business_quality': 'Business quality',
  'cycles.cell.data_trust.continue': 'Figures known, fresh, undisputed; data gate passes',
  'cycles.cell.data_trust.intervene':
    'A figure is missing, old or disputed, or the data gate fails',
  'cycles.cell.data_trust.rollback': 'Figures disputed and sources not reconcilable',
  'cycles.cell.technical_health.continue': 'No open incident in the structure modules',
  'cycles.cell.technical_health.intervene': 'An open incident in the structure modules',
  'cycles.cell.technical_health.rollback': 'A P0 in the window, or two open P1s in the structure',
  'cycles.cell.compliance_state.continue': 'Rules written down and accepted by all',
  'cycles.cell.compliance_state.intervene':
    'Rules missing before the start, or not accepted by all',
  'cycles.cell.compliance_state.rollback': 'A campaign runs without written rules',
  'cycles.cell.business_quality.continue': 'Visibility and quality both up',
  'cycles.cell.business_quality.intervene': 'One of the two tracks is not up',
  'cycles.cell.business_quality.rollback': 'Visibility up while a quality trend falls',

  'cycles.signalOf.contested_not_reconcilable':
    '{count, plural, one {# figure is} other {# figures are}} disputed, and the data gate says that the sources cannot be reconciled',
  'cycles.signalOf.figures_contested':
    '{count, plural, one {# figure is} other {# figures are}} disputed by an open conflict',
  'cycles.signalOf.data_gate_fails': 'The data gate fails',
  'cycles.signalOf.trends_unknown':
    '{count, plural, one {# trend of the four is unknown} other {# trends of the four are unknown}}',
  'cycles.signalOf.figures_overdue':
    '{count, plural, one {# figure was} other {# figures were}} last read more than 7 days before the window’s end',
  'cycles.signalOf.figures_hold': 'All four trends are known, fresh and undisputed',
  'cycles.signalOf.p0_in_window': '{count, plural, one {# P0} other {# P0s}} in the window',
  'cycles.signalOf.structure_broken': 'Open P1s in the structure modules: {refs}',
  'cycles.signalOf.structure_incident': 'Open in the structure modules: {refs}',
  'cycles.signalOf.structure_green': 'No open incident in the structure modules',
  'cycles.signalOf.running_undocumented': 'A campaign runs and the rules are not written down',
  'cycles.signalOf.rules_undocumented': 'The rules are not written down',
  'cycles.signalOf.rules_not_accepted': 'Not everybody has accepted the rules',
  'cycles.signalOf.compliance_met': 'The rules are written down and accepted',
  'cycles.signalOf.volume_up_quality_down': 'Visibility is up while a quality trend falls',
  'cycles.signalOf.quality_not_up': 'Quality is not up',
  'cycles.signalOf.visibility_not_up': 'Visibility is not up',
  'cycles.signalOf.both_tracks_up': 'Both tracks are up',

  'cycles.tierName.structure_core': 'Structure',
  'cycles.tierName.performance_core': 'Performance',
  'cycles.tierName.acceleration_core': 'Acceleration',
  'cycles.tier.structure_goes_first': 'Structure is always worked on first',
  'cycles.tier.structure_green': 'Structure is green',
  'cycles.tier.quality_positive': 'Structure is green and quality is up',
  'cycles.tier.quality_recoverable': 'Structure is green and quality holds, so it can recover',
  'cycles.tier.structure_regressed': 'Structure has an open incident: {refs}',
  'cycles.tier.quality_not_recoverable': 'Quality falls or is unknown',
  'cycles.tier.rolled_back': 'The decision rolls back',
} as const;
