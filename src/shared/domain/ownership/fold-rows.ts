import { type Coded, coded } from '../../base/coded';
import {
  MOST_QUERIES,
  MOST_RIVALS,
  QUERY_INTENTS,
  QUERY_STAGES,
  type QueryCluster,
  type QueryIntent,
  type QueryStage,
  queryKey,
} from './cluster';

/** What a column of a pasted table holds. */
export type OwnershipColumn = 'cluster' | 'query' | 'url' | 'priority' | 'intent' | 'stage';

/** How heads of columns are written, in both languages and in exports of common tools. */
const HEADS: Readonly<Record<OwnershipColumn, readonly string[]>> = {
  cluster: ['cluster', 'query cluster', 'grupo', 'grupo de consultas', 'topic', 'tema'],
  query: ['query', 'keyword', 'consulta', 'palavra-chave', 'termo'],
  url: ['url', 'owner url', 'page', 'owner', 'página', 'pagina', 'url responsável'],
  priority: ['priority', 'prioridade', 'prioritário', 'prioritario'],
  intent: ['intent', 'intenção', 'intencao'],
  stage: ['stage', 'etapa', 'estágio', 'estagio'],
};
const YES = ['yes', 'y', 'true', '1', 'x', 'sim', 's', 'high', 'alta'];
const NO = ['', 'no', 'n', 'false', '0', 'não', 'nao', 'low', 'baixa'];

/** Rendered under `ownership.problem.<code>`. */
export type RowProblem =
  | 'cluster_missing'
  | 'url_invalid'
  | 'priority_unclear'
  | 'intent_unknown'
  | 'stage_unknown'
  | 'query_elsewhere'
  | 'cluster_full';

export interface FoundProblem extends Coded<RowProblem> {
  /** Of the pasted text, from 1. */
  readonly line: number;
}

/** Which column of the table is which, by its head; undefined when the one that is needed is not there. */
export function columnsOf(
  head: readonly string[],
): ReadonlyMap<OwnershipColumn, number> | undefined {
  const found = new Map<OwnershipColumn, number>();
  head.forEach((text, index) => {
    const key = queryKey(text);
    for (const [column, names] of Object.entries(HEADS)) {
      const known = column as OwnershipColumn; // the keys of HEADS
      if (names.includes(key) && !found.has(known)) found.set(known, index);
    }
  });
  return found.has('cluster') ? found : undefined;
}

export interface PastedRow {
  readonly line: number;
  readonly cells: ReadonlyMap<OwnershipColumn, string>;
}

/** A cluster as rows and what stood before make it; by `queryKey` of its name. */
export type FoldedClusters = ReadonlyMap<string, QueryCluster>;

/**
 * Lays pasted rows over the clusters that are there (M167). The first page of a cluster owns it; a different one after
 * that is an open entry of the register, never a second owner. A query that another cluster has is a problem.
 */
export function foldRows(
  before: FoldedClusters,
  ownerOfQuery: ReadonlyMap<string, string>,
  rows: readonly PastedRow[],
): { readonly clusters: FoldedClusters; readonly problems: readonly FoundProblem[] } {
  const clusters = new Map<string, QueryCluster>();
  const owners = new Map(ownerOfQuery);
  const problems: FoundProblem[] = [];
  for (const { line, cells } of rows) {
    const name = (cells.get('cluster') ?? '').trim();
    const key = queryKey(name);
    const found = problemsOf(cells, key, owners);
    problems.push(...found.map((problem) => ({ ...problem, line })));
    if (found.length > 0) continue;
    const query = queryKey(cells.get('query') ?? '');
    if (query !== '') owners.set(query, key);
    const cluster = clusters.get(key) ?? before.get(key) ?? newCluster(name);
    const next = withRow(cluster, cells, query);
    if (next.queries.length > MOST_QUERIES || next.rivals.length > MOST_RIVALS) {
      problems.push({
        ...coded('cluster_full', { most: MOST_QUERIES, rivals: MOST_RIVALS }),
        line,
      });
      continue;
    }
    clusters.set(key, next);
  }
  return { clusters, problems };
}

const newCluster = (name: string): QueryCluster => ({
  name,
  intent: 'informational',
  stage: 'awareness',
  priority: false,
  ownerUrl: undefined,
  queries: [],
  rivals: [],
  bridges: [],
});

function problemsOf(
  cells: PastedRow['cells'],
  cluster: string,
  owners: ReadonlyMap<string, string>,
): readonly Coded<RowProblem>[] {
  const of = (column: OwnershipColumn) => queryKey(cells.get(column) ?? '');
  const problems: Coded<RowProblem>[] = [];
  if (cluster === '') problems.push(coded('cluster_missing'));
  const url = (cells.get('url') ?? '').trim();
  if (url !== '' && !isPageUrl(url))
    problems.push(coded('url_invalid', { found: url.slice(0, 80) }));
  const priority = of('priority');
  if (!YES.includes(priority) && !NO.includes(priority)) {
    problems.push(coded('priority_unclear', { found: priority.slice(0, 80) }));
  }
  const intent = of('intent');
  if (intent !== '' && intentOf(intent) === undefined) {
    problems.push(
      coded('intent_unknown', { found: intent.slice(0, 80), known: QUERY_INTENTS.join(', ') }),
    );
  }
  const stage = of('stage');
  if (stage !== '' && stageOf(stage) === undefined) {
    problems.push(
      coded('stage_unknown', { found: stage.slice(0, 80), known: QUERY_STAGES.join(', ') }),
    );
  }
  const query = of('query');
  const owner = query === '' ? undefined : owners.get(query);
  if (owner !== undefined && owner !== cluster) {
    problems.push(coded('query_elsewhere', { query: query.slice(0, 80), cluster: owner }));
  }
  return problems;
}

function withRow(cluster: QueryCluster, cells: PastedRow['cells'], query: string): QueryCluster {
  const url = (cells.get('url') ?? '').trim();
  const owner = cluster.ownerUrl ?? (url === '' ? undefined : url);
  const isRival = url !== '' && url !== owner && !cluster.rivals.some((rival) => rival.url === url);
  return {
    ...cluster,
    intent: intentOf(queryKey(cells.get('intent') ?? '')) ?? cluster.intent,
    stage: stageOf(queryKey(cells.get('stage') ?? '')) ?? cluster.stage,
    priority: cluster.priority || YES.includes(queryKey(cells.get('priority') ?? '')),
    ownerUrl: owner,
    queries:
      query === '' || cluster.queries.includes(query)
        ? cluster.queries
        : [...cluster.queries, query],
    rivals: isRival
      ? [...cluster.rivals, { url, resolution: undefined, note: '' }]
      : cluster.rivals,
  };
}

const intentOf = (text: string): QueryIntent | undefined =>
  QUERY_INTENTS.find((intent) => intent === text);
const stageOf = (text: string): QueryStage | undefined =>
  QUERY_STAGES.find((stage) => stage === text);

/** A page's address: http or https with a host. */
export function isPageUrl(text: string): boolean {
  return text.length <= 2_000 && /^https?:\/\/[^\s/?#]+[^\s]*$/i.test(text);
}
