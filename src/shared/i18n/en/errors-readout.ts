/** Refusals of the month-end readout and the sample agency. */
export const errorsReadoutEn = {
  'errors.readout_month_ahead': '{month} has not begun yet, so there is nothing to read out.',
  'errors.readout_commentary_fixed':
    'This readout is approved, so its words stand. Draft a new version of the month to change them.',
  'errors.readout_illegal_move': 'A readout that is {from} cannot become {to}.',
  'errors.readout_second_person':
    'You drafted this readout, and this tenant has another Owner. Ask them to approve it.',
  'errors.sample_needs_empty_folder':
    'The sample agency needs an empty data folder, and this one has data. Start with --demo or another --data folder.',
  'readouts.missing.figure': '{name} has no value for this month',
  'readouts.missing.monthly_cycle': 'No monthly cycle was decided in this month',
  'readouts.missing.open_conflict': '{name} has two values and nobody has chosen',
  'readouts.missing.open_incidents':
    '{count, plural, one {# incident of this month is} other {# incidents of this month are}} still open',
  'readouts.missing.month_not_over': 'The month is not over yet',
  'readouts.skipped.failed': 'Not printed: {problem}',
} as const;
