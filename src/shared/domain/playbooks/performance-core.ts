import { definePlaybook } from './playbook';

/** What makes a sound page do its work: its words, its answers, its markup and the ways to it. */
export const PERFORMANCE_PLAYBOOKS = {
  onpage_optimization: definePlaybook('onpage_optimization', {
    inputs: ['near_pages', 'present_words', 'scrolls'],
    steps: {
      pick: [45, 'visibility'],
      titles: [90, 'visibility'],
      descriptions: [60, 'visibility'],
      headings: [60, 'quality'],
      first_screen: [90, 'quality'],
      media: [75, 'quality'],
      record: [30, 'quality'],
    },
    checks: ['one_wish', 'button', 'keyboard'],
    triggers: ['position_loss', 'start_loss'],
  }),
  aeo_answer_layer: definePlaybook('aeo_answer_layer', {
    inputs: ['questions', 'places', 'facts'],
    steps: {
      list: [60, 'visibility'],
      baseline: [120, 'visibility'],
      write: [150, 'visibility'],
      place: [60, 'quality'],
      tables: [90, 'visibility'],
      facts_alike: [90, 'quality'],
      again: [90, 'visibility'],
    },
    checks: ['dated', 'expert', 'no_more'],
    triggers: ['wrong_quote', 'owner_loss'],
  }),
  schema_entity_governance: definePlaybook('schema_entity_governance', {
    inputs: ['templates', 'names', 'profiles'],
    steps: {
      inventory: [90, 'quality'],
      entity: [75, 'quality'],
      offers: [150, 'quality'],
      ratings: [45, 'quality'],
      profiles_agree: [90, 'visibility'],
      validate: [45, 'quality'],
    },
    checks: ['language', 'sold_out', 'stable_ids'],
    triggers: ['action', 'results_gone'],
  }),
  internal_link_graph: definePlaybook('internal_link_graph', {
    inputs: ['links', 'priority', 'menus'],
    steps: {
      map: [60, 'quality'],
      unlinked: [60, 'quality'],
      depth: [75, 'quality'],
      bridges: [90, 'visibility'],
      wording: [60, 'quality'],
      detours: [60, 'quality'],
    },
    checks: ['counted_apart', 'aloud', 'phone_menu'],
    triggers: ['bridge_loss', 'hub_loss'],
  }),
} as const;
