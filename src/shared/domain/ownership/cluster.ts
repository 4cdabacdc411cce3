/** What somebody who asks wants. */
export const QUERY_INTENTS = [
  'informational',
  'commercial',
  'transactional',
  'navigational',
  'local',
] as const;
export type QueryIntent = (typeof QUERY_INTENTS)[number];

/** Where on the way to a booking or a purchase the question is asked. */
export const QUERY_STAGES = ['awareness', 'consideration', 'decision', 'loyalty'] as const;
export type QueryStage = (typeof QUERY_STAGES)[number];

/** What was done about a second page for the same queries. */
export const RESOLUTIONS = ['merged', 'redirected', 'canonical', 'retargeted', 'removed'] as const;
export type Resolution = (typeof RESOLUTIONS)[number];

/** How many queries one cluster holds, and how many rivals and bridges. */
export const MOST_QUERIES = 500;
export const MOST_RIVALS = 50;

/** Another page that competes with the owner: an entry of the cannibalization register. */
export interface Rival {
  readonly url: string;
  /** Undefined while it is open. */
  readonly resolution: Resolution | undefined;
  readonly note: string;
}

/** A page that leads readers on to another cluster: an entry of the bridge map. */
export interface Bridge {
  readonly toClusterId: string;
  readonly url: string;
}

/** Queries that one page is to answer, with all that is known of who does (M167). */
export interface QueryCluster {
  readonly name: string;
  readonly intent: QueryIntent;
  readonly stage: QueryStage;
  readonly priority: boolean;
  /** The one page that owns the cluster; undefined while none does. */
  readonly ownerUrl: string | undefined;
  /** As `queryKey` writes them; each belongs to one cluster of the tenant. */
  readonly queries: readonly string[];
  readonly rivals: readonly Rival[];
  readonly bridges: readonly Bridge[];
}

/** A query or a name as it is compared: case, spaces and Unicode forms make no other one. */
export function queryKey(text: string): string {
  return text.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();
}

/** Whether exactly one page owns the cluster: it is named, and no other one still competes (M167, I7). */
export function isOwned({ ownerUrl, rivals }: Pick<QueryCluster, 'ownerUrl' | 'rivals'>): boolean {
  return ownerUrl !== undefined && rivals.every(({ resolution }) => resolution !== undefined);
}

/** How much of what has priority is owned; `value` is undefined where nothing has priority, so nothing is shown. */
export interface Coverage {
  readonly priority: number;
  readonly owned: number;
  readonly value: number | undefined;
}

/** Owned priority clusters over priority clusters: the operand of the ownership gate (M118, M167). Never rounded. */
export function coverageOf(counts: {
  readonly priority: number;
  readonly owned: number;
}): Coverage {
  const { priority, owned } = counts;
  return { priority, owned, value: priority === 0 ? undefined : owned / priority };
}
