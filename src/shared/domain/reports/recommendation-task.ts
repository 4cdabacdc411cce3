import type { Module } from '../roles/module';
import type { TaskTrack } from '../tasks/task';
import type { RecommendationCode } from './report';

/** Whose work an accepted recommendation is, and on which track (M184, M29). */
export const RECOMMENDATION_WORK: Readonly<
  Record<RecommendationCode, { readonly module: Module; readonly track: TaskTrack }>
> = {
  hold_scale_until_gates_pass: { module: 'technical_foundation', track: 'none' },
  prevent_next_rollback: { module: 'technical_foundation', track: 'quality' },
  raise_quality_capacity: { module: 'content_system', track: 'quality' },
  keep_both_tracks: { module: 'intent_operations', track: 'none' },
};
