import { definePlaybook } from './playbook';

/** What everything else stands on: pages that are reached, wishes that have one page, a steady desk. */
export const STRUCTURE_PLAYBOOKS = {
  technical_foundation: definePlaybook('technical_foundation', {
    inputs: ['console', 'logs', 'earning_pages', 'releases'],
    steps: {
      crawl: [90, 'quality'],
      indexing: [60, 'visibility'],
      robots: [45, 'quality'],
      canonicals: [120, 'quality'],
      sitemap: [45, 'visibility'],
      errors: [120, 'quality'],
      rendering: [90, 'quality'],
      speed: [240, 'quality'],
      booking_path: [60, 'quality'],
      guard: [120, 'quality'],
    },
    checks: ['sample', 'phone', 'redirects', 'second_pair'],
    triggers: ['index_drop', 'errors_rise', 'booking_broken'],
  }),
  intent_operations: definePlaybook('intent_operations', {
    inputs: ['queries', 'front_desk', 'pages', 'seasons'],
    steps: {
      collect: [90, 'visibility'],
      group: [180, 'quality'],
      stage: [60, 'quality'],
      value: [90, 'visibility'],
      owner: [90, 'quality'],
      conflicts: [120, 'quality'],
      seasons: [45, 'visibility'],
    },
    checks: ['shared_owner', 'live', 'desk_words'],
    triggers: ['merge_loss', 'lost_owner'],
  }),
  content_system: definePlaybook('content_system', {
    inputs: ['map', 'decay', 'voice', 'people'],
    steps: {
      audit: [240, 'quality'],
      mix: [30, 'quality'],
      brief: [45, 'quality'],
      facts: [60, 'quality'],
      draft: [180, 'visibility'],
      review: [45, 'quality'],
      publish: [45, 'visibility'],
      prune: [90, 'quality'],
    },
    checks: ['stranger', 'pictures', 'names'],
    triggers: ['wrong_fact', 'refresh_loss'],
  }),
} as const;
