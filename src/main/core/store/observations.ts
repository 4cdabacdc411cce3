import type { Day } from '@shared/base/days';
import { canonicalDecimal } from '@shared/base/decimal';
import type { MetricKey, SourceTier } from '@shared/domain/metrics/metric';
import type { Selectable } from 'kysely';
import type { ObservationTable } from './schema-records';
import type { TenantReader, TenantWriter } from './tenant-access';

export type ObservationRow = Omit<Selectable<ObservationTable>, 'tenant_id'>;

export const OBSERVATION_COLUMNS = [
  'id',
  'key',
  'from_on',
  'to_on',
  'value',
  'value_text',
  'source',
  'tier',
  'observed_at_ms',
  'recorded_at_ms',
  'recorded_by',
  'import_id',
  'import_line',
] as const;

export interface NewObservation {
  readonly key: MetricKey;
  readonly fromOn: Day;
  readonly toOn: Day;
  readonly value: number;
  /** As the source wrote it (D11). */
  readonly valueText: string;
  readonly source: string;
  readonly tier: SourceTier;
  readonly observedAtMs: number;
}

/** One measure's exact period; values of it that differ are a conflict (INV5). */
export function periodKey(row: {
  readonly key: MetricKey;
  readonly from_on: Day;
  readonly to_on: Day;
}): string {
  return `${row.key} ${row.from_on} ${row.to_on}`;
}

/** Values compare as decimals: 4.50 and 4.5 are one (D11). */
export function decimalOf(row: { readonly value_text: string }): string {
  return canonicalDecimal(row.value_text) ?? row.value_text;
}

/** Every value of the named measures whose period touches the days `fromOn` to `toOn`; the window bounds the list. */
export async function observationsTouching(
  read: TenantReader,
  keys: readonly MetricKey[],
  fromOn: Day,
  toOn: Day,
): Promise<readonly ObservationRow[]> {
  return read
    .from('observation')
    .select(OBSERVATION_COLUMNS)
    .where('key', 'in', keys)
    .where('from_on', '<=', toOn)
    .where('to_on', '>=', fromOn)
    .orderBy('from_on')
    .orderBy('id')
    .execute();
}

/** Every value of the named periods, whatever its source. */
export async function observationsOfPeriods(
  read: TenantReader,
  periods: readonly { readonly key: MetricKey; readonly from_on: Day; readonly to_on: Day }[],
): Promise<readonly ObservationRow[]> {
  const found: ObservationRow[] = [];
  for (let start = 0; start < periods.length; start += 100) {
    const some = periods.slice(start, start + 100);
    const rows = await read
      .from('observation')
      .select(OBSERVATION_COLUMNS)
      .where((eb) =>
        eb.or(
          some.map((period) =>
            eb.and([
              eb('key', '=', period.key),
              eb('from_on', '=', period.from_on),
              eb('to_on', '=', period.to_on),
            ]),
          ),
        ),
      )
      .orderBy('id')
      .execute();
    found.push(...rows);
  }
  return found;
}

export async function findObservation(
  read: TenantReader,
  id: string,
): Promise<ObservationRow | undefined> {
  return read
    .from('observation')
    .select(OBSERVATION_COLUMNS)
    .where('id', '=', id)
    .executeTakeFirst();
}

/** The row that `insertObservations` will write; made first, so that values of one call are compared with each other. */
export function observationRow(writer: TenantWriter, given: NewObservation): ObservationRow {
  return {
    id: writer.newId(),
    key: given.key,
    from_on: given.fromOn,
    to_on: given.toOn,
    value: given.value,
    value_text: given.valueText,
    source: given.source,
    tier: given.tier,
    observed_at_ms: given.observedAtMs,
    recorded_at_ms: writer.nowMs,
    recorded_by: writer.actor,
    import_id: null,
    import_line: null,
  };
}

/** Adds values; nothing that is stored is ever overwritten (M189). One event for the call. */
export async function insertObservations(
  writer: TenantWriter,
  rows: readonly ObservationRow[],
  conflicts: number,
): Promise<void> {
  const first = rows[0];
  if (first === undefined) return;
  await writer.insert('observation', rows);
  writer.event({
    type: 'observation.recorded',
    subject: `observation:${first.id}`,
    payload: { count: rows.length, conflicts },
  });
  writer.touch('metrics');
}
