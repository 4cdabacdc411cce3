import type { PlaybookKey } from '../../../domain/playbooks/playbooks';

export const internalLinkGraphEn: Readonly<Record<PlaybookKey<'internal_link_graph'>, string>> = {
  'playbook.internal_link_graph.objective':
    'From anywhere on the site a guest gets to the fitting offer in a few clicks, and no page that matters lies without a link.',
  'input.internal_link_graph.links':
    'All inner links with their source, target, words and position',
  'input.internal_link_graph.priority': 'The pages that deserve the most links, in order',
  'input.internal_link_graph.menus': 'Menus, footers and breadcrumbs of each template',
  'step.internal_link_graph.map.title': 'Draw the map of inner links',
  'step.internal_link_graph.map.how':
    'For each page count the links from texts, from menus and from footers, each for itself. Add its distance from the home page.',
  'step.internal_link_graph.map.signal':
    'Three counts and a distance are known for every selling page.',
  'step.internal_link_graph.unlinked.title': 'Bring back pages without a link',
  'step.internal_link_graph.unlinked.how':
    'Subtract the pages that links reach from those in the sitemap. Link each of the rest from a fitting text, or retire it.',
  'step.internal_link_graph.unlinked.signal':
    'The list is empty, or each of its lines has a decision.',
  'step.internal_link_graph.depth.title': 'Lift pages that lie too deep',
  'step.internal_link_graph.depth.how':
    'Where a priority page is more than three clicks away, link to it from a hub, a category or the page of the season.',
  'step.internal_link_graph.depth.signal':
    'No priority page is further than three clicks from the home page.',
  'step.internal_link_graph.bridges.title': 'Build bridges from reading to booking',
  'step.internal_link_graph.bridges.how':
    'Give each guide one link to the suite, treatment or class that it makes people want, where the thought arises in the text.',
  'step.internal_link_graph.bridges.signal':
    'The ten guides read most have a bridge whose clicks are counted.',
  'step.internal_link_graph.wording.title': 'Name links after what lies behind them',
  'step.internal_link_graph.wording.how':
    'Replace "click here" and "learn more" by the name of the offer or by the answer. Let the words vary as they do in speech.',
  'step.internal_link_graph.wording.signal':
    'Somebody who sees only the links of a page can say where they go.',
  'step.internal_link_graph.detours.title': 'Remove detours and dead ends',
  'step.internal_link_graph.detours.how':
    'Point each link straight at its final address. Take out links to offers that were retired.',
  'step.internal_link_graph.detours.signal':
    'A fresh crawl meets no inner link to a redirect or an error.',
  'check.internal_link_graph.counted_apart':
    'Links of templates were not counted as links of texts.',
  'check.internal_link_graph.aloud':
    'Each new link makes sense to a guest who hears the paragraph read aloud.',
  'check.internal_link_graph.phone_menu':
    'The menu on a phone leads to the same pages as the wide one.',
  'trigger.internal_link_graph.bridge_loss':
    'Clicks from guides to offers fall by a quarter after menus or templates were changed.',
  'trigger.internal_link_graph.hub_loss':
    'A hub page drops out of the index after links were moved.',
  'playbook.internal_link_graph.done':
    'No page that matters is unlinked or deep, the ten bridges are measured, and a crawl of the links is clean.',
};
