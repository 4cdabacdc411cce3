import type { Track } from '../metrics/trend';
import type { Module } from '../roles/module';

/**
 * The 40 items that a campaign start puts on the sprint board (M131, part 3 of the contract): 29 quality, 11 visibility.
 *
 * Numbers, tracks and modules are the reference's; `pool.task.<number>.title` and `.signal` hold the texts.
 */
export const TASK_POOL = [
  { number: 1, track: 'quality', module: 'technical_foundation' },
  { number: 2, track: 'quality', module: 'technical_foundation' },
  { number: 3, track: 'quality', module: 'technical_foundation' },
  { number: 4, track: 'quality', module: 'onpage_optimization' },
  { number: 5, track: 'quality', module: 'internal_link_graph' },
  { number: 6, track: 'quality', module: 'internal_link_graph' },
  { number: 7, track: 'visibility', module: 'intent_operations' },
  { number: 8, track: 'quality', module: 'intent_operations' },
  { number: 9, track: 'visibility', module: 'aeo_answer_layer' },
  { number: 10, track: 'quality', module: 'schema_entity_governance' },
  { number: 11, track: 'visibility', module: 'experiment_engine' },
  { number: 12, track: 'visibility', module: 'technical_foundation' },
  { number: 13, track: 'quality', module: 'content_system' },
  { number: 14, track: 'quality', module: 'scale_loop' },
  { number: 15, track: 'quality', module: 'content_system' },
  { number: 16, track: 'quality', module: 'content_system' },
  { number: 17, track: 'visibility', module: 'aeo_answer_layer' },
  { number: 18, track: 'visibility', module: 'aeo_answer_layer' },
  { number: 19, track: 'visibility', module: 'experiment_engine' },
  { number: 20, track: 'visibility', module: 'authority_growth' },
  { number: 21, track: 'quality', module: 'authority_growth' },
  { number: 22, track: 'quality', module: 'authority_growth' },
  { number: 23, track: 'quality', module: 'authority_growth' },
  { number: 24, track: 'quality', module: 'content_system' },
  { number: 25, track: 'quality', module: 'content_system' },
  { number: 26, track: 'quality', module: 'technical_foundation' },
  { number: 27, track: 'quality', module: 'experiment_engine' },
  { number: 28, track: 'quality', module: 'experiment_engine' },
  { number: 29, track: 'quality', module: 'scale_loop' },
  { number: 30, track: 'quality', module: 'scale_loop' },
  { number: 31, track: 'visibility', module: 'technical_foundation' },
  { number: 32, track: 'quality', module: 'schema_entity_governance' },
  { number: 33, track: 'visibility', module: 'experiment_engine' },
  { number: 34, track: 'quality', module: 'experiment_engine' },
  { number: 35, track: 'quality', module: 'scale_loop' },
  { number: 36, track: 'quality', module: 'content_system' },
  { number: 37, track: 'quality', module: 'experiment_engine' },
  { number: 38, track: 'quality', module: 'technical_foundation' },
  { number: 39, track: 'visibility', module: 'onpage_optimization' },
  { number: 40, track: 'quality', module: 'internal_link_graph' },
] as const satisfies readonly {
  readonly number: number;
  readonly track: Track;
  readonly module: Module;
}[];

export type PoolItem = (typeof TASK_POOL)[number];
export type PoolNumber = PoolItem['number'];

/** Whether a stored number is one of the pool's. */
export function isPoolNumber(value: number): value is PoolNumber {
  return TASK_POOL.some((item) => item.number === value);
}
