import type { PlaybookKey } from '../../../domain/playbooks/playbooks';

export const authorityGrowthEn: Readonly<Record<PlaybookKey<'authority_growth'>, string>> = {
  'playbook.authority_growth.objective':
    'People whom our guests trust speak of the place because they were given a reason to.',
  'input.authority_growth.present_links':
    'Incoming links and mentions with the day they were first seen',
  'input.authority_growth.stories':
    'What is worth telling: openings, teachers, recipes, work in the neighbourhood, figures of our own',
  'input.authority_growth.refusals': 'The written list of links that we turn away',
  'step.authority_growth.baseline.title': 'Read what speaks for us today',
  'step.authority_growth.baseline.how':
    'Sort present links into press, partners, directories, suppliers and oddities. Mark those that bring visitors.',
  'step.authority_growth.baseline.signal':
    'Each domain that linked to us in the last year has a kind and a verdict.',
  'step.authority_growth.fit.title': 'Choose whom to speak to by fit',
  'step.authority_growth.fit.how':
    'List local magazines, tourism boards, sports clubs, wedding planners and associations of therapists. Score each one for shared audience, honesty and reach.',
  'step.authority_growth.fit.signal':
    'Thirty contacts are scored, and the ten best have a name and an address.',
  'step.authority_growth.reason.title': 'Make something that deserves a mention',
  'step.authority_growth.reason.how':
    'Prepare one thing that helps others: a walking map, a look at the season in round figures, a recipe, an open day of classes.',
  'step.authority_growth.reason.signal':
    'Two outsiders who saw it said that they would pass it on.',
  'step.authority_growth.approach.title': 'Write to each person, not to a list',
  'step.authority_growth.approach.how':
    'Say in five lines why it concerns their readers. Send no attachment, pay for no link and remind them once at most.',
  'step.authority_growth.approach.signal':
    "The round's messages are kept, and none of them offers money or goods for a link.",
  'step.authority_growth.reclaim.title': 'Turn mentions without a link into links',
  'step.authority_growth.reclaim.how':
    'Find texts that name us and do not link, or link to a dead address. Ask once for the correction.',
  'step.authority_growth.reclaim.signal':
    'Beside each mention stands the day of the request and the reply.',
  'step.authority_growth.measure.title': 'Judge links by their visitors, not by their number',
  'step.authority_growth.measure.how':
    'For each new link note its page, its visitors and the bookings that began there within 30 days.',
  'step.authority_growth.measure.signal':
    "The month's table shows visits beside every link, also where there are none.",
  'check.authority_growth.disclosure':
    'Wherever something was given in return, the disclosure that the law asks for is visible.',
  'check.authority_growth.natural': 'No wording makes up more than a third of the new links.',
  'check.authority_growth.consent':
    'Contacts who asked to be left out are deleted, with the day noted.',
  'trigger.authority_growth.strange_links':
    'Links from sites on the refusal list arrive in numbers that we neither caused nor can explain.',
  'trigger.authority_growth.complaint':
    'A partner or a newsroom complains in writing about how it was approached.',
  'playbook.authority_growth.done':
    'The ten contacts have answered or are closed, the visitors of each new link were counted, and the refusal list is up to date.',
};
