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
  FROM event e LEFT JOIN event_text t ON t.seq = e.seq ORDER BY e.seq`;

/** Most problems that are listed; a broken chain repeats itself. */
const MAX_PROBLEMS = 100;

/** Recomputes both chains from what is stored (D2); reads only. */
export function verifyEvents(database: BetterSqlite3.Database): ChainVerdict {
  const erased = new Set(
    database
      .prepare(
        "SELECT json_extract(payload_json, '$.seq') FROM event WHERE type = 'event.text_erased'",
      )
      .pluck()
      .all(),
  );
  const problems: ChainProblem[] = [];
  const tenants = new Map<string, { seq: number; hash: string }>();
  let previous = { seq: 0, hash: GENESIS_HASH, atMs: 0 };
  const rows = database.prepare<[], Row>(ROWS);
  for (const row of rows.iterate()) {
    const tenant = tenants.get(row.tenant_id) ?? { seq: 0, hash: GENESIS_HASH };
    if (problems.length < MAX_PROBLEMS) {
      for (const problem of problemsOf(row, previous, tenant, erased)) {
        problems.push({ seq: row.seq, tenantId: row.tenant_id || null, problem });
      }
    }
    tenants.set(row.tenant_id, { seq: row.tenant_seq, hash: row.tenant_hash });
    previous = { seq: row.seq, hash: row.hash, atMs: row.at_ms };
  }
  return {
    events: previous.seq,
    headHash: previous.seq === 0 ? null : previous.hash,
    problems,
  };
}

function problemsOf(
  row: Row,
  previous: { seq: number; hash: string; atMs: number },
  tenant: { seq: number; hash: string },
  erased: ReadonlySet<unknown>,
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
  found.push(...textProblems(row, erased));
  return found;
}

function textProblems(row: Row, erased: ReadonlySet<unknown>): string[] {
  const { textHash }: { textHash?: unknown } = JSON.parse(row.payload_json);
  if (textHash === undefined) return row.text === null ? [] : ['a text was added to it'];
  if (row.text === null) {
    return erased.has(row.seq) ? [] : ['its text is gone and no erasure is recorded'];
  }
  return sha256(`${row.salt}${row.text}`) === textHash ? [] : ['its text was changed'];
}

/** Which row state each kind of subject keeps; its last event that carries a `to` has to agree (I3). */
const STATEFUL = {
  task: 'SELECT tenant_id, id, state FROM task',
  plan: 'SELECT tenant_id, id, state FROM plan',
  campaign: 'SELECT tenant_id, id, state FROM campaign',
  incident: 'SELECT tenant_id, id, state FROM incident',
  report: 'SELECT tenant_id, id, state FROM report',
  recommendation: 'SELECT tenant_id, id, state FROM recommendation',
} as const;

/** Event types whose `to` is the subject's state. */
const STATE_EVENTS = `('task.created','task.moved','plan.created','plan.moved','campaign.started','campaign.moved',
  'incident.recorded','incident.moved','report.created','report.moved','recommendation.created','recommendation.moved')`;

/** Rows whose state differs from what their last event says. */
export function verifyStates(database: BetterSqlite3.Database): readonly ChainProblem[] {
  const problems: ChainProblem[] = [];
  for (const [entity, rows] of Object.entries(STATEFUL)) {
    const found = database
      .prepare<[], { tenant_id: string; id: string; state: string; said: string | null }>(
        `SELECT r.tenant_id, r.id, r.state, (SELECT e.to_state FROM event e WHERE e.tenant_id = r.tenant_id
           AND e.subject = '${entity}:' || r.id AND e.type IN ${STATE_EVENTS} ORDER BY e.seq DESC LIMIT 1) AS said
         FROM (${rows}) r WHERE said IS NULL OR said <> r.state LIMIT ${MAX_PROBLEMS}`,
      )
      .all();
    for (const { tenant_id, id, state, said } of found) {
      problems.push({
        seq: null,
        tenantId: tenant_id,
        problem: `${entity} ${id} is ${state}, its last event says ${said ?? 'nothing'}`,
      });
    }
  }
  return problems;
}
