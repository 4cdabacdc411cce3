/** Commands over many tasks: suggestions in the tenant's language, reasons, the list and its dialogs. */
export const bulkEn = {
  'bulk.suggest.kpi.technical_foundation': 'More of the key pages can be crawled and load fast',
  'bulk.suggest.kpi.intent_operations': 'More visits with high intent from the clusters it covers',
  'bulk.suggest.kpi.content_system': 'More non-brand clicks on the pages it renews',
  'bulk.suggest.kpi.onpage_optimization': 'More clicks per impression on the pages it changes',
  'bulk.suggest.kpi.aeo_answer_layer': 'More answers of assistants that name the house',
  'bulk.suggest.kpi.schema_entity_governance':
    'More pages with valid structured data and rich results',
  'bulk.suggest.kpi.internal_link_graph': 'Fewer orphan pages, more clicks on to the booking pages',
  'bulk.suggest.kpi.authority_growth': 'More referring sites that fit our guests',
  'bulk.suggest.kpi.experiment_engine': 'A decided experiment with a measured difference',
  'bulk.suggest.kpi.scale_loop': 'The same result on more pages with less work for each',
  'bulk.suggest.rollback.technical_foundation':
    'Back to the release before when errors or load times rise for two days',
  'bulk.suggest.rollback.intent_operations':
    'Back to the mapping before when visits with high intent fall in the next weekly cycle',
  'bulk.suggest.rollback.content_system':
    'Back to the text before when its clicks fall for two weeks in a row',
  'bulk.suggest.rollback.onpage_optimization':
    'Back to the title and the text before when clicks per impression fall for a week',
  'bulk.suggest.rollback.aeo_answer_layer':
    'Take the answer block out when an assistant quotes it wrongly',
  'bulk.suggest.rollback.schema_entity_governance':
    'Take the markup out when a validator reports errors or rich results vanish',
  'bulk.suggest.rollback.internal_link_graph':
    'Take the links out when visits to their target fall for a week',
  'bulk.suggest.rollback.authority_growth':
    'End the placement when the site no longer keeps our guidelines',
  'bulk.suggest.rollback.experiment_engine':
    'Stop the variant when conversions fall below the agreed floor',
  'bulk.suggest.rollback.scale_loop':
    'Stop the roll-out and return its last batch when quality falls in a check',

  'bulk.why.task_ended': 'Has ended and stays as it is',
  'bulk.why.filled_before': '{field}: filled before',
  'bulk.why.same_value': '{field}: has this value already',
  'bulk.why.no_member_for_role': '{field}: no member answers for this role',
  'bulk.why.owner_not_member': '{field}: not a member of this tenant',
  'bulk.why.day_passed': '{field}: the day has passed',
  'bulk.why.on_holiday': '{field}: {name} is a public holiday',
  'bulk.why.fields_in_use': '{field}: in use, cannot be emptied',

  'bulk.bar.label': 'Selected tasks',
  'bulk.bar.selected': '{count, number} of {total, number} selected',
  'bulk.bar.clear': 'Clear the selection',
  'bulk.bar.all': 'Select all {total, number}',
  'bulk.bar.tooMany': 'At most {most, number} tasks at once. Narrow the list.',
  'bulk.bar.fill': 'Fill fields',
  'bulk.bar.assign': 'Assign',
  'bulk.bar.due': 'Due date',
  'bulk.bar.schedule': 'Schedule',
  'bulk.bar.cancel': 'Cancel tasks',
  'bulk.bar.export': 'Export selection',
  'bulk.bar.needsManager':
    'Changing many tasks at once takes a Manager or an Owner in each of their tenants.',

  'bulk.title.fill': 'Fill fields of {count, plural, one {# task} other {# tasks}}',
  'bulk.title.assign': 'Assign {count, plural, one {# task} other {# tasks}}',
  'bulk.title.due': 'Set the due date of {count, plural, one {# task} other {# tasks}}',
  'bulk.title.schedule': 'Schedule {count, plural, one {# task} other {# tasks}}',
  'bulk.title.cancel': 'Cancel {count, plural, one {# task} other {# tasks}}',
  'bulk.field.owner': 'Owner',
  'bulk.field.dueOn': 'Due date',
  'bulk.field.kpiImpact': 'KPI impact',
  'bulk.field.rollbackCondition': 'Rollback condition',
  'bulk.how.label': '{field}: what to do',
  'bulk.how.keep': 'Leave as it is',
  'bulk.how.suggest': 'Suggested',
  'bulk.how.set': 'Set to',
  'bulk.suggested.owner': 'The member who answers for the task’s role',
  'bulk.suggested.dueOn': 'Week by week over the sprint, from the campaign’s start',
  'bulk.suggested.kpiImpact': 'The text of the task’s module',
  'bulk.suggested.rollbackCondition': 'The text of the task’s module',
  'bulk.value': '{field}: value',
  'bulk.onlyEmpty': 'Only where the field is empty',
  'bulk.thenSchedule': 'Then schedule what has all four fields',
  'bulk.preview': 'Preview',
  'bulk.preview.summary':
    '{changed, plural, one {# task changes} other {# tasks change}}, {kept, plural, one {# stays} other {# stay}}',
  'bulk.preview.moved': '{count, plural, one {# is scheduled} other {# are scheduled}}',
  'bulk.preview.cancelled': '{count, plural, one {# is cancelled} other {# are cancelled}}',
  'bulk.preview.byField': '{field} {count, number}',
  'bulk.preview.choose': 'Choose what to fill; the preview names each task.',
  'bulk.preview.nothing': 'Nothing would change.',
  'bulk.preview.show': 'Tasks in the preview',
  'bulk.preview.changed': 'Changing {count, number}',
  'bulk.preview.all': 'All {count, number}',
  'bulk.preview.task': 'Task',
  'bulk.preview.change': 'Change',
  'bulk.preview.why': 'Stays',
  'bulk.preview.empty': 'empty',
  'bulk.preview.toState': 'State: {state}',
  'bulk.preview.emptied': '{field} emptied',
  'bulk.submit': 'Change {count, plural, one {# task} other {# tasks}}',
  'bulk.submit.cancel': 'Cancel {count, plural, one {# task} other {# tasks}}',
  'bulk.done': 'Changed {count, plural, one {# task} other {# tasks}}',
  'bulk.done.cancel': 'Cancelled {count, plural, one {# task} other {# tasks}}',
  'bulk.refused': 'Not changed: {problem}',

  'bulk.preview.page': '{from, number} to {to, number} of {total, number}',
  'bulk.preview.before': 'Earlier',
  'bulk.preview.after': 'Later',
  'list.csv.blocked': 'Blocked by',
  'list.csv.missing': 'Missing fields',
  'list.csv.files': 'Files',
  'list.column.tenant': 'Tenant',
  'list.column.module': 'Module',
  'list.meta':
    '{total, plural, one {# task} other {# tasks}}{tenants, plural, =1 {} other { of # tenants}} · {missing, plural, =0 {every record complete} one {# record incomplete} other {# records incomplete}}',
  'list.label': 'Tasks',
  'list.select': 'Select {title}',
  'list.selectLoaded': 'Select the tasks on screen',
  'list.sort': 'Sort by {column}',
  'list.sortBoard': 'Board order',
  'list.key.select': 'Select',
  'list.key.range': 'Select a range',

  'errors.bulk_gone': 'One of these tasks is no longer there. Look at the list and select again.',
  'errors.bulk_changed':
    'The list changed since the preview: a task, an owner or a limit is no longer what it showed. Nothing was changed; look at the new preview.',
  'errors.bulk_too_many':
    'More than {most, number} tasks are selected. Narrow the list and go in steps; nothing was changed.',
} as const;
