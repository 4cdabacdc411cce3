export const SLA_STATES = ['in_time', 'at_risk', 'breached'] as const;
export type SlaState = (typeof SLA_STATES)[number];

/** From this share of its time a clock is at risk (Q7). */
export const AT_RISK_SHARE = 0.75;

/**
 * Where a clock stands, all three ms UTC (Q7): at risk from three quarters of its time, breached once all of it is used.
 * It says so and changes nothing. A clock that is due before it began has no time left.
 */
export function slaState(startedMs: number, dueMs: number, nowMs: number): SlaState {
  if (nowMs >= dueMs) return 'breached';
  return nowMs >= atRiskMs(startedMs, dueMs) ? 'at_risk' : 'in_time';
}

/** The instant from which a clock is at risk. */
export function atRiskMs(startedMs: number, dueMs: number): number {
  return startedMs + Math.ceil((dueMs - startedMs) * AT_RISK_SHARE);
}
