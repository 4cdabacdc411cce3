import { scheduler } from 'node:timers/promises';
import type BetterSqlite3 from 'better-sqlite3';
import { chainHash, type EventHeader, GENESIS_HASH, sha256, tenantHash } from './event-log';

export interface ChainProblem {
  readonly seq: number | null;
  readonly tenantId: string | null;
  readonly problem: string;
}

export interface ChainVerdict {
  readonly events: number;
  readonly headHash: string | null;
  readonly problems: readonly ChainProblem[];
}

interface Row extends EventHeader {
  readonly seq: number;
  readonly payload_json: string;
  readonly payload_hash: string;
  readonly tenant_prev_hash: string;
  readonly tenant_hash: string;
  readonly prev_hash: string;
  readonly hash: string;
  readonly salt: string | null;
  readonly text: string | null;
}

const ROWS = `SELECT e.seq, e.tenant_id, e.tenant_seq, e.at_ms, e.occurred_at_ms, e.actor, e.via, e.type, e.v, e.subject,
  e.from_state, e.to_state, e.correlation_id, e.payload_json, e.payload_hash, e.tenant_prev_hash, e.tenant_hash,
  e.prev_hash, e.hash, t.salt, t.text
  FROM event e LEFT JOIN event_text t ON t.seq = e.seq WHERE e.seq > ? ORDER BY e.seq LIMIT ?`;
const ERASED = `SELECT json_extract(payload_json, '$.seq') FROM event WHERE type = 'event.text_erased'`;

/** Most problems that are listed; a broken chain repeats itself. */
const MAX_PROBLEMS = 100;
/** Events, or rows, that are checked before others get their turn: some ten milliseconds. */
const TURN = 1_000;

/** What the check remembers of the events ahead. */
interface Ahead {
  previous: { readonly seq: number; readonly hash: string; readonly atMs: number };
  readonly tenants: Map<string, { readonly seq: number; readonly hash: string }>;
  /** Events whose text is gone. */
  readonly gone: { readonly seq: number; readonly tenantId: string }[];
  readonly problems: ChainProblem[];
}

/** Recomputes both chains from what is stored (D2); reads only, and lets others have their turn in between. */
export async function verifyEvents(database: BetterSqlite3.Database): Promise<ChainVerdict> {
  const ahead: Ahead = {
    previous: { seq: 0, hash: GENESIS_HASH, atMs: 0 },
    tenants: new Map(),
    gone: [],
    problems: [],
  };
  const rows = database.prepare<[number, number], Row>(ROWS);
  for (;;) {
    const turn = rows.all(ahead.previous.seq, TURN);
    for (const row of turn) check(row, ahead);
    if (turn.length < TURN) break;
    await scheduler.yield();
  }
  // Read last, so that an erasure in the meantime is among them.
  const erased = new Set(database.prepare(ERASED).pluck().all());
  for (const { seq, tenantId } of ahead.gone) {
    if (!erased.has(seq)) {
      report(ahead, seq, tenantId, 'its text is gone and no erasure is recorded');
    }
  }
  const { seq, hash } = ahead.previous;
  return { events: seq, headHash: seq === 0 ? null : hash, problems: ahead.problems };
}

function check(row: Row, ahead: Ahead): void {
  const tenant = ahead.tenants.get(row.tenant_id) ?? { seq: 0, hash: GENESIS_HASH };
  const { textHash }: { textHash?: unknown } = JSON.parse(row.payload_json);
  for (const problem of problemsOf(row, ahead.previous, tenant)) {
    report(ahead, row.seq, row.tenant_id, problem);
  }
  if (row.text !== null) {
    const problem = textProblem(row.salt, row.text, textHash);
    if (problem !== undefined) report(ahead, row.seq, row.tenant_id, problem);
  } else if (textHash !== undefined) ahead.gone.push({ seq: row.seq, tenantId: row.tenant_id });
  ahead.tenants.set(row.tenant_id, { seq: row.tenant_seq, hash: row.tenant_hash });
  ahead.previous = { seq: row.seq, hash: row.hash, atMs: row.at_ms };
}

function report({ problems }: Ahead, seq: number, tenantId: string, problem: string): void {
  if (problems.length < MAX_PROBLEMS) problems.push({ seq, tenantId: tenantId || null, problem });
}

function problemsOf(
  row: Row,
  previous: { seq: number; hash: string; atMs: number },
  tenant: { seq: number; hash: string },
): string[] {
  const found: string[] = [];
  if (row.seq !== previous.seq + 1) found.push(`event ${previous.seq + 1} is missing`);
  if (row.tenant_seq !== tenant.seq + 1)
    found.push(`the tenant's event ${tenant.seq + 1} is missing`);
  if (row.at_ms < previous.atMs) found.push('was recorded before the event ahead of it');
  if (row.prev_hash !== previous.hash) found.push('does not follow the event ahead of it');
  if (row.tenant_prev_hash !== tenant.hash)
    found.push("does not follow the tenant's event ahead of it");
  if (sha256(row.payload_json) !== row.payload_hash) found.push('its payload was changed');
  const header: EventHeader = {
    tenant_id: row.tenant_id,
    tenant_seq: row.tenant_seq,
    at_ms: row.at_ms,
    occurred_at_ms: row.occurred_at_ms,
    actor: row.actor,
    via: row.via,
    type: row.type,
    v: row.v,
    subject: row.subject,
    from_state: row.from_state,
    to_state: row.to_state,
    correlation_id: row.correlation_id,
  };
  if (tenantHash(row.tenant_prev_hash, header, row.payload_hash) !== row.tenant_hash) {
    found.push('its facts were changed');
  }
  if (chainHash(row.prev_hash, row.seq, row.tenant_hash) !== row.hash)
    found.push('its hash is wrong');
  return found;
}

function textProblem(salt: string | null, text: string, textHash: unknown): string | undefined {
  if (textHash === undefined) return 'a text was added to it';
  return sha256(`${salt}${text}`) === textHash ? undefined : 'its text was changed';
}

/** The tables whose rows have a state that their last event carries as its `to` (I3). */
const STATEFUL = [
  'task',
  'plan',
  'campaign',
  'incident',
  'approval',
  'report',
  'recommendation',
] as const;

/** Approvals of before the log told of them: the migration made them from what the reports' own events say. */
const WITHOUT_EVENT = { approval: 'r.content_json IS NULL' } as const;

/** Event types whose `to` is the subject's state. */
const STATE_EVENTS = `('task.created','task.moved','plan.created','plan.moved','campaign.started','campaign.moved',
  'incident.recorded','incident.moved','approval.requested','approval.moved','report.created','report.moved','recommendation.created','recommendation.moved')`;

interface StateRow {
  readonly tenant_id: string;
  readonly id: string;
  readonly state: string;
  readonly said: string | null;
}

/** Rows whose state differs from what their last event says; lets others have their turn in between. */
export async function verifyStates(
  database: BetterSqlite3.Database,
): Promise<readonly ChainProblem[]> {
  const problems: ChainProblem[] = [];
  for (const entity of STATEFUL) {
    const last = database
      .prepare<[number, number], number | null>(
        `SELECT max(rowid) FROM (SELECT rowid FROM ${entity} WHERE rowid > ? ORDER BY rowid LIMIT ?)`,
      )
      .pluck();
    const mayLack = entity === 'approval' ? WITHOUT_EVENT[entity] : '0';
    const differing = database.prepare<[number, number], StateRow>(
      `SELECT r.tenant_id, r.id, r.state, (SELECT e.to_state FROM event e WHERE e.tenant_id = r.tenant_id
         AND e.subject = '${entity}:' || r.id AND e.type IN ${STATE_EVENTS} ORDER BY e.seq DESC LIMIT 1) AS said
       FROM ${entity} r WHERE r.rowid > ? AND r.rowid <= ? AND (said <> r.state OR said IS NULL AND NOT (${mayLack}))
       LIMIT ${MAX_PROBLEMS}`,
    );
    let done = 0;
    for (;;) {
      const until = last.get(done, TURN);
      if (until == null) break;
      problems.push(...differing.all(done, until).map((row) => stateProblem(entity, row)));
      done = until;
      await scheduler.yield();
    }
  }
  return problems.slice(0, MAX_PROBLEMS);
}

function stateProblem(entity: string, { tenant_id, id, state, said }: StateRow): ChainProblem {
  const problem = `${entity} ${id} is ${state}, its last event says ${said ?? 'nothing'}`;
  return { seq: null, tenantId: tenant_id, problem };
}
