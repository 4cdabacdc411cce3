import { type Coded, coded } from '../../base/coded';
import { isTrackUp } from '../metrics/track-up';
import type { Trends } from '../metrics/trend';
import type { RuleNumber } from './cycle';

/** Rendered under `cycles.drift.<code>`; the suggestion is part of its text (M150). */
export type TrackDriftCode = 'quality_not_up' | 'quality_falling';

/**
 * Warns of drift on a single track (M150, Q32): rule 2 decided, or visibility is up while a quality trend is down.
 *
 * It reads values, never words, so an `intervene` for other causes stays silent.
 */
export function trackDrift(facts: {
  readonly rule: RuleNumber;
  readonly trends: Trends;
}): Coded<TrackDriftCode> | undefined {
  const { rule, trends } = facts;
  const qualityDown =
    trends.high_intent_session_trend === 'down' || trends.conversion_assist_trend === 'down';
  if (isTrackUp('visibility', trends) && qualityDown) return coded('quality_falling');
  return rule === 2 ? coded('quality_not_up') : undefined;
}
