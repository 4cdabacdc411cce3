import type { Cadence, Decision, RuleNumber } from '@shared/domain/cycles/cycle';
import type { Selectable } from 'kysely';
import type { CycleRunTable } from './schema-records';
import type { TenantReader, TenantWriter } from './tenant-access';
import { parseTimeCursor } from './time-cursor';

const COLUMNS = [
  'id',
  'cadence',
  'ordinal',
  'origin',
  'decision',
  'rule',
  'reason_json',
  'reason_text',
  'window_start_ms',
  'window_end_ms',
  'decided_at_ms',
  'decided_by',
  'as_of',
  'policy_version',
  'snapshot_json',
  'snapshot_hash',
  'trace_json',
  'actions_json',
  'track_drift',
  'report_id',
  'acknowledged_at_ms',
  'acknowledged_by',
  'acknowledge_note',
  'shadow_policy',
  'shadow_decision',
  'shadow_json',
] as const;
/** A whole cycle; `snapshot_json` is what it was decided from, null for an imported one. */
export type CycleRow = Pick<Selectable<CycleRunTable>, (typeof COLUMNS)[number]>;

const LINE = [
  'id',
  'cadence',
  'ordinal',
  'origin',
  'decision',
  'rule',
  'reason_json',
  'reason_text',
  'window_start_ms',
  'window_end_ms',
  'decided_at_ms',
  'decided_by',
  'as_of',
] as const;
/** A cycle without its snapshot, as lists show it. */
export type CycleLine = Pick<CycleRow, (typeof LINE)[number]>;

export async function findCycle(read: TenantReader, id: string): Promise<CycleRow | undefined> {
  return read.from('cycle_run').select(COLUMNS).where('id', '=', id).executeTakeFirst();
}

function matching(read: TenantReader, cadence: Cadence | undefined) {
  const found = read.from('cycle_run');
  return cadence === undefined ? found : found.where('cadence', '=', cadence);
}

/** Newest first; one row more than `limit` when there is a next page (D13). */
export async function listCycles(
  read: TenantReader,
  cadence: Cadence | undefined,
  page: { readonly after?: string | undefined; readonly limit: number },
): Promise<readonly CycleLine[]> {
  let found = matching(read, cadence).select(LINE);
  if (page.after !== undefined) {
    const { atMs, id } = parseTimeCursor(page.after);
    found = found.where((eb) =>
      eb.or([
        eb('decided_at_ms', '<', atMs),
        eb.and([eb('decided_at_ms', '=', atMs), eb('id', '<', id)]),
      ]),
    );
  }
  return found
    .orderBy('decided_at_ms', 'desc')
    .orderBy('id', 'desc')
    .limit(page.limit + 1)
    .execute();
}

export async function countCycles(
  read: TenantReader,
  cadence: Cadence | undefined,
): Promise<number> {
  const { count } = await matching(read, cadence)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

/**
 * The newest native cycle that binds, so none with an as-of (D6); with `beforeMs` the newest decided before that
 * instant, with `cadence` of that cadence alone.
 */
export async function latestBindingCycle(
  read: TenantReader,
  beforeMs?: number,
  cadence?: Cadence,
): Promise<CycleLine | undefined> {
  let found = matching(read, cadence)
    .select(LINE)
    .where('origin', '=', 'native')
    .where('as_of', '=', 0);
  if (beforeMs !== undefined) found = found.where('decided_at_ms', '<', beforeMs);
  return found.orderBy('decided_at_ms', 'desc').orderBy('id', 'desc').limit(1).executeTakeFirst();
}

/** The binding cycle of the same cadence that came next after a cycle; undefined for the newest. */
export async function nextBindingCycle(
  read: TenantReader,
  { cadence, ordinal }: Pick<CycleRow, 'cadence' | 'ordinal'>,
): Promise<CycleLine | undefined> {
  return matching(read, cadence)
    .select(LINE)
    .where('origin', '=', 'native')
    .where('as_of', '=', 0)
    .where('ordinal', '>', ordinal)
    .orderBy('ordinal')
    .limit(1)
    .executeTakeFirst();
}

/** Decisions whose window ended from `startMs` to `endMs`, both inside, imported ones too; the window bounds the list. */
export async function decisionsBetween(
  read: TenantReader,
  window: { readonly startMs: number; readonly endMs: number },
): Promise<readonly { readonly decision: Decision; readonly decidedAtMs: number }[]> {
  return read
    .from('cycle_run')
    .select(['decision', 'window_end_ms as decidedAtMs'])
    .where('window_end_ms', '>=', window.startMs)
    .where('window_end_ms', '<=', window.endMs)
    .execute();
}

/** Native cycles with their snapshots in the order of their ids, for recomputing all of them page by page. */
export async function nativeCyclesAfter(
  read: TenantReader,
  afterId: string,
  limit: number,
): Promise<readonly CycleRow[]> {
  return read
    .from('cycle_run')
    .select(COLUMNS)
    .where('origin', '=', 'native')
    .where('id', '>', afterId)
    .orderBy('id')
    .limit(limit)
    .execute();
}

/** How many cycles came as text from an imported folder: there is nothing to recompute of them. */
export async function countImported(read: TenantReader): Promise<number> {
  const { count } = await read
    .from('cycle_run')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('origin', '=', 'imported')
    .executeTakeFirstOrThrow();
  return count;
}

export interface NewCycle {
  readonly id: string;
  readonly cadence: Cadence;
  readonly decision: Decision;
  readonly rule: RuleNumber;
  readonly reasonJson: string;
  readonly windowStartMs: number;
  readonly windowEndMs: number;
  /** Decided for an instant other than now (D6). */
  readonly asOf: boolean;
  readonly policyVersion: string;
  /** Canonical JSON, and its SHA-256. */
  readonly snapshotJson: string;
  readonly snapshotHash: string;
  readonly traceJson: string;
  readonly actionsJson: string;
  readonly trackDrift: boolean;
  /** What the policy that watched decided, if there was one (Q18). */
  readonly shadow:
    | { readonly policyVersion: string; readonly decision: Decision; readonly json: string }
    | undefined;
  readonly reportId: string;
}

/** Saves a decision with everything it was made from (M192), under the cadence's next number, with its event. */
export async function insertCycle(writer: TenantWriter, cycle: NewCycle): Promise<void> {
  await writer.insert('cycle_run', {
    id: cycle.id,
    cadence: cycle.cadence,
    ordinal: (await lastOrdinal(writer, cycle.cadence)) + 1,
    origin: 'native',
    decision: cycle.decision,
    rule: cycle.rule,
    reason_json: cycle.reasonJson,
    reason_text: null,
    window_start_ms: cycle.windowStartMs,
    window_end_ms: cycle.windowEndMs,
    decided_at_ms: writer.nowMs,
    decided_by: writer.actor,
    as_of: cycle.asOf ? 1 : 0,
    policy_version: cycle.policyVersion,
    snapshot_json: cycle.snapshotJson,
    snapshot_hash: cycle.snapshotHash,
    trace_json: cycle.traceJson,
    actions_json: cycle.actionsJson,
    track_drift: cycle.trackDrift ? 1 : 0,
    report_id: cycle.reportId,
    acknowledged_at_ms: null,
    acknowledged_by: null,
    shadow_policy: cycle.shadow?.policyVersion ?? null,
    shadow_decision: cycle.shadow?.decision ?? null,
    shadow_json: cycle.shadow?.json ?? null,
  });
  writer.event({
    type: 'cycle.decided',
    subject: `cycle:${cycle.id}`,
    to: cycle.decision,
    payload: {
      cadence: cycle.cadence,
      decision: cycle.decision,
      rule: cycle.rule,
      snapshotHash: cycle.snapshotHash,
      policy: cycle.policyVersion,
      ...(cycle.shadow && { shadow: cycle.shadow.decision }),
    },
    occurredAtMs: cycle.windowEndMs,
  });
  writer.touch('cycles');
}

/** The highest number given to a cadence so far, imported cycles included; 0 for none. */
export async function lastOrdinal(read: TenantReader, cadence: Cadence): Promise<number> {
  const row = await read
    .from('cycle_run')
    .select((eb) => eb.fn.max('ordinal').as('ordinal'))
    .where('cadence', '=', cadence)
    .executeTakeFirst();
  return row?.ordinal ?? 0;
}

export async function acknowledgeCycle(
  writer: TenantWriter,
  cycleId: string,
  note: string,
): Promise<void> {
  await writer
    .update('cycle_run')
    .set({
      acknowledged_at_ms: writer.nowMs,
      acknowledged_by: writer.actor,
      acknowledge_note: note,
    })
    .where('id', '=', cycleId)
    .execute();
  writer.event({
    type: 'cycle.acknowledged',
    subject: `cycle:${cycleId}`,
    payload: {},
    ...(note !== '' && { text: note }),
  });
  writer.touch('cycles');
}

/** What the event log says was decided: each cycle's snapshot hash and decision, by cycle id (M192). */
export async function loggedDecisions(
  read: TenantReader,
  cycleIds: readonly string[],
): Promise<ReadonlyMap<string, { readonly payloadJson: string }>> {
  if (cycleIds.length === 0) return new Map();
  const rows = await read.unscoped
    .selectFrom('event')
    .select(['subject', 'payload_json'])
    .where('tenant_id', '=', read.tenantId)
    .where('type', '=', 'cycle.decided')
    .where(
      'subject',
      'in',
      cycleIds.map((id) => `cycle:${id}`),
    )
    .execute();
  return new Map(
    rows.map((row) => [row.subject.slice('cycle:'.length), { payloadJson: row.payload_json }]),
  );
}
