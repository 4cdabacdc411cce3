import type { PlaybookKey } from '../../../domain/playbooks/playbooks';

export const technicalFoundationEn: Readonly<Record<PlaybookKey<'technical_foundation'>, string>> =
  {
    'playbook.technical_foundation.objective':
      'Search engines can reach, read and keep every page that sells a stay, a treatment or a class, and guests get it fast on a phone.',
    'input.technical_foundation.console':
      'Owner access to Search Console for every domain and subdomain',
    'input.technical_foundation.logs': 'Server logs of the last 30 days',
    'input.technical_foundation.earning_pages':
      'The list of pages that earn money: suites, treatments, memberships, the steps of a booking',
    'input.technical_foundation.releases': 'The calendar of site releases and who makes them',
    'step.technical_foundation.crawl.title': 'Crawl the whole site and keep the list',
    'step.technical_foundation.crawl.how':
      'Crawl from the home page as a phone would. Save each address with its status, its distance from the home page, its canonical address and its title.',
    'step.technical_foundation.crawl.signal':
      'The list holds every address of the sitemap, and the day of the crawl is on it.',
    'step.technical_foundation.indexing.title': 'Compare what is indexed with what should be',
    'step.technical_foundation.indexing.how':
      'Put the crawl beside the index report. Mark pages that should be found and are not, and pages that are found and should not be, such as filters or past events.',
    'step.technical_foundation.indexing.signal':
      'Each page that earns money is marked as indexed or has a written reason why it is not.',
    'step.technical_foundation.robots.title': 'Read robots rules and noindex marks line by line',
    'step.technical_foundation.robots.how':
      'Open robots.txt and list every page that carries noindex. Ask for each rule who wanted it and since when.',
    'step.technical_foundation.robots.signal':
      'Every rule has a name and a reason beside it; rules that nobody claims are gone.',
    'step.technical_foundation.canonicals.title': 'Settle on one address for each page',
    'step.technical_foundation.canonicals.how':
      'Look for doubles: with and without www, with and without a slash, one suite under two paths. Choose one address and redirect the others to it.',
    'step.technical_foundation.canonicals.signal':
      'Fifty tested addresses arrive at the chosen one in a single hop.',
    'step.technical_foundation.sitemap.title': 'Make the sitemap tell the truth',
    'step.technical_foundation.sitemap.how':
      'Let it hold only pages that may be indexed and answer 200, each with the day of its last real change. Submit it again.',
    'step.technical_foundation.sitemap.signal':
      'A comparison of sitemap and crawl shows no difference.',
    'step.technical_foundation.errors.title': 'Repair broken answers, the dearest first',
    'step.technical_foundation.errors.how':
      'Sort 404 and 5xx answers by the visits and bookings lost. Restore the page or redirect it to the nearest one that serves the same wish.',
    'step.technical_foundation.errors.signal':
      'No page that brought a booking in the last 90 days answers with an error.',
    'step.technical_foundation.rendering.title': 'Look at pages as a crawler gets them',
    'step.technical_foundation.rendering.how':
      'Fetch one page of each template twice, without scripts and fully rendered. Compare text, prices and links.',
    'step.technical_foundation.rendering.signal':
      'Prices, opening hours and the booking link stand in the rendered page of each template.',
    'step.technical_foundation.speed.title': 'Bring the slowest templates within limits on phones',
    'step.technical_foundation.speed.how':
      'Read the field figures of 28 days for each template. Shrink pictures, load chat and maps later, and give banners a fixed height.',
    'step.technical_foundation.speed.signal':
      'In three of four visits the largest element of each selling template is painted within 2.5 s.',
    'step.technical_foundation.booking_path.title': 'Walk the booking path from start to payment',
    'step.technical_foundation.booking_path.how':
      'Begin at a suite, a treatment and a class, on a phone. Note each redirect, each address with a session in it and each step that is indexed by mistake.',
    'step.technical_foundation.booking_path.signal':
      'The path works on three phones, and none of its inner steps is indexed.',
    'step.technical_foundation.guard.title': 'Put a guard in front of releases',
    'step.technical_foundation.guard.how':
      'Check status, canonical, noindex and title of 20 fixed pages before each release. One red line stops it.',
    'step.technical_foundation.guard.signal': 'A test release with a hidden noindex is held back.',
    'check.technical_foundation.sample':
      'Twenty pages drawn by lot answer 200, may be indexed and name themselves as canonical.',
    'check.technical_foundation.phone':
      'Phone and desktop versions of each template hold the same text.',
    'check.technical_foundation.redirects':
      'No redirect of the last release needs more than one hop or ends in an error.',
    'check.technical_foundation.second_pair':
      'Somebody who did not do the work crawls again and finds the same totals.',
    'trigger.technical_foundation.index_drop':
      'Indexed selling pages fall by more than 10% within seven days of a release.',
    'trigger.technical_foundation.errors_rise':
      'Server errors pass 1% of all requests for an hour.',
    'trigger.technical_foundation.booking_broken':
      'The booking step can no longer be reached from a suite, treatment or class page.',
    'playbook.technical_foundation.done':
      'All ten steps carry their proof, the four checks were made by a second person, and the guard has passed two releases in a row.',
  };
