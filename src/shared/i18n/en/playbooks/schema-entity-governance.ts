import type { PlaybookKey } from '../../../domain/playbooks/playbooks';

export const schemaEntityGovernanceEn: Readonly<
  Record<PlaybookKey<'schema_entity_governance'>, string>
> = {
  'playbook.schema_entity_governance.objective':
    'Markup tells machines exactly what guests read, and ties rooms, spa and gym to one business.',
  'input.schema_entity_governance.templates': 'One example address of each page template',
  'input.schema_entity_governance.names':
    'Official names of the business, its suites, treatments, classes and people',
  'input.schema_entity_governance.profiles':
    'Who holds the map entry, the directories and the booking portals',
  'step.schema_entity_governance.inventory.title': 'Take stock of the markup that exists',
  'step.schema_entity_governance.inventory.how':
    'Extract the structured data of one page for each template. Note type, properties, errors and where it comes from: theme, plugin or hand.',
  'step.schema_entity_governance.inventory.signal':
    'The register has one line for each type on each template.',
  'step.schema_entity_governance.entity.title': 'Write down once who the business is',
  'step.schema_entity_governance.entity.how':
    'Choose its type and a lasting id. Add name, address, coordinates, opening hours and the profiles that are really ours.',
  'step.schema_entity_governance.entity.signal':
    'One block describes the business, and every page refers to its id.',
  'step.schema_entity_governance.offers.title': 'Describe what can be booked',
  'step.schema_entity_governance.offers.how':
    'Mark suites, treatments and courses with name, duration or size, price and currency as shown. What the page does not say stays out.',
  'step.schema_entity_governance.offers.signal':
    'For five offers the markup agrees with the visible page, word for word and figure for figure.',
  'step.schema_entity_governance.ratings.title': 'Take out ratings that guests cannot see',
  'step.schema_entity_governance.ratings.how':
    'Mark up only reviews that stand on the page and were given for this offer. Remove sums that were copied from portals.',
  'step.schema_entity_governance.ratings.signal':
    'A search over all templates finds no rating without its visible reviews.',
  'step.schema_entity_governance.profiles_agree.title': 'Bring outside profiles into line',
  'step.schema_entity_governance.profiles_agree.how':
    'Hold name, address, phone and category of each profile against the register. Correct what differs.',
  'step.schema_entity_governance.profiles_agree.signal':
    'Every profile is spelled alike, and a dated screenshot of it is kept.',
  'step.schema_entity_governance.validate.title': 'Validate the markup at every release',
  'step.schema_entity_governance.validate.how':
    'Run the validator over the example addresses and compare with the last result. Whoever released gets the new errors back.',
  'step.schema_entity_governance.validate.signal':
    'Two releases in a row brought no new error and lost no type.',
  'check.schema_entity_governance.language':
    'When a page changes its language, its markup changes too.',
  'check.schema_entity_governance.sold_out':
    'An offer that can no longer be booked is not marked as available.',
  'check.schema_entity_governance.stable_ids':
    'Ids survive a release, and a page that moves keeps its own.',
  'trigger.schema_entity_governance.action':
    'Search Console reports a manual action, or invalid items of a template double overnight.',
  'trigger.schema_entity_governance.results_gone':
    'Rich results vanish for more than half of the marked pages within ten days.',
  'playbook.schema_entity_governance.done':
    'The register is whole, each template validates without an error, and outside profiles say the same.',
};
