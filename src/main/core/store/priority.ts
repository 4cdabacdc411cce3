import { FACTORS, type FactorValues } from '@shared/domain/priority/factors';
import type { Weights } from '@shared/domain/priority/priority';
import type { Module } from '@shared/domain/roles/module';
import type { Selectable } from 'kysely';
import { type RawBuilder, sql } from 'kysely';
import type { TaskTable } from './schema-work';
import type { TenantReader, TenantWriter } from './tenant-access';

const FACT_COLUMNS = ['id', 'state', 'module', 'kpi_key', 'effort_minutes', 'due_on'] as const;

/** What of a task its factors are read from. */
export type PriorityRow = Pick<Selectable<TaskTable>, (typeof FACT_COLUMNS)[number]>;

/** A task's factors and score; none once the work has ended. */
export interface SettledPriority {
  readonly id: string;
  readonly settled: { readonly values: FactorValues; readonly score: number } | undefined;
}

/** Tasks that changed after their factors were worked out, by id; at most `limit`. */
export function listStalePriorities(
  read: TenantReader,
  limit: number,
): Promise<readonly PriorityRow[]> {
  return read
    .from('task')
    .select(FACT_COLUMNS)
    .where('priority_stale', '=', sql.lit(1))
    .orderBy('id')
    .limit(limit)
    .execute();
}

export function findPriorityRow(read: TenantReader, id: string): Promise<PriorityRow | undefined> {
  return read.from('task').select(FACT_COLUMNS).where('id', '=', id).executeTakeFirst();
}

/** Work that has not ended, by id; at most `limit` after `afterId`. */
export function listOpenPriorities(
  read: TenantReader,
  afterId: string,
  limit: number,
): Promise<readonly PriorityRow[]> {
  return read
    .from('task')
    .select(FACT_COLUMNS)
    .where('state', 'not in', ['completed', 'cancelled'])
    .where('id', '>', afterId)
    .orderBy('id')
    .limit(limit)
    .execute();
}

/**
 * Keeps what was worked out. No event and no new version: nothing that a person decided has changed, and all of it can be
 * worked out again. Rows that hold it already are not written.
 */
export async function savePriorities(
  { tenantId, unscoped: db }: TenantWriter,
  settled: readonly SettledPriority[],
): Promise<void> {
  if (settled.length === 0) return;
  const rows = settled.map(({ id, settled: one }) => ({
    id,
    score: one?.score ?? null,
    ...(one?.values ?? NO_VALUES),
  }));
  const value = (name: string) => sql`j.value ->> ${sql.lit(name)} AS ${sql.ref(name)}`;
  const sets = FACTORS.map((factor) => sql`${column(factor)} = row.${sql.ref(factor)}`);
  const same = FACTORS.map((factor) => sql`t.${column(factor)} = (j.value ->> ${sql.lit(factor)})`);
  await sql`WITH row AS MATERIALIZED (
      SELECT t.rowid AS place, ${sql.join(['score', ...FACTORS].map(value))}
      FROM json_each(${JSON.stringify(rows)}) AS j
      CROSS JOIN task AS t WHERE t.tenant_id = ${tenantId} AND t.id = j.value ->> 'id'
        AND NOT (t.priority_stale = 0 AND t.priority IS (j.value ->> 'score') AND ${sql.join(same, sql` AND `)}))
    UPDATE task SET ${sql.join(sets)}, priority = row.score, priority_stale = 0
    FROM row WHERE task.rowid = row.place`.execute(db);
}

const NO_VALUES: FactorValues = {
  impact: 0,
  effort: 0,
  urgency: 0,
  freshness: 0,
  seasonality: 0,
};

const column = (factor: string) => sql.ref(`priority_${factor}`);

/** Weighs the kept factors of all open work anew; the same figure as the rule `scoreOf`. */
export async function weighAll(
  { tenantId, unscoped: db }: TenantWriter,
  weights: Weights,
): Promise<void> {
  const score = weighted(weights);
  await sql`UPDATE task SET priority = ${score}
    WHERE tenant_id = ${tenantId} AND priority IS NOT NULL AND priority <> ${score}`.execute(db);
}

/** `scoreOf` in whole numbers; values and weights are never below 0, so that the division rounds down. */
function weighted(weights: Weights): RawBuilder<number> {
  const total = FACTORS.reduce((sum, factor) => sum + weights[factor], 0);
  const parts = FACTORS.map((factor) => sql`${column(factor)} * ${sql.lit(weights[factor])}`);
  return sql<number>`((2 * (${sql.join(parts, sql` + `)}) + ${sql.lit(total)}) / ${sql.lit(2 * total)})`;
}

/** A task with the place and score that it has and would have under other weights; places from 1, over all open work. */
export interface PreviewedPriority {
  readonly id: string;
  readonly title: string | null;
  readonly pool_number: number | null;
  readonly module: Module;
  readonly score: number;
  readonly place: number;
  readonly score_before: number;
  readonly place_before: number;
}

/** The first open tasks of the tenant's board as these weights would order them. Reads only. */
export async function previewPriorities(
  { tenantId, unscoped: db }: TenantReader,
  weights: Weights,
  limit: number,
): Promise<readonly PreviewedPriority[]> {
  const { rows } = await sql<PreviewedPriority>`
    WITH open AS (SELECT id, title, pool_number, module, priority AS score_before, ${weighted(weights)} AS score
      FROM task WHERE tenant_id = ${tenantId} AND past = 0 AND priority IS NOT NULL),
    placed AS (SELECT *, row_number() OVER (ORDER BY score DESC, id) AS place,
        row_number() OVER (ORDER BY score_before DESC, id) AS place_before FROM open)
    SELECT * FROM placed ORDER BY place LIMIT ${limit}`.execute(db);
  return rows;
}

/** How many tasks a preview places. */
export async function countOpenOnBoard(read: TenantReader): Promise<number> {
  const row = await read
    .from('task')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('past', '=', 0)
    .where('priority', 'is not', null)
    .executeTakeFirstOrThrow();
  return row.count;
}

/** When work of each module was last finished, ms UTC; a module without any has no entry. */
export async function lastFinished(read: TenantReader): Promise<ReadonlyMap<Module, number>> {
  const rows = await read
    .from('task')
    .select((eb) => ['task.module', eb.fn.max('task.completed_at_ms').as('at_ms')])
    .where('task.state', '=', 'completed')
    .where('task.completed_at_ms', 'is not', null)
    .groupBy('task.module')
    .execute();
  return new Map(rows.map(({ module, at_ms }) => [module, Number(at_ms)]));
}

/** What the tenant's factors were worked out from, as JSON; undefined before the first time. */
export async function findBasis(read: TenantReader): Promise<string | undefined> {
  const row = await read.from('priority_basis').select('basis_json').executeTakeFirst();
  return row?.basis_json;
}

export async function saveBasis(writer: TenantWriter, basisJson: string): Promise<void> {
  const row = { basis_json: basisJson, settled_at_ms: writer.nowMs };
  await writer.upsert('priority_basis', row, []);
  writer.touch('priorities');
}
