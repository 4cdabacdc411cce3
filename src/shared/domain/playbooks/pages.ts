/** What every page has to hold before it goes live (M163). */
export const PAGE_STANDARD = ['one_wish', 'own_proof', 'hard_facts', 'next_step', 'kept'] as const;
export type PagePoint = (typeof PAGE_STANDARD)[number];

/** What a period's pages are planned and counted by (M163). */
export const THROUGHPUT_POLICY = ['both', 'ratio', 'prune'] as const;
export type ThroughputRule = (typeof THROUGHPUT_POLICY)[number];

export type PageKey =
  | `standard.${PagePoint}.${'title' | 'text' | 'check'}`
  | `throughput.${ThroughputRule}.${'title' | 'text'}`;

/** Share of refreshed pages when nothing decays, and when half of the site or more does. */
const LEAST_REFRESHED = 0.25;
const MOST_REFRESHED = 0.75;
const WORST_DECAY = 0.5;

/** The share of refreshed pages for a share of decaying ones, 0 to 1; it rises with decay (M163). */
export function refreshShare(decaying: number): number {
  const weight = Math.min(Math.max(decaying, 0), WORST_DECAY) / WORST_DECAY;
  return LEAST_REFRESHED + weight * (MOST_REFRESHED - LEAST_REFRESHED);
}

export interface PageMix {
  readonly netNew: number;
  readonly refreshed: number;
}

/**
 * Splits a period's pages into new and refreshed ones. Both are mandatory, so with fewer than two pages there is no
 * split and the answer is undefined (M163).
 */
export function planPages(pages: number, decaying: number): PageMix | undefined {
  if (!Number.isInteger(pages) || pages < 2) return undefined;
  const wanted = Math.round(pages * refreshShare(decaying));
  const refreshed = Math.min(Math.max(wanted, 1), pages - 1);
  return { netNew: pages - refreshed, refreshed };
}
