import type { PlaybookKey } from '../../../domain/playbooks/playbooks';

export const contentSystemEn: Readonly<Record<PlaybookKey<'content_system'>, string>> = {
  'playbook.content_system.objective':
    'New and refreshed pages leave the desk every week, and all of them hold the same standard.',
  'input.content_system.map': 'The map of wishes and their owning pages',
  'input.content_system.decay': 'Pages whose visits fell by more than 20% in 90 days',
  'input.content_system.voice': 'Notes on tone, facts and names, approved by the client',
  'input.content_system.people': 'The people to ask: host, therapist, trainer, cook',
  'step.content_system.audit.title': 'Sort every page: keep, refresh, join or retire',
  'step.content_system.audit.how':
    'Read visits, bookings and age of each page. Give it one of the four marks and one line of reason.',
  'step.content_system.audit.signal': 'No page older than six months is without a mark.',
  'step.content_system.mix.title': "Fix the week's mix of new and refreshed pages",
  'step.content_system.mix.how':
    'Take the share from the throughput policy for the decay of today. Plan both kinds, also when time is short.',
  'step.content_system.mix.signal': "The week's plan names at least one page of each kind.",
  'step.content_system.brief.title': 'Write a brief that needs no phone call',
  'step.content_system.brief.how':
    'State the wish, the owning page, the one action asked of the guest, the facts that must appear and who can confirm them.',
  'step.content_system.brief.signal': 'The writer begins without a question to its author.',
  'step.content_system.facts.title': 'Collect facts from those who do the work',
  'step.content_system.facts.how':
    'Ask the therapist how long a treatment takes, the trainer who should not join, the host what the suite looks onto. Keep name and day.',
  'step.content_system.facts.signal': 'Each claim of the draft points to a person or a document.',
  'step.content_system.draft.title': 'Draft the page to the minimum standard',
  'step.content_system.draft.how':
    'Write the answer first, then the proof, then the next step. Use photographs of this place only.',
  'step.content_system.draft.signal': 'The draft meets all five points of the page standard.',
  'step.content_system.review.title': 'Have it read by somebody who knows',
  'step.content_system.review.how':
    'Give the draft to the person named in the brief, with its sources. Take in each correction or answer it.',
  'step.content_system.review.signal': "The reader's name, day and verdict lie with the page.",
  'step.content_system.publish.title': 'Publish, link and note the first figures',
  'step.content_system.publish.how':
    'Put the page live and link to it from two related ones. For a refresh, note visits and bookings of the old version.',
  'step.content_system.publish.signal':
    'A guest reaches the page in three clicks, and its starting figures are in the log.',
  'step.content_system.prune.title': 'Join or retire what no longer helps',
  'step.content_system.prune.how':
    'Move the useful parts of weak pages to their owning page, redirect the rest and tell the sites that linked there.',
  'step.content_system.prune.signal':
    "The month's report counts joined and retired pages beside the new ones.",
  'check.content_system.stranger':
    'Somebody who was never here finds price, length and place on the page within a minute.',
  'check.content_system.pictures': 'Every photograph was taken on site and has a description.',
  'check.content_system.names':
    'Names of suites, treatments and classes are spelled as on the price list.',
  'trigger.content_system.wrong_fact':
    'A published fact about price, health or safety proves to be wrong.',
  'trigger.content_system.refresh_loss':
    'A refreshed page loses a quarter of its bookings against the four weeks before.',
  'playbook.content_system.done':
    'Four weeks in a row brought new and refreshed pages in the planned mix, each with its sources, its reader and its first figures.',
};
