/** Refusals of the month-end readout and the sample agency. */
export const errorsReadoutEn = {
  'errors.readout_month_ahead': '{month} has not begun yet, so there is nothing to read out.',
  'errors.readout_commentary_fixed':
    'This readout is approved, so its words stand. Draft a new version of the month to change them.',
  'errors.readout_illegal_move': 'A readout that is {from} cannot become {to}.',
  'errors.readout_second_person':
    'You drafted this readout, and this tenant has another Owner. Ask them to approve it.',
  'errors.readout_month_changed':
    'Figures of this month have changed since the readout was frozen. Draft a new version; the words go over to it.',
  'errors.readout_changed_meanwhile':
    'The readout was changed while its page was being printed, so this PDF was not kept. Look at it and print it again.',
  'errors.sample_needs_empty_folder':
    'The sample agency needs an empty data folder, and this one has data. Start with --demo or another --data folder.',
  'readouts.missing.figure': '{name} has no value for this month',
  'readouts.missing.monthly_cycle': 'No monthly cycle was decided in this month',
  'readouts.missing.open_conflict': '{name} has two values and nobody has chosen',
  'readouts.missing.open_incidents':
    '{count, plural, one {# incident of this month is} other {# incidents of this month are}} still open',
  'readouts.missing.month_not_over': 'The month is not over yet',
  'readouts.skipped.failed': 'Not printed: {problem}',
  'readouts.skipped.role':
    'Not yours to export: a Manager or an Owner of this tenant exports its readout',
  'readouts.skipped.no_readout': 'No readout of this month yet',
  'readouts.skipped.not_approved':
    'Not approved: {state, select, in_review {in review} other {still a draft}}',
  'readouts.skipped.stale': 'Out of date: figures changed after the approval',
  'readouts.part.figures': 'Figures',
  'readouts.part.conflicts': 'Conflicts',
  'readouts.part.tracks': 'Two tracks',
  'readouts.part.cycles': 'Cycle decisions',
  'readouts.part.gates': 'Startup gates',
  'readouts.part.incidents': 'Incidents',
  'readouts.part.work': 'Work finished',
  'readouts.part.tenant': 'Name, zone or currency',
  'readoutIndex.title': 'Month-end readouts, {month}',
  'readoutIndex.made': 'Exported by {by} on {at}, {zone}',
  'readoutIndex.written': '{count, plural, =0 {No PDF} one {# PDF} other {# PDFs}}',
  'readoutIndex.written.none': 'No readout of this month was approved.',
  'readoutIndex.skipped': 'Left out: {count, number}',
  'readoutIndex.skipped.none': 'Every tenant has its PDF.',
  'readoutIndex.column.tenant': 'Tenant',
  'readoutIndex.column.file': 'File',
  'readoutIndex.column.pages': 'Pages',
  'readoutIndex.column.size': 'Size',
  'readoutIndex.column.approval': 'Approval',
  'readoutIndex.column.hash': 'Content hash',
  'readoutIndex.column.reason': 'Why',
  'readoutIndex.approved': '{by}, {at}',
  'readoutIndex.selfApproved': '{by}, {at}, self-approved',
  'readoutIndex.draft': 'Draft, not approved',
  'readoutIndex.bytesHash': 'File sha256 {hash}',
  'readoutIndex.total': 'In all',
} as const;
