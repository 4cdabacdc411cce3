import type { MetricKey } from '../metrics/metric';
import type { FunctionalRole } from '../roles/functional-role';
import type { Module } from '../roles/module';
import type { TaskTrack } from './task';

/**
 * Kinds of work that come again in the house of a guest or a member: an inn, a spa, a gym (M44). Their texts are
 * `taskTemplate.<key>.{name,title,kpi,rollback,signal}`, read in the tenant's content language.
 */
export const BUILT_IN_TEMPLATES = [
  built('page_section_refresh', 'content_system', 'quality', 'high_intent_sessions', 120, 7),
  built('meta_fix_batch', 'onpage_optimization', 'visibility', 'non_brand_clicks', 90, 5),
  built('schema_check', 'schema_entity_governance', 'quality', 'seo_score', 60, 7),
  built('answer_block', 'aeo_answer_layer', 'visibility', 'query_cluster_coverage', 90, 10),
  built('broken_link_sweep', 'internal_link_graph', 'quality', 'sessions', 60, 7),
  built('flash_sale', 'scale_loop', 'none', 'bookings', 90, 3),
  built('coupon_variant', 'experiment_engine', 'none', 'revenue_attributed', 60, 7),
  built('review_curation', 'authority_growth', 'visibility', 'review_rating', 45, 7),
  built('photo_gap_fill', 'content_system', 'quality', 'conversion_assists', 180, 14),
  built('ga4_event_check', 'technical_foundation', 'quality', 'conversion_assists', 45, 3),
] as const;

export type BuiltInTemplate = (typeof BUILT_IN_TEMPLATES)[number];
export type BuiltInTemplateKey = BuiltInTemplate['key'];

/** What a task that is made from a template begins with. */
export interface TemplateFields {
  readonly title: string;
  readonly module: Module;
  readonly track: TaskTrack;
  /** Null: who answers for the module in the tenant. */
  readonly accountableRole: FunctionalRole | null;
  readonly kpiImpact: string;
  readonly rollbackCondition: string;
  readonly acceptanceSignal: string;
  readonly notes: string;
  readonly kpiKey: MetricKey | null;
  /** How long the work takes. */
  readonly minutes: number | null;
  /** Due so many days after the day on which it is made. */
  readonly dueInDays: number | null;
}

/** A name as two templates of a tenant may not share it: case and space at the edges do not tell them apart. */
export function sameTemplateName(a: string, b: string): boolean {
  return fold(a) === fold(b);
}

function fold(name: string): string {
  return name.normalize('NFC').trim().toLowerCase();
}

function built<K extends string>(
  key: K,
  module: Module,
  track: TaskTrack,
  kpiKey: MetricKey,
  minutes: number,
  dueInDays: number,
) {
  return { key, module, track, kpiKey, minutes, dueInDays } as const;
}
