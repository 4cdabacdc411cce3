/** The twelve roles (M155), what each module is held to (M157), modules and tiers (M158), and who may approve (Q28). */
export const rolesEn = {
  'roles.layer.planning': 'Planning',
  'roles.layer.execution': 'Execution',
  'roles.layer.specialist': 'Specialists',

  'roles.responsibility.planner':
    'Turns what the client wants into a goal, a scope and an order of work',
  'roles.deliverable.planner': 'The plan, with what depends on what and what can run side by side',
  'roles.failure.planner': 'Work starts from wishes, and nobody can say what comes first',
  'roles.responsibility.requirements_analyst':
    'Looks for what a plan leaves open before anyone relies on it',
  'roles.deliverable.requirements_analyst': 'The list of gaps and of what has to be true first',
  'roles.failure.requirements_analyst': 'Gaps surface in the middle of the work, at their dearest',
  'roles.responsibility.plan_reviewer':
    'Tests whether the plan can be carried out, measured and undone',
  'roles.deliverable.plan_reviewer': 'A verdict: good to go, or back with notes',
  'roles.failure.plan_reviewer': 'A plan that only its author understands goes into execution',
  'roles.responsibility.execution_manager':
    'Hands out the work, holds everyone to the gates and calls the rollback',
  'roles.deliverable.execution_manager': 'Cycle decisions, and a record of each incident',
  'roles.failure.execution_manager':
    'Rules are bent during the work, and each week by someone else',
  'roles.responsibility.technical_seo_engineer':
    'Keeps pages crawlable, fast and correctly rendered',
  'roles.deliverable.technical_seo_engineer': 'The technical health check of every release',
  'roles.failure.technical_seo_engineer': 'A broken template undoes months of work unseen',
  'roles.responsibility.intent_ops_specialist':
    'Groups queries by what people mean, and gives each group one page',
  'roles.deliverable.intent_ops_specialist':
    'The map of queries to pages, with the pages that compete',
  'roles.failure.intent_ops_specialist': 'Our own pages fight each other for the same visitor',
  'roles.responsibility.content_ops_manager':
    'Keeps new pages and refreshed ones flowing at a steady standard',
  'roles.deliverable.content_ops_manager': 'Pages ready to publish, new and renewed',
  'roles.failure.content_ops_manager': 'Old pages decay while new ones pile up',
  'roles.responsibility.aeo_specialist':
    'Shapes answers so that assistants and search pages can quote them',
  'roles.deliverable.aeo_specialist': 'The map of questions and the answers that serve them',
  'roles.failure.aeo_specialist': 'Others are quoted where we know the answer better',
  'roles.responsibility.schema_entity_specialist':
    'Keeps structured data true to the page, and names consistent',
  'roles.deliverable.schema_entity_specialist':
    'The register of markup, and a report of what drifted',
  'roles.failure.schema_entity_specialist': 'Machines read something else than guests do',
  'roles.responsibility.internal_link_specialist':
    'Leads visitors and crawlers from topic to topic without dead ends',
  'roles.deliverable.internal_link_specialist':
    'The state of inner links, with lost and deep pages',
  'roles.failure.internal_link_specialist': 'Good pages lie where nobody gets to',
  'roles.responsibility.authority_pr_manager':
    'Earns mentions from places that our guests already trust',
  'roles.deliverable.authority_pr_manager':
    'The list of contacts and the quality of what came back',
  'roles.failure.authority_pr_manager': 'Links are bought in bulk, and trust is lost with them',
  'roles.responsibility.growth_analyst':
    'Runs the tests, says what caused what and prepares each decision',
  'roles.deliverable.growth_analyst': 'Figures for the week, and a verdict on every test',
  'roles.failure.growth_analyst': 'Decisions follow the loudest voice',

  'roles.module.technical_foundation': 'Technical foundation',
  'roles.module.intent_operations': 'Intent operations',
  'roles.module.content_system': 'Content system',
  'roles.module.onpage_optimization': 'On-page optimization',
  'roles.module.aeo_answer_layer': 'Answer layer',
  'roles.module.schema_entity_governance': 'Schema and entities',
  'roles.module.internal_link_graph': 'Internal links',
  'roles.module.authority_growth': 'Authority growth',
  'roles.module.experiment_engine': 'Experiments',
  'roles.module.scale_loop': 'Scale loop',
  'roles.accountability.technical_foundation':
    'Crawling, indexing, rendering and speed can be relied on',
  'roles.accountability.intent_operations': 'Query groups are sound, and one page answers for each',
  'roles.accountability.content_system':
    'New and refreshed pages come out in step and hold the standard',
  'roles.accountability.onpage_optimization':
    'Titles, headings and copy serve what the visitor came for',
  'roles.accountability.aeo_answer_layer': 'Answers stand alone and are quoted',
  'roles.accountability.schema_entity_governance':
    'Markup says what the page says, everywhere alike',
  'roles.accountability.internal_link_graph': 'Every page that matters is within reach',
  'roles.accountability.authority_growth': 'Mentions are earned, fitting and free of risk',
  'roles.accountability.experiment_engine': 'Tests are controlled, and their results are believed',
  'roles.accountability.scale_loop': 'Effort moves to what works and leaves what does not',
  'roles.tier.structure_core': 'Structure',
  'roles.tier.performance_core': 'Performance',
  'roles.tier.acceleration_core': 'Acceleration',

  'people.refused.needs_owner': 'Only an Owner may approve this.',
  'people.refused.second_person_needed':
    'You made this yourself. Another Owner has to approve it, or self-approval has to be allowed in the settings of the tenant.',
} as const;
