import type { FunctionalRole } from './functional-role';

/** How catalogues name a role in keys; people only ever see the exact role name (M161). */
export const ROLE_KEY = {
  Planner: 'planner',
  'Requirements Analyst': 'requirements_analyst',
  'Plan Reviewer': 'plan_reviewer',
  'Execution Manager': 'execution_manager',
  'Technical SEO Engineer': 'technical_seo_engineer',
  'Intent Ops Specialist': 'intent_ops_specialist',
  'Content Ops Manager': 'content_ops_manager',
  'AEO Specialist': 'aeo_specialist',
  'Schema & Entity Specialist': 'schema_entity_specialist',
  'Internal Link Specialist': 'internal_link_specialist',
  'Authority & PR Manager': 'authority_pr_manager',
  'Growth Analyst': 'growth_analyst',
} as const satisfies Record<FunctionalRole, string>;
export type RoleKey = (typeof ROLE_KEY)[FunctionalRole];
