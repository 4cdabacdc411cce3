/** The twelve accountability roles, exact spelling everywhere (M155, M161, Q9). */
export const FUNCTIONAL_ROLES = [
  'Planner',
  'Requirements Analyst',
  'Plan Reviewer',
  'Execution Manager',
  'Technical SEO Engineer',
  'Intent Ops Specialist',
  'Content Ops Manager',
  'AEO Specialist',
  'Schema & Entity Specialist',
  'Internal Link Specialist',
  'Authority & PR Manager',
  'Growth Analyst',
] as const;
export type FunctionalRole = (typeof FUNCTIONAL_ROLES)[number];

/** Planning decides, execution enforces, specialists deliver (M154). */
export const ROLE_LAYER = {
  Planner: 'planning',
  'Requirements Analyst': 'planning',
  'Plan Reviewer': 'planning',
  'Execution Manager': 'execution',
  'Technical SEO Engineer': 'specialist',
  'Intent Ops Specialist': 'specialist',
  'Content Ops Manager': 'specialist',
  'AEO Specialist': 'specialist',
  'Schema & Entity Specialist': 'specialist',
  'Internal Link Specialist': 'specialist',
  'Authority & PR Manager': 'specialist',
  'Growth Analyst': 'specialist',
} as const satisfies Record<FunctionalRole, 'planning' | 'execution' | 'specialist'>;
