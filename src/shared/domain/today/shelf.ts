import type { Gravity, TodayShelf } from './today-kind';

/** A row as far as its place depends on it. */
export interface ShelvedRow {
  /** Since when it waits; a thing that stops again waits from then on. */
  readonly sinceMs: number;
  readonly gravity: Gravity;
}

/** Something that was put away until an instant, as it was then. */
export interface PutAway {
  readonly setAtMs: number;
  readonly untilMs: number;
  readonly gravity: Gravity;
}

export interface RowMarks {
  /** Put off with a reason, for everybody. */
  readonly deferred?: PutAway | undefined;
  /** Put away by the person who looks. */
  readonly snoozed?: PutAway | undefined;
  /** The profile that sees to it. */
  readonly assigneeId?: string | undefined;
}

/**
 * Whether a row stays away: its time is not over, it has not become graver, and it is not a new occurrence of the same
 * thing. The instant itself brings it back.
 */
export function staysAway(away: PutAway, row: ShelvedRow, nowMs: number): boolean {
  return away.untilMs > nowMs && row.gravity <= away.gravity && row.sinceMs <= away.setAtMs;
}

/** Where a row lies for a person (J2). What was put off lies there for everybody, also for the one who sees to it. */
export function shelfOf(
  row: ShelvedRow,
  { deferred, snoozed, assigneeId }: RowMarks,
  viewer: { readonly profileId: string; readonly nowMs: number },
): TodayShelf {
  if (deferred !== undefined && staysAway(deferred, row, viewer.nowMs)) return 'deferred';
  if (snoozed !== undefined && staysAway(snoozed, row, viewer.nowMs)) return 'snoozed';
  return assigneeId === undefined || assigneeId === viewer.profileId ? 'inbox' : 'others';
}
