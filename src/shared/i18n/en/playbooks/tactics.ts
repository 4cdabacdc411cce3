import type { TacticKey } from '../../../domain/playbooks/tactic';

export const tacticsEn: Readonly<Record<TacticKey, string>> = {
  'tactic.a.name': 'Steady the ground',
  'tactic.a.aim': 'Stop losses before anything is added.',
  'tactic.a.enter.1':
    'A startup gate fails, or the quality trend was down in two weekly cycles in a row.',
  'tactic.a.enter.2': 'Selling pages are missing from the index or answer with errors.',
  'tactic.a.move.1': 'Write no new page for two weeks; everybody repairs.',
  'tactic.a.move.2': 'Repair in the order of bookings lost, not in the order of discovery.',
  'tactic.a.move.3': 'Part or join competing pages before the next brief.',
  'tactic.a.exit.1':
    'Left when all five gates pass and the quality trend held for two weekly cycles.',
  'tactic.a.exit.2':
    'Broken off after six weeks without improvement: an incident looks for the cause elsewhere.',
  'tactic.b.name': 'Harvest what is near',
  'tactic.b.aim': 'Lift pages that almost reach the guest already.',
  'tactic.b.enter.1': 'The ground holds, and at least 20 pages stand in positions 4 to 15.',
  'tactic.b.enter.2': 'The team can change ten pages a week by itself.',
  'tactic.b.move.1': 'Sharpen titles, first screens and answers of ten pages each week.',
  'tactic.b.move.2': 'Point inner links at the pages of the round.',
  'tactic.b.move.3': 'Wait 28 days, read the figures and begin the next round with what is left.',
  'tactic.b.exit.1':
    'Left when fewer than ten pages remain in that range, or two rounds added less than 5% of clicks.',
  'tactic.b.exit.2':
    'Broken off when a third of the changed pages lost positions: the round is undone.',
  'tactic.c.name': 'Own the question',
  'tactic.c.aim': 'Build one group of wishes completely instead of many by halves.',
  'tactic.c.enter.1':
    'A priority group has no owning page or a thin one, and its season is ten weeks away or more.',
  'tactic.c.enter.2': 'Somebody on site knows the subject and has time for questions.',
  'tactic.c.move.1': 'Plan one hub with four to eight pages around it.',
  'tactic.c.move.2': 'Publish in pairs: one new page together with one refreshed.',
  'tactic.c.move.3': 'Finish answers, markup and links of the group before opening the next.',
  'tactic.c.exit.1':
    'Left when the hub is among the first ten results and the group brought bookings in two months.',
  'tactic.c.exit.2':
    'Broken off after 90 days with less than half of the expected visits: the group is joined into its strongest page.',
  'tactic.d.name': 'Press the advantage',
  'tactic.d.aim': 'Put more behind what has proved itself.',
  'tactic.d.enter.1': 'Visibility and quality are both up, and no P0 or P1 is open.',
  'tactic.d.enter.2': 'At least one pattern has a good verdict from a test.',
  'tactic.d.move.1': 'Win mentions for pages that already turn visits into bookings.',
  'tactic.d.move.2': 'Copy the proven pattern to two neighbouring groups.',
  'tactic.d.move.3': 'Move hours once a month and keep a fifth of them free.',
  'tactic.d.exit.1': 'Left when the newest copies earn no more than the average of the site.',
  'tactic.d.exit.2':
    'Broken off on the day of a P0, a failing gate or a falling quality trend: back to tactic A.',
};
