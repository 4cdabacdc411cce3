/** The built-in templates of tasks (M44), each with its measure, its way back and its sign of being done. */
export const taskTemplatesEn = {
  'taskTemplate.page_section_refresh.name': 'Refresh a page section',
  'taskTemplate.page_section_refresh.title': 'Rewrite one section of a page that sells',
  'taskTemplate.page_section_refresh.kpi':
    'More visits with a clear wish to book on this page within four weeks.',
  'taskTemplate.page_section_refresh.rollback':
    'Visits to the page fall by a tenth for seven days: put the old section back.',
  'taskTemplate.page_section_refresh.signal':
    'The new section is live, reads well on a phone and has a date of its next review.',
  'taskTemplate.meta_fix_batch.name': 'Fix titles and descriptions',
  'taskTemplate.meta_fix_batch.title': 'Correct the titles and descriptions of ten pages',
  'taskTemplate.meta_fix_batch.kpi': 'More clicks from searches that do not name the house.',
  'taskTemplate.meta_fix_batch.rollback':
    'Clicks of the ten pages fall for seven days: restore the texts kept with this task.',
  'taskTemplate.meta_fix_batch.signal':
    'Every one of the ten pages has its own title and description, and none is cut off in the results.',
  'taskTemplate.schema_check.name': 'Check structured data',
  'taskTemplate.schema_check.title':
    'Compare the structured data of the offer pages with what guests read',
  'taskTemplate.schema_check.kpi': 'Rich results stay for every offer page.',
  'taskTemplate.schema_check.rollback':
    'A page loses its rich result after the change: take the change back the same day.',
  'taskTemplate.schema_check.signal':
    'The validator reports no error, and prices and hours agree with the page.',
  'taskTemplate.answer_block.name': 'Write an answer block',
  'taskTemplate.answer_block.title': 'Answer one frequent question of guests in forty words',
  'taskTemplate.answer_block.kpi': 'The house is quoted for one more group of questions.',
  'taskTemplate.answer_block.rollback':
    'The answer turns out to be wrong or out of date: remove it at once.',
  'taskTemplate.answer_block.signal':
    'The answer stands at the top of its page and makes sense without the text around it.',
  'taskTemplate.broken_link_sweep.name': 'Mend broken links',
  'taskTemplate.broken_link_sweep.title': 'Find and mend the links that lead nowhere',
  'taskTemplate.broken_link_sweep.kpi': 'Fewer visits end on a page that is missing.',
  'taskTemplate.broken_link_sweep.rollback':
    'A mended link leads to the wrong page: set the old target again.',
  'taskTemplate.broken_link_sweep.signal':
    'A second crawl finds no link inside the site that answers 404.',
  'taskTemplate.flash_sale.name': 'Run a flash sale',
  'taskTemplate.flash_sale.title': 'Sell the free nights of the coming week at a special price',
  'taskTemplate.flash_sale.kpi': 'Two more direct bookings for each day of the sale.',
  'taskTemplate.flash_sale.rollback':
    'Rooms are sold twice or the margin falls below the agreed one: end the sale.',
  'taskTemplate.flash_sale.signal':
    'Price, dates and conditions are the same on the page, in the booking engine and in the mail.',
  'taskTemplate.coupon_variant.name': 'Try a coupon variant',
  'taskTemplate.coupon_variant.title': 'Set up a second coupon and compare it with the present one',
  'taskTemplate.coupon_variant.kpi': 'More revenue for each visitor who sees the coupon.',
  'taskTemplate.coupon_variant.rollback':
    'The new coupon earns less over fourteen days: switch it off and keep the old one.',
  'taskTemplate.coupon_variant.signal':
    'Both coupons work in a trial booking, and each one has its own figure.',
  'taskTemplate.review_curation.name': 'Curate reviews',
  'taskTemplate.review_curation.title': 'Answer the new reviews and choose three for the page',
  'taskTemplate.review_curation.kpi': 'The mean rating rises, and more guests write one.',
  'taskTemplate.review_curation.rollback':
    'A guest objects to a review being shown: take it off the page the same day.',
  'taskTemplate.review_curation.signal':
    'No review of the past week is without an answer, and the three chosen ones are live.',
  'taskTemplate.photo_gap_fill.name': 'Fill photo gaps',
  'taskTemplate.photo_gap_fill.title': 'Take and publish the photos that are missing',
  'taskTemplate.photo_gap_fill.kpi': 'More visitors go on from the gallery to the prices.',
  'taskTemplate.photo_gap_fill.rollback':
    'The page becomes slow on a phone: take the new photos down until they are smaller.',
  'taskTemplate.photo_gap_fill.signal':
    'Each suite, treatment room and studio shows at least four photos of this year.',
  'taskTemplate.ga4_event_check.name': 'Check GA4 events',
  'taskTemplate.ga4_event_check.title':
    'Follow one booking through the GA4 events and compare the counts',
  'taskTemplate.ga4_event_check.kpi':
    'Every booking is counted once, so that figures can be trusted.',
  'taskTemplate.ga4_event_check.rollback':
    'The counts differ more after the change than before: publish the earlier container version.',
  'taskTemplate.ga4_event_check.signal':
    'A trial booking appears once, with its value and its currency.',
} as const;
