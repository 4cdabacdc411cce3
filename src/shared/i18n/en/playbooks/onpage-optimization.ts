import type { PlaybookKey } from '../../../domain/playbooks/playbooks';

export const onpageOptimizationEn: Readonly<Record<PlaybookKey<'onpage_optimization'>, string>> = {
  'playbook.onpage_optimization.objective':
    'Visitors see within seconds that the page is about what they came for, and what they can do next.',
  'input.onpage_optimization.near_pages':
    'Pages with many impressions and few clicks in the last 28 days',
  'input.onpage_optimization.present_words':
    'Titles, descriptions and main headings of all selling pages as they are now',
  'input.onpage_optimization.scrolls': 'Clicks and scroll depth of each template',
  'step.onpage_optimization.pick.title': 'Choose ten pages where better words pay most',
  'step.onpage_optimization.pick.how':
    'Take pages in positions 3 to 15 that are clicked less than their neighbours. Leave out those changed in the last 28 days.',
  'step.onpage_optimization.pick.signal':
    'Ten addresses are listed with position, click rate and the reason for the choice.',
  'step.onpage_optimization.titles.title': 'Rewrite titles: what, where, for whom',
  'step.onpage_optimization.titles.how':
    'Begin with the wish, then the place, then what sets it apart. Stay within 60 characters and promise nothing that the page lacks.',
  'step.onpage_optimization.titles.signal':
    'No two titles of the site are equal, and none is cut off on a phone.',
  'step.onpage_optimization.descriptions.title': 'Write descriptions that answer the next question',
  'step.onpage_optimization.descriptions.how':
    'Give a starting price, a duration or dates in one sentence. Close with what the visitor can do.',
  'step.onpage_optimization.descriptions.signal':
    'Each of the ten descriptions holds one fact and one action.',
  'step.onpage_optimization.headings.title': 'Put headings in the order in which guests ask',
  'step.onpage_optimization.headings.how':
    'One main heading repeats the wish in plain words. Below it come what it is, what it costs, when, where and for whom not.',
  'step.onpage_optimization.headings.signal':
    'The outline alone, read aloud, tells what is on offer.',
  'step.onpage_optimization.first_screen.title': 'Bring price and button onto the first screen',
  'step.onpage_optimization.first_screen.how':
    'Show name, picture, starting price and one button before any scrolling. Everything else moves down.',
  'step.onpage_optimization.first_screen.signal':
    'On a screen 360 pixels wide both are seen at once.',
  'step.onpage_optimization.media.title': 'Make pictures light and describe them',
  'step.onpage_optimization.media.how':
    'Serve modern formats in the size that is shown, with fixed dimensions. Say what is in the picture, not what it should sell.',
  'step.onpage_optimization.media.signal':
    'No picture on the ten pages weighs more than 200 kB or lacks a description.',
  'step.onpage_optimization.record.title': 'Log each change and leave it alone',
  'step.onpage_optimization.record.how':
    'Note old words, new words, the day and who agreed. Do not touch the page again for 28 days.',
  'step.onpage_optimization.record.signal':
    'The log shows before and after for every page, and the day to look again.',
  'check.onpage_optimization.one_wish':
    'Title, main heading and first paragraph speak of the same wish.',
  'check.onpage_optimization.button':
    'The button says what happens next, and that is what happens.',
  'check.onpage_optimization.keyboard':
    'Somebody who uses the keyboard alone can reach the button and press it.',
  'trigger.onpage_optimization.position_loss':
    'A changed page falls five positions for its main query and stays there for 14 days.',
  'trigger.onpage_optimization.start_loss':
    'The share of visitors who begin a booking falls by a fifth over two weeks.',
  'playbook.onpage_optimization.done':
    'Ten pages are changed, logged and left alone for 28 days, and the figures after that have been read.',
};
