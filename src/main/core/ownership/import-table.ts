import type { Output } from '@shared/contract';
import { queryKey } from '@shared/domain/ownership/cluster';
import {
  columnsOf,
  type FoundProblem,
  foldRows,
  type OwnershipColumn,
  type PastedRow,
} from '@shared/domain/ownership/fold-rows';
import { CsvError, parse } from 'csv-parse';
import { refuse } from '../refuse';
import { clusterIdsByName, clustersById, clustersOfQueries } from '../store/clusters';
import type { TenantReader, TenantWriter } from '../store/tenant-access';
import { keepCluster } from './keep-cluster';

const SHOWN_PROBLEMS = 100;
const MOST_ROWS = 20_000;

type Imported = Omit<Output<'ownership.import'>, 'coverage'>;

/** The rows of a pasted table: comma, semicolon or tab, with a head that names the cluster's column. */
export async function readTable(text: string): Promise<readonly PastedRow[]> {
  const records = await recordsOf(text.replace(/^\uFEFF/, ''));
  const columns = columnsOf(records[0]?.cells ?? []);
  if (columns === undefined) throw refuse('invalid_input', 'table_without_clusters');
  if (records.length - 1 > MOST_ROWS) {
    throw refuse('invalid_input', 'table_too_long', { most: MOST_ROWS, rows: records.length - 1 });
  }
  return records.slice(1).map(({ line, cells }) => ({
    line,
    cells: new Map<OwnershipColumn, string>(
      [...columns].map(([column, index]) => [column, cells[index] ?? '']),
    ),
  }));
}

async function recordsOf(text: string): Promise<readonly Read[]> {
  const head = text.split('\n', 1)[0] ?? '';
  const delimiter = ['\t', ';', ','].find((mark) => head.includes(mark)) ?? ',';
  const records: Read[] = [];
  try {
    const parser = parse(text, {
      delimiter,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
    });
    // With `info` each record comes with the line on which it ended.
    for await (const { info, record } of parser as AsyncIterable<Parsed>) {
      records.push({ line: info.lines, cells: record });
    }
  } catch (thrown) {
    if (!(thrown instanceof CsvError)) throw thrown;
    throw refuse('invalid_input', 'table_unreadable', { line: Number(thrown['lines'] ?? 0) });
  }
  return records;
}

interface Parsed {
  readonly info: { readonly lines: number };
  readonly record: readonly string[];
}

interface Read {
  readonly line: number;
  readonly cells: readonly string[];
}

/** The clusters that a table names, before it is imported. */
export async function namedClusters(
  read: TenantReader,
  rows: readonly PastedRow[],
): Promise<ReadonlyMap<string, string>> {
  const keys = new Set(rows.map(({ cells }) => queryKey(cells.get('cluster') ?? '')));
  return clusterIdsByName(read, [...keys]);
}

/** Imports a table, all or nothing; answers the ids of the clusters that it wrote. */
export async function importTable(
  writer: TenantWriter,
  rows: readonly PastedRow[],
): Promise<{ readonly outcome: Imported; readonly ids: readonly string[] }> {
  const named = await namedClusters(writer, rows);
  const whole = await clustersById(writer, [...named.values()]);
  const before = new Map(
    [...named].flatMap(([key, id]) => {
      const cluster = whole.get(id);
      return cluster === undefined ? [] : [[key, cluster] as const];
    }),
  );
  const queries = [...new Set(rows.map(({ cells }) => queryKey(cells.get('query') ?? '')))];
  const owners = await clustersOfQueries(writer, queries);
  const folded = foldRows(
    before,
    new Map([...owners].map(([query, { nameKey }]) => [query, nameKey])),
    rows,
  );
  if (folded.problems.length > 0) return { outcome: refusedOutcome(folded.problems), ids: [] };
  const ids: string[] = [];
  let gained = { queries: 0, rivals: 0 };
  for (const [key, cluster] of folded.clusters) {
    const stored = before.get(key);
    const id = stored?.id ?? writer.newId();
    await keepCluster(writer, { ...cluster, id }, stored);
    ids.push(id);
    gained = {
      queries: gained.queries + cluster.queries.length - (stored?.queries.length ?? 0),
      rivals: gained.rivals + cluster.rivals.length - (stored?.rivals.length ?? 0),
    };
  }
  const outcome = {
    imported: true,
    clusters: ids.length,
    ...gained,
    problems: [],
    problemCount: 0,
  };
  return { outcome, ids };
}

function refusedOutcome(problems: readonly FoundProblem[]): Imported {
  return {
    imported: false,
    clusters: 0,
    queries: 0,
    rivals: 0,
    problems: problems
      .slice(0, SHOWN_PROBLEMS)
      .map(({ code, params, line }) => ({ code, params: { ...params }, line })),
    problemCount: problems.length,
  };
}
