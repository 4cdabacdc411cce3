import type { Day } from '@shared/base/days';
import type { MetricKey } from '@shared/domain/metrics/metric';
import type { Selectable } from 'kysely';
import type { MetricConflictTable } from './schema-records';
import type { TenantReader, TenantWriter } from './tenant-access';

export type ConflictRow = Omit<Selectable<MetricConflictTable>, 'tenant_id'>;

const COLUMNS = [
  'id',
  'key',
  'from_on',
  'to_on',
  'state',
  'chosen_id',
  'note',
  'resolved_by',
  'resolved_at_ms',
] as const;

/** Open ones first, then by period, newest first; at most 500. */
export async function listConflicts(
  read: TenantReader,
  state: 'open' | 'resolved' | undefined,
): Promise<readonly ConflictRow[]> {
  let found = read.from('metric_conflict').select(COLUMNS);
  if (state !== undefined) found = found.where('state', '=', state);
  return found
    .orderBy('state')
    .orderBy('from_on', 'desc')
    .orderBy('key')
    .orderBy('id')
    .limit(500)
    .execute();
}

export async function findConflict(
  read: TenantReader,
  id: string,
): Promise<ConflictRow | undefined> {
  return read.from('metric_conflict').select(COLUMNS).where('id', '=', id).executeTakeFirst();
}

/** Conflicts of the named measures whose period touches the days; the window bounds the list. */
export async function conflictsTouching(
  read: TenantReader,
  keys: readonly MetricKey[],
  fromOn: Day,
  toOn: Day,
): Promise<readonly ConflictRow[]> {
  return read
    .from('metric_conflict')
    .select(COLUMNS)
    .where('key', 'in', keys)
    .where('from_on', '<=', toOn)
    .where('to_on', '>=', fromOn)
    .execute();
}

/** The observations that people chose in resolved conflicts touching the days. */
export async function chosenIdsTouching(
  read: TenantReader,
  keys: readonly MetricKey[],
  fromOn: Day,
  toOn: Day,
): Promise<ReadonlySet<string>> {
  const rows = await conflictsTouching(read, keys, fromOn, toOn);
  return new Set(
    rows.flatMap(({ state, chosen_id }) => (state === 'resolved' && chosen_id ? [chosen_id] : [])),
  );
}

export interface ConflictPeriod {
  readonly key: MetricKey;
  readonly from_on: Day;
  readonly to_on: Day;
}

export async function openConflict(writer: TenantWriter, period: ConflictPeriod): Promise<void> {
  const id = writer.newId();
  const { key, from_on, to_on } = period;
  await writer.insert('metric_conflict', {
    id,
    key,
    from_on,
    to_on,
    state: 'open',
    chosen_id: null,
    resolved_by: null,
    resolved_at_ms: null,
  });
  writer.event({
    type: 'conflict.opened',
    subject: `conflict:${id}`,
    to: 'open',
    payload: { key, fromOn: from_on, toOn: to_on },
  });
  writer.touch('metrics');
}

/** A value that nobody has seen yet arrived after the choice: the choice no longer stands (model 5.3). */
export async function reopenConflict(
  writer: TenantWriter,
  conflict: ConflictRow,
  observationId: string,
): Promise<void> {
  await writer
    .update('metric_conflict')
    .set({ state: 'open', chosen_id: null, note: '', resolved_by: null, resolved_at_ms: null })
    .where('id', '=', conflict.id)
    .execute();
  writer.event({
    type: 'conflict.reopened',
    subject: `conflict:${conflict.id}`,
    from: conflict.state,
    to: 'open',
    payload: { observationId },
  });
  writer.touch('metrics');
}

/** Keeps every value and says which one figures use, with who chose it and why (M188). */
export async function resolveConflict(
  writer: TenantWriter,
  conflict: ConflictRow,
  chosenId: string,
  note: string,
): Promise<void> {
  await writer
    .update('metric_conflict')
    .set({
      state: 'resolved',
      chosen_id: chosenId,
      note,
      resolved_by: writer.actor,
      resolved_at_ms: writer.nowMs,
    })
    .where('id', '=', conflict.id)
    .execute();
  writer.event({
    type: 'conflict.resolved',
    subject: `conflict:${conflict.id}`,
    from: conflict.state,
    to: 'resolved',
    payload: { chosenId },
    text: note,
  });
  writer.touch('metrics');
}

export type ConflictChoice = Pick<
  ConflictRow,
  'state' | 'chosen_id' | 'note' | 'resolved_by' | 'resolved_at_ms'
>;

/** Puts a choice back as it was before, also the one that there was none yet. */
export async function restoreConflict(
  writer: TenantWriter,
  conflict: ConflictRow,
  choice: ConflictChoice,
): Promise<void> {
  await writer.update('metric_conflict').set(choice).where('id', '=', conflict.id).execute();
  const subject = `conflict:${conflict.id}`;
  const states = { from: conflict.state, to: choice.state };
  if (choice.chosen_id === null) {
    const payload = { observationId: conflict.chosen_id ?? '' };
    writer.event({ type: 'conflict.reopened', subject, ...states, payload });
  } else {
    const payload = { chosenId: choice.chosen_id };
    writer.event({ type: 'conflict.resolved', subject, ...states, payload, text: choice.note });
  }
  writer.touch('metrics');
}
