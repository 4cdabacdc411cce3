/** What growth would take, as far as it is known (M127, M170): conditions, no promise; and the log of finished work. */
export const outlookEn = {
  'outlook.title': 'Before scaling',
  'outlook.about':
    'Five conditions for growth towards a million visits. What is not known does not count as met.',
  'outlook.column.condition': 'Condition',
  'outlook.column.why': 'Why',
  'outlook.state.met': 'Met',
  'outlook.state.unmet': 'Not met',
  'outlook.state.unknown': 'Unknown',
  'outlook.key.serviceable_demand': 'Serviceable demand',
  'outlook.key.content_throughput': 'Content throughput',
  'outlook.key.technical_stability': 'Technical stability',
  'outlook.key.authority_channel': 'Authority channel',
  'outlook.key.data_trust': 'Data trust',
  'outlook.reason.demand_owned':
    '{owned, number} of {priority, number} priority clusters have one owner page',
  'outlook.reason.demand_open':
    'Only {owned, number} of {priority, number} priority clusters have one owner page',
  'outlook.reason.demand_unknown': 'No priority clusters are mapped yet',
  'outlook.reason.throughput_proven': 'Finished work in {weeks, number} of the last 8 whole weeks',
  'outlook.reason.throughput_short':
    'Finished work in only {weeks, number} of the last 8 whole weeks',
  'outlook.reason.throughput_unknown': 'No finished work in the log of the last 8 whole weeks',
  'outlook.reason.structure_broken': '{refs} is open in the structural tier',
  'outlook.reason.structure_green':
    'No open P0 or P1 in the structural tier; technical score {score, number, ::.#}',
  'outlook.reason.structure_unknown': 'No technical score in the last 30 days',
  'outlook.reason.authority_worked':
    '{count, plural, one {# authority task} other {# authority tasks}} finished in the last 8 weeks',
  'outlook.reason.authority_idle':
    '{count, plural, one {# authority task is} other {# authority tasks are}} open and none was finished in the last 8 weeks',
  'outlook.reason.authority_unknown': 'No authority work is planned yet',
  'outlook.reason.data_trusted': 'The data gate passes, and no conflict is open',
  'outlook.reason.data_gate_fails': 'The data gate fails',
  'outlook.reason.data_contested':
    '{count, plural, one {# conflict} other {# conflicts}} between sources open',
  'outlook.verdict.downscope':
    'Two or more conditions are not met: aim for a lower range and remedy them before any scaling.',
  'outlook.verdict.not_yet':
    'Not every condition is known and met: the range stays where it is until they are.',
  'outlook.verdict.may_aim': 'All five conditions are met: the next range can be planned for.',
  'outlook.band.foundation': 'Foundation, {from, number} to {to, number} sessions a month',
  'outlook.band.growth': 'Growth, {from, number} to {to, number} sessions a month',
  'outlook.band.scale':
    'Scale, from {from, number} sessions a month, a million and more where conditions hold',
  'outlook.now': '{sessions, number} sessions in the last 30 days',
  'outlook.now.unknown': 'Sessions of the last 30 days are not known',
  'outlook.planned': 'Range to plan for, if the conditions hold: {band}. It is no forecast.',
  'outlook.throughput.offer': 'Take from the log: {weeks, number} of 8 weeks',
  'outlook.throughput.about':
    'Finished tasks in the last 8 whole weeks: {counts}. A week counts from its first finished task on.',
} as const;
