import { z } from 'zod';
import {
  MOST_QUERIES,
  MOST_RIVALS,
  QUERY_INTENTS,
  QUERY_STAGES,
  RESOLUTIONS,
} from '../domain/ownership/cluster';
import { command, query } from './define';
import { coded, done, id, line, page, prose, version } from './values';

const pageUrl = z.url({ protocol: /^https?$/ }).max(2_000);
/** The longest table that is pasted at once, in characters. */
export const MOST_PASTED = 2_000_000;

const clusterFields = z.object({
  name: line(120),
  intent: z.enum(QUERY_INTENTS),
  stage: z.enum(QUERY_STAGES),
  priority: z.boolean(),
  /** The one page that owns the cluster; null while none does. */
  ownerUrl: pageUrl.nullable(),
  queries: z.array(line(200)).max(MOST_QUERIES),
  /** Other pages that compete; `resolution` is null while an entry is open. */
  rivals: z
    .array(
      z.object({ url: pageUrl, resolution: z.enum(RESOLUTIONS).nullable(), note: prose(1_000) }),
    )
    .max(MOST_RIVALS),
  bridges: z.array(z.object({ toClusterId: id, url: pageUrl })).max(MOST_RIVALS),
});

export const clusterRow = clusterFields.extend({
  id,
  version,
  /** Whether exactly one page owns it (M167). */
  owned: z.boolean(),
  bridges: z.array(z.object({ toClusterId: id, toName: z.string(), url: z.string() })),
});

const coverage = z.object({
  priority: z.int(),
  owned: z.int(),
  /** Null where no cluster has priority: then the gate takes a value set by hand, with evidence. */
  value: z.number().nullable(),
});

export const CLUSTER_FILTERS = ['all', 'priority', 'open', 'contested', 'bridged'] as const;

/** The query-cluster matrix and what it says to the ownership gate (M167). */
export const ownershipMethods = {
  /** By name. `open` are priority clusters without exactly one owner, `contested` those with an entry in the register. */
  'ownership.list': query('tenant', {
    input: page.extend({ show: z.enum(CLUSTER_FILTERS).default('all') }),
    output: z.object({
      rows: z.array(clusterRow),
      next: z.string().nullable(),
      total: z.int(),
      coverage,
      counts: z.record(z.enum(CLUSTER_FILTERS), z.int()),
    }),
    reads: ['ownership'],
  }),
  /** Makes a cluster, or writes all of one that was seen in a version. */
  'ownership.save': command('tenant', {
    input: clusterFields.extend({ clusterId: id.optional(), expectedVersion: version.optional() }),
    output: z.object({ id, version, owned: z.boolean(), coverage }),
  }),
  'ownership.remove': command('tenant', {
    input: z.object({ clusterId: id, expectedVersion: version }),
    output: done,
  }),
  /** A pasted table or CSV, all or nothing: a row with a problem and nothing is kept. */
  'ownership.import': command('tenant', {
    input: z.object({ text: z.string().min(1).max(MOST_PASTED) }),
    output: z.object({
      imported: z.boolean(),
      clusters: z.int(),
      queries: z.int(),
      /** Entries that the register gained. */
      rivals: z.int(),
      /** The first 100 rows that could not be read. */
      problems: z.array(coded.extend({ line: z.int() })),
      problemCount: z.int(),
      coverage,
    }),
  }),
} as const;
