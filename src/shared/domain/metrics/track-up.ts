import { TREND_KEYS, TREND_TRACK, type Track, type TrendKey, type Trends } from './trend';

/** Whether a track is up: one of its two trends is; flat, down and unknown are not (M141). */
export function isTrackUp(track: Track, trends: Trends): boolean {
  return trendsOfTrack(track).some((key) => trends[key] === 'up');
}

/** The two trends of a track. */
export function trendsOfTrack(track: Track): readonly TrendKey[] {
  return TREND_KEYS.filter((key) => TREND_TRACK[key] === track);
}
