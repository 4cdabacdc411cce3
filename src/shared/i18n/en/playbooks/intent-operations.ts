import type { PlaybookKey } from '../../../domain/playbooks/playbooks';

export const intentOperationsEn: Readonly<Record<PlaybookKey<'intent_operations'>, string>> = {
  'playbook.intent_operations.objective':
    'Each wish that makes a guest search has one name and exactly one page that answers it.',
  'input.intent_operations.queries':
    'Search queries of the last 16 months with clicks and impressions',
  'input.intent_operations.front_desk':
    'Questions noted at the front desk, in the spa and by the trainers',
  'input.intent_operations.pages': 'The list of pages, each with its purpose',
  'input.intent_operations.seasons': 'The calendar of seasons, events and course terms',
  'step.intent_operations.collect.title': 'Gather the words that guests use',
  'step.intent_operations.collect.how':
    'Export queries, searches on the site and questions from messages. Keep the wording, drop personal data and count how often each one appears.',
  'step.intent_operations.collect.signal':
    'One sheet holds at least 300 wordings with their source and their count.',
  'step.intent_operations.group.title': 'Group wordings by what the person wants',
  'step.intent_operations.group.how':
    'Two wordings belong together when the same page would satisfy both. Name each group after the wish, such as "massage for two today".',
  'step.intent_operations.group.signal':
    'Two people sort 30 wordings separately and agree on at least 26.',
  'step.intent_operations.stage.title': 'Say how near to a booking each group is',
  'step.intent_operations.stage.how':
    'Mark the group as dreaming, comparing, booking or already a guest. Write down what the person has to learn next.',
  'step.intent_operations.stage.signal':
    'No group lacks a mark, and each of the four marks is used.',
  'step.intent_operations.value.title': 'Rank the groups by what they are worth',
  'step.intent_operations.value.how':
    'Multiply monthly searches by the share that books and by the margin of a night, a treatment or a membership. Note where each figure comes from.',
  'step.intent_operations.value.signal':
    'The first 20 groups stand in order, and somebody else arrives at the same sums.',
  'step.intent_operations.owner.title': 'Give each priority group one owning page',
  'step.intent_operations.owner.how':
    'Name the single address that answers for the group. Where none exists, write down which page it would be.',
  'step.intent_operations.owner.signal':
    'Every priority group shows one address or one planned page, never two.',
  'step.intent_operations.conflicts.title': 'Settle pages that compete for one group',
  'step.intent_operations.conflicts.how':
    'Find groups for which two of our pages take turns in the results. Decide to join them, to part them or to retire one, and name who does it.',
  'step.intent_operations.conflicts.signal':
    'Each pair in the register has a decision, a name and a day.',
  'step.intent_operations.seasons.title': 'Date the groups that come and go',
  'step.intent_operations.seasons.how':
    'Mark when searches for carnival, winter breaks, beginner courses or gift vouchers begin to rise. The page has to stand six weeks earlier.',
  'step.intent_operations.seasons.signal':
    'The calendar shows a day of readiness for each seasonal group.',
  'check.intent_operations.shared_owner':
    'A page that owns two groups says so in the map, with the reason.',
  'check.intent_operations.live':
    'Ten wordings drawn by lot, typed into a search, lead to their owning page or to a note that explains why not.',
  'check.intent_operations.desk_words':
    'Groups that came from the front desk stand in the map beside those from search.',
  'trigger.intent_operations.merge_loss':
    'After two pages were joined, their group loses more than 30% of its clicks over two full weeks.',
  'trigger.intent_operations.lost_owner':
    'A page that brings bookings turns out to belong to no group since the map was changed.',
  'playbook.intent_operations.done':
    'The map covers every priority group, the register of competing pages has no open line, and the desk has planned a month from it.',
};
