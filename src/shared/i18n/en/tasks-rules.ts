/** Task states (M39), missing fields (INV4), why a move is refused and why a task is blocked (M43). */
export const tasksRulesEn = {
  'tasks.state.draft': 'Draft',
  'tasks.state.scheduled': 'Scheduled',
  'tasks.state.in_progress': 'In progress',
  'tasks.state.needs_review': 'Needs review',
  'tasks.state.completed': 'Completed',
  'tasks.state.failed': 'Failed',
  'tasks.state.blocked': 'Blocked',
  'tasks.state.cancelled': 'Cancelled',
  'tasks.field.owner': 'owner',
  'tasks.field.dueOn': 'due date',
  'tasks.field.kpiImpact': 'KPI impact',
  'tasks.field.rollbackCondition': 'rollback condition',

  'tasks.refused.illegal_move': 'A task that is {from} cannot become {to}.',
  'tasks.refused.review_first': 'This kind of task is reviewed before it is completed.',
  'tasks.refused.needs_manager':
    'An Editor hands in drafts and reviews; this move takes a Manager.',
  'tasks.refused.missing_fields': 'The task cannot be executed yet. Missing: {fields}.',
  'tasks.refused.gates_failing':
    'No acceleration task starts while a gate fails. Failing: {gates}.',
  'tasks.refused.structure_regressed':
    'The structural tier goes first: {refs} is open there. Resolve it, then performance and acceleration work may start.',
  'tasks.refused.quality_not_recoverable':
    'Acceleration needs a quality trend that is up or can recover; it falls or is unknown.',
  'tasks.refused.p0_pause':
    '{count, plural, one {# unresolved P0 pauses} other {# unresolved P0s pause}} the acceleration work of this tenant.',
  'tasks.refused.campaign_paused': 'The campaign is paused.',
  'tasks.refused.dependencies_open':
    '{count, plural, one {# task} other {# tasks}} it depends on must be completed first.',

  'tasks.refused.wip_full':
    '{column, select, scheduled {Scheduled} in_progress {In progress} needs_review {Needs review} other {Failed or blocked}} is full: {count} of {limit}. Finish or move something there first.',

  'tasks.blocked.p0_pause': 'Paused by a P0',
  'tasks.blocked.campaign_pause': 'Paused with the campaign',
  'tasks.blocked.dependency': 'Waits for another task',
  'tasks.blocked.other': 'Blocked by hand',
} as const;
