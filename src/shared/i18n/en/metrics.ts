/** Measures, their sources' tiers and trends as labels. */
export const metricsEn = {
  'metrics.name.sessions': 'Sessions',
  'metrics.name.non_brand_clicks': 'Non-brand clicks',
  'metrics.name.query_cluster_coverage': 'Query cluster coverage',
  'metrics.name.high_intent_sessions': 'High-intent sessions',
  'metrics.name.conversion_assists': 'Conversion assists',
  'metrics.name.bookings': 'Bookings',
  'metrics.name.revenue_attributed': 'Revenue attributed',
  'metrics.name.review_rating': 'Review rating',
  'metrics.name.new_reviews': 'New reviews',
  'metrics.name.seo_score': 'SEO score',
  'metrics.name.email_signups': 'E-mail sign-ups',
  'metrics.name.marketing_qualified_leads': 'Marketing-qualified leads (MQL)',
  'metrics.name.sales_qualified_leads': 'Sales-qualified leads (SQL)',
  'metrics.name.acquisition_cost': 'Cost per acquisition',
  'metrics.impact.marketing_qualified_leads':
    'Whether the content draws enquiries that fit the house: many that do not fit send it back to the choice of queries.',
  'metrics.impact.sales_qualified_leads':
    'Whether enquiries are followed up or let go: fewer of them that sales takes on puts the handover first.',
  'metrics.impact.acquisition_cost':
    'Whether a campaign is widened or narrowed: a dearer guest moves budget to the cheaper way.',
  'metrics.impact.sessions':
    'Whether more visitors arrive at all: work goes on as planned, or a fall is traced before anything is widened.',
  'metrics.impact.non_brand_clicks':
    'Whether new guests find the site without knowing its name. It makes the visibility track: up lets growth go on, otherwise a cycle intervenes.',
  'metrics.impact.query_cluster_coverage':
    'Which clusters of queries the next pages are written for, and whether a group is left to the pages it has.',
  'metrics.impact.high_intent_sessions':
    'Whether the reach brings people who want to book. It makes the quality track: without it visibility alone never continues.',
  'metrics.impact.conversion_assists':
    'Whether content is kept, moved or merged: pages that help a booking along are not cut.',
  'metrics.impact.bookings':
    'Whether capacity goes to demand or to the path from visit to booking.',
  'metrics.impact.revenue_attributed':
    'Where the next month’s budget goes, and whether a campaign is closed or extended.',
  'metrics.impact.review_rating':
    'Whether guests’ complaints go before promotion: a fall puts answers and the cause first.',
  'metrics.impact.new_reviews':
    'Whether guests are asked for a word after their stay more often or in another way.',
  'metrics.impact.seo_score':
    'Whether foundations are mended before pages are added: a fall reopens the technical module.',
  'metrics.impact.email_signups':
    'Whether the offer at the end of an article stays, changes or gives way.',
  'metrics.tier.primary': 'primary',
  'metrics.tier.secondary': 'secondary',
  'metrics.tier.supplemental': 'supplemental',
  'metrics.trend.up': 'Up',
  'metrics.trend.flat': 'Flat',
  'metrics.trend.down': 'Down',
  'metrics.trend.unknown': 'Unknown',
} as const;
