import type { FunctionalRole } from './functional-role';

/** The ten modules in three tiers (M158); keys are the reference's. */
export const TIERS = ['structure_core', 'performance_core', 'acceleration_core'] as const;
export type Tier = (typeof TIERS)[number];

export const MODULES_BY_TIER = {
  structure_core: ['technical_foundation', 'intent_operations', 'content_system'],
  performance_core: [
    'onpage_optimization',
    'aeo_answer_layer',
    'schema_entity_governance',
    'internal_link_graph',
  ],
  acceleration_core: ['authority_growth', 'experiment_engine', 'scale_loop'],
} as const satisfies Record<Tier, readonly string[]>;

export const MODULES = [
  ...MODULES_BY_TIER.structure_core,
  ...MODULES_BY_TIER.performance_core,
  ...MODULES_BY_TIER.acceleration_core,
] as const;
export type Module = (typeof MODULES)[number];

/** Who answers for a module (M156); onpage_optimization by default the Content Ops Manager (Q21). */
export const MODULE_ROLE = {
  technical_foundation: 'Technical SEO Engineer',
  intent_operations: 'Intent Ops Specialist',
  content_system: 'Content Ops Manager',
  onpage_optimization: 'Content Ops Manager',
  aeo_answer_layer: 'AEO Specialist',
  schema_entity_governance: 'Schema & Entity Specialist',
  internal_link_graph: 'Internal Link Specialist',
  authority_growth: 'Authority & PR Manager',
  experiment_engine: 'Growth Analyst',
  scale_loop: 'Growth Analyst',
} as const satisfies Record<Module, FunctionalRole>;

/** The tier a module belongs to. */
export function tierOf(module: Module): Tier {
  for (const tier of TIERS) {
    if ((MODULES_BY_TIER[tier] as readonly string[]).includes(module)) return tier;
  }
  throw new Error(`Module ${module} has no tier`);
}
