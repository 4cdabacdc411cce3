import type { PageKey } from '../../../domain/playbooks/pages';

export const pagesEn: Readonly<Record<PageKey, string>> = {
  'standard.one_wish.title': 'One wish, one page',
  'standard.one_wish.text':
    'The first lines say which wish the page answers, and it answers that one.',
  'standard.one_wish.check': 'Cover the menu: a stranger can still say what the page is for.',
  'standard.own_proof.title': 'Proof of its own',
  'standard.own_proof.text':
    'It shows something that only this place can show: photographs, figures, a person with a name.',
  'standard.own_proof.check': 'Put another name on the page: at least three things become untrue.',
  'standard.hard_facts.title': 'Hard facts without a call',
  'standard.hard_facts.text':
    'Price or starting price, duration or size, place and conditions are written out.',
  'standard.hard_facts.check': 'The front desk hears of no fact that a caller missed on the page.',
  'standard.next_step.title': 'One next step',
  'standard.next_step.text': 'The same action is offered at the top and again at the end.',
  'standard.next_step.check': 'From either place the booking begins with one press.',
  'standard.kept.title': 'Kept by somebody',
  'standard.kept.text': 'The page has an owner, the day of its last check and the day of the next.',
  'standard.kept.check': 'No day of the next check lies in the past.',
  'throughput.both.title': 'New and refreshed pages are both due',
  'throughput.both.text':
    'Every period has at least one of each. A period with new pages alone is not finished.',
  'throughput.ratio.title': 'More decay, more refreshing',
  'throughput.ratio.text':
    'The refreshed share begins at a quarter and rises with the decaying share of the site, up to three quarters.',
  'throughput.prune.title': 'Joining and retiring are output',
  'throughput.prune.text':
    'A weak page that was joined or retired counts as work done well, in the same list as a new one.',
};
