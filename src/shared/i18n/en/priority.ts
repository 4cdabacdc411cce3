/** The priority of a task: what it is made of and how it is weighed (M64). */
export const priorityEn = {
  'priority.title': 'Priority',
  'priority.score': 'Priority {score} of 100',
  'priority.none': 'Work that has ended has no priority.',
  'priority.explain': 'Show what priority {score} is made of',
  'priority.factor': 'Factor',
  'priority.factor.impact': 'Impact',
  'priority.factor.effort': 'Effort',
  'priority.factor.urgency': 'Urgency',
  'priority.factor.freshness': 'Freshness',
  'priority.factor.seasonality': 'Season',
  'priority.value': 'Value',
  'priority.weight': 'Weight',
  'priority.points': 'Points',
  'priority.sum': 'Score',
  'priority.asOf': 'As of {day}. A value is 0 to 100; its points are value × weight.',

  'priority.because.impact_none': 'Names no measure',
  'priority.because.impact_goal': '{key}: the measure of the campaign’s goal',
  'priority.because.impact_layer':
    '{key}: {layer, select, business {what the business earns} mid {interest} other {reach}}',
  'priority.because.effort_unknown': 'Nobody said how long it takes: counts as average',
  'priority.because.effort_minutes': '{minutes} of work; half an hour counts most',
  'priority.because.due_none': 'No due date',
  'priority.because.due_passed': 'Was due {on}, {days, plural, one {# day} other {# days}} ago',
  'priority.because.due_in':
    '{days, plural, =0 {Due today} one {Due {on}, tomorrow} other {Due {on}, in # days}}',
  'priority.because.module_never': 'No work of this module was ever finished',
  'priority.because.module_worked':
    'Work of this module was last finished {on}{days, plural, =0 {, today} one {, # day ago} other {, # days ago}}',
  'priority.because.season_none':
    'No holiday near, and no whole year of bookings to tell months by',
  'priority.because.season_holiday':
    'Comes {days, plural, =0 {on} one {# day before} other {# days before}} {name} ({on})',
  'priority.because.season_month':
    'Comes before {month, select, 1 {January} 2 {February} 3 {March} 4 {April} 5 {May} 6 {June} 7 {July} 8 {August} 9 {September} 10 {October} 11 {November} other {December}}: {change, plural, =0 {an average month of bookings} other {{changeText} bookings against the average month}}',
  'priority.because.season_both':
    'Comes {days, plural, =0 {on} one {# day before} other {# days before}} {name} ({on}); the month after it has {change, plural, =0 {average bookings} other {{changeText} bookings}}',

  'priority.effort': 'Effort',
  'priority.effort.minutes': 'Effort in minutes',
  'priority.effort.about': 'How long the work takes; empty counts as average',

  'settings.section.priority': 'Priority',
  'priority.weights': 'Weights',
  'priority.weights.about':
    'How much each factor counts when tasks are ordered by priority. Only the shares matter; 0 leaves a factor out.',
  'priority.weights.of': 'Weight of {factor}',
  'priority.weights.share': '{share} of the score',
  'priority.weights.none': 'Give at least one factor a weight above 0.',
  'priority.weights.save': 'Save the weights',
  'priority.weights.standard': 'Standard weights',
  'priority.weights.done': 'Weights saved',
  'priority.about.impact':
    'How near the task’s measure is to what the business earns; the goal’s most',
  'priority.about.effort': 'The less work, the more it counts',
  'priority.about.urgency': 'Due today or passed counts most, sixty days ahead nothing',
  'priority.about.freshness': 'How long the module was left alone',
  'priority.about.seasonality': 'Holidays to come and the months of the last year of bookings',
  'priority.preview.title': 'First with these weights',
  'priority.preview.meta': '{shown} of {total, plural, one {# open task} other {# open tasks}}',
  'priority.preview.place': 'Place',
  'priority.preview.task': 'Task',
  'priority.preview.score': 'Priority',
  'priority.preview.before': 'Saved now',
  'priority.preview.same': '{score}, same place',
  'priority.preview.moved': '{score}, place {place}',
  'priority.preview.empty': 'No open task on the board',
  'priority.preview.empty.text': 'Once there is work, this list shows how the weights order it.',
} as const;
