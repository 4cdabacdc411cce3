import type { PlaybookKey } from '../../../domain/playbooks/playbooks';

export const experimentEngineEn: Readonly<Record<PlaybookKey<'experiment_engine'>, string>> = {
  'playbook.experiment_engine.objective':
    'Changes are believed because they were tested, and harmful ones stop early.',
  'input.experiment_engine.ideas': 'Ideas, each with the figure that it should move',
  'input.experiment_engine.traffic': 'Weekly visitors and bookings of each template',
  'input.experiment_engine.disturbances':
    'Dates that disturb a test: holidays, promotions, changes of price',
  'step.experiment_engine.hypothesis.title': 'Write a hypothesis that can be wrong',
  'step.experiment_engine.hypothesis.how':
    'Because we saw this, changing that will move this figure by at least so much among these visitors.',
  'step.experiment_engine.hypothesis.signal': 'A colleague can say which result would refute it.',
  'step.experiment_engine.size.title': 'Work out whether the traffic is enough',
  'step.experiment_engine.size.how':
    'From weekly visitors and the present rate, compute how many weeks the smallest useful effect needs. Beyond eight weeks, choose another test.',
  'step.experiment_engine.size.signal':
    'The number of weeks and the smallest effect were noted before the start.',
  'step.experiment_engine.variants.title': 'Build variants that differ in one thing',
  'step.experiment_engine.variants.how':
    'Keep everything else equal, speed included. Try each variant on two phones and on a desktop.',
  'step.experiment_engine.variants.signal':
    'Laid side by side, the variants show the intended difference and no other.',
  'step.experiment_engine.limits.title': 'Set the limits that stop the test',
  'step.experiment_engine.limits.how':
    'Name the figures that must not fall, such as begun bookings or calls, and by how much. Agree who may stop it.',
  'step.experiment_engine.limits.signal':
    'Limits, a name and a phone number stand in the record of the test.',
  'step.experiment_engine.run.title': 'Run it for whole weeks',
  'step.experiment_engine.run.how':
    'Start on a Monday, look for no winner before the agreed end, and log what disturbs it, such as a storm or a fair.',
  'step.experiment_engine.run.signal': 'The record covers two whole weeks or more, day by day.',
  'step.experiment_engine.read.title': 'Read the result: continue, intervene or roll back',
  'step.experiment_engine.read.how':
    'Hold it against the hypothesis. Give the range, not the average alone, and say what was not measured.',
  'step.experiment_engine.read.signal': 'The verdict is one of three words with its range.',
  'step.experiment_engine.codify.title': 'Make the winner a rule, file the loser',
  'step.experiment_engine.codify.how':
    'Put what won into the template or the guide. File what lost with its reason, so that nobody tests it again.',
  'step.experiment_engine.codify.signal': 'The guide shows the new rule and names its test.',
  'check.experiment_engine.same_variant': 'Visitors who came back saw the same variant as before.',
  'check.experiment_engine.own_visits': 'Visits by staff and test bookings are not in the figures.',
  'check.experiment_engine.alone': 'No page was in two tests at the same time.',
  'trigger.experiment_engine.limit_passed':
    'A protected figure lies below its limit on two days in a row.',
  'trigger.experiment_engine.uneven':
    'The shares in which variants were shown differ from the plan by more than two points.',
  'playbook.experiment_engine.done':
    'Every test of the quarter has a verdict, what won is in the templates, and what lost can be found.',
};
