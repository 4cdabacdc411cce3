import type { Day } from '@shared/base/days';
import type { MetricKey } from '@shared/domain/metrics/metric';
import { type Selectable, sql } from 'kysely';
import type { MetricImportTable } from './schema-records';
import type { TenantReader, TenantWriter } from './tenant-access';

export type MetricImportRow = Omit<Selectable<MetricImportTable>, 'tenant_id'>;

const COLUMNS = [
  'metric_import.id',
  'metric_import.source',
  'metric_import.tier',
  'metric_import.file_id',
  'metric_import.observed_at_ms',
  'metric_import.row_count',
  'metric_import.refused',
  'metric_import.recorded',
  'metric_import.unchanged',
  'metric_import.conflicts',
  'metric_import.settings_json',
  'metric_import.imported_at_ms',
  'metric_import.imported_by',
] as const;

/** Imports of figures with the name of their file, newest first; `after` is the id the page before ended with. */
export async function listMetricImports(
  read: TenantReader,
  page: { readonly after: string | undefined; readonly limit: number },
): Promise<readonly (MetricImportRow & { readonly file_name: string })[]> {
  let found = read
    .from('metric_import')
    .innerJoin('file', (join) =>
      join
        .onRef('file.tenant_id', '=', 'metric_import.tenant_id')
        .onRef('file.id', '=', 'metric_import.file_id'),
    )
    .select([...COLUMNS, 'file.name as file_name']);
  if (page.after !== undefined) found = found.where('metric_import.id', '<', page.after);
  return found.orderBy('metric_import.id', 'desc').limit(page.limit).execute();
}

export async function countMetricImports(read: TenantReader): Promise<number> {
  const row = await read
    .from('metric_import')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return row.count;
}

/** The newest import of each source: how its files are read (M52). At most 50 sources. */
export async function newestImportsBySource(
  read: TenantReader,
): Promise<readonly Pick<MetricImportRow, 'source' | 'tier' | 'settings_json'>[]> {
  return read
    .from('metric_import')
    .select(['source', 'tier', 'settings_json'])
    .where('id', 'in', (eb) =>
      eb
        .selectFrom('metric_import as newest')
        .select((each) => each.fn.max('newest.id').as('id'))
        .where('newest.tenant_id', '=', read.tenantId)
        .groupBy('newest.source'),
    )
    .orderBy('id', 'desc')
    .limit(50)
    .execute();
}

/** The names of the files that values came from, by import. */
export async function importFileNames(
  read: TenantReader,
  ids: readonly (string | null)[],
): Promise<ReadonlyMap<string, string>> {
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  const names = new Map<string, string>();
  for (let start = 0; start < wanted.length; start += 500) {
    const rows = await read
      .from('metric_import')
      .innerJoin('file', (join) =>
        join
          .onRef('file.tenant_id', '=', 'metric_import.tenant_id')
          .onRef('file.id', '=', 'metric_import.file_id'),
      )
      .select(['metric_import.id', 'file.name'])
      .where('metric_import.id', 'in', wanted.slice(start, start + 500))
      .execute();
    for (const { id, name } of rows) names.set(id, name);
  }
  return names;
}

export async function insertMetricImport(
  writer: TenantWriter,
  row: Omit<MetricImportRow, 'imported_at_ms' | 'imported_by'>,
): Promise<void> {
  await writer.insert('metric_import', {
    ...row,
    imported_at_ms: writer.nowMs,
    imported_by: writer.actor,
  });
  writer.event({
    type: 'metrics.imported',
    subject: `metric_import:${row.id}`,
    payload: {
      fileId: row.file_id,
      recorded: row.recorded,
      unchanged: row.unchanged,
      refused: row.refused,
      conflicts: row.conflicts,
    },
    text: row.source,
  });
  writer.touch('metrics');
}

/** A value of an imported file: measure, first and last day, number, decimal text and line. */
export type ImportedValue = readonly [
  id: string,
  key: MetricKey,
  fromOn: Day,
  toOn: Day,
  value: number,
  valueText: string,
  line: number,
];

/** Adds one piece of an import's values, in one statement however many they are. */
export async function insertImportedValues(
  writer: TenantWriter,
  of: Pick<MetricImportRow, 'id' | 'source' | 'tier' | 'observed_at_ms'>,
  values: readonly ImportedValue[],
): Promise<void> {
  await sql`INSERT INTO observation (tenant_id, id, key, from_on, to_on, value, value_text, source, tier,
      observed_at_ms, recorded_at_ms, recorded_by, import_id, import_line)
    SELECT ${writer.tenantId}, value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5,
      ${of.source}, ${of.tier}, ${of.observed_at_ms}, ${writer.nowMs}, ${writer.actor}, ${of.id}, value ->> 6
    FROM json_each(${JSON.stringify(values)})`.execute(writer.unscoped);
}

/** A stored value as an import compares itself with it. */
export interface StoredFigure {
  readonly id: string;
  readonly key: MetricKey;
  readonly from_on: Day;
  readonly to_on: Day;
  readonly value: number;
  readonly value_text: string;
  readonly source: string;
}

/** How many stored values one page of a comparison reads. */
const PAGE = 5_000;

/** A page of one measure's values whose periods begin within the days, in their order; the next begins after its last. */
export async function storedFigures(
  read: TenantReader,
  key: MetricKey,
  days: { readonly fromOn: Day; readonly toOn: Day },
  after: StoredFigure | undefined,
): Promise<readonly StoredFigure[]> {
  let found = read
    .from('observation')
    .select(['id', 'key', 'from_on', 'to_on', 'value', 'value_text', 'source'])
    .where('key', '=', key)
    .where('from_on', '<=', days.toOn);
  found =
    after === undefined
      ? found.where('from_on', '>=', days.fromOn)
      : found.where(
          sql<boolean>`(from_on, to_on, id) > (${after.from_on}, ${after.to_on}, ${after.id})`,
        );
  return found.orderBy('from_on').orderBy('to_on').orderBy('id').limit(PAGE).execute();
}
