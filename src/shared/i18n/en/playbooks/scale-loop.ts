import type { PlaybookKey } from '../../../domain/playbooks/playbooks';

export const scaleLoopEn: Readonly<Record<PlaybookKey<'scale_loop'>, string>> = {
  'playbook.scale_loop.objective':
    'Hours and money go where work has been shown to pay, and leave where it has not.',
  'input.scale_loop.returns': 'Visits, bookings and hours spent for each group of pages, by month',
  'input.scale_loop.verdicts': 'Verdicts of the tests and cycles of the last quarter',
  'input.scale_loop.hours': 'Free hours of each person in the coming month',
  'step.scale_loop.cost.title': 'Set effort beside return',
  'step.scale_loop.cost.how':
    'For each group of pages add up hours and outside costs, and the margin of bookings that began there.',
  'step.scale_loop.cost.signal':
    'A table shows cost, return and their ratio for every group over one period.',
  'step.scale_loop.rank.title': 'Rank groups by what the next day of work brings',
  'step.scale_loop.rank.how':
    'Ask what one more day would likely bring, not what was earned so far. Write the reason beside the guess.',
  'step.scale_loop.rank.signal': 'The first three places name the work that would be done.',
  'step.scale_loop.stop.title': 'Choose what to stop',
  'step.scale_loop.stop.how':
    'Take the tenth of the work that pays least. Stop it, hand it over or give it a last month with a condition.',
  'step.scale_loop.stop.signal': 'Each item at the bottom has one of the three, and a day.',
  'step.scale_loop.repeat.title': 'Repeat what worked next door',
  'step.scale_loop.repeat.how':
    'Take a pattern with a good verdict, such as a page for weekends as a couple. Carry it to two neighbouring groups and change only what they demand.',
  'step.scale_loop.repeat.signal': 'Two copies exist, and each names the pattern it came from.',
  'step.scale_loop.hours.title': 'Move hours to where they pay',
  'step.scale_loop.hours.how':
    'Shift people from what was stopped to what was chosen. Keep a fifth of the time for repairs and questions.',
  'step.scale_loop.hours.signal': "Next month's plan adds up to the hours that people really have.",
  'step.scale_loop.check_back.title': 'Come back after a month and compare',
  'step.scale_loop.check_back.how':
    'Hold each result against its guess. Where a guess was off by more than half, correct the way of guessing.',
  'step.scale_loop.check_back.signal':
    'Every guess has its result beside it, and the largest miss is explained.',
  'check.scale_loop.finished': 'Work that was taken away had been finished or closed before.',
  'check.scale_loop.same_months':
    'All groups are measured over the same months, so that the season does not decide.',
  'check.scale_loop.sound': 'No group was enlarged while its pages failed a technical check.',
  'trigger.scale_loop.pattern_loss':
    'Copies of a pattern earn less than half of what it earned, two months in a row.',
  'trigger.scale_loop.overload':
    'Incidents or unfinished tasks rise by a third in the month after hours were moved.',
  'playbook.scale_loop.done':
    'The hours of the month follow the ranking, something was stopped, and the guesses of last month were compared with what came.',
};
