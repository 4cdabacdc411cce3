import { hash } from 'node:crypto';
import { EVENT_TYPES, type EventPayload, type EventType } from '@shared/contract/events';
import type BetterSqlite3 from 'better-sqlite3';
import canonicalize from 'canonicalize';
import type { EventVia } from './schema';

/** Stands for the install in `event.tenant_id`. */
export const INSTALL_TENANT = '';
export const GENESIS_HASH = '0'.repeat(64);

/** Who acts, through which door, under which correlation id. */
export interface Acting {
  /** A profile's id, or 'system'. */
  readonly actor: string;
  readonly via: EventVia;
  readonly correlationId: string;
}

export interface NewEvent<T extends EventType> {
  readonly type: T;
  /** `<entity>:<id>`. */
  readonly subject: string;
  readonly payload: EventPayload<T>;
  readonly from?: string;
  readonly to?: string;
  /** Free text; kept apart and erasable, the event holds its salted hash (D2). */
  readonly text?: string;
  /** When it happened, if that is not now (D6). */
  readonly occurredAtMs?: number;
}

export interface EventHeader {
  readonly tenant_id: string;
  readonly tenant_seq: number;
  readonly at_ms: number;
  readonly occurred_at_ms: number;
  readonly actor: string;
  readonly via: EventVia;
  readonly type: string;
  readonly v: number;
  readonly subject: string;
  readonly from_state: string | null;
  readonly to_state: string | null;
  readonly correlation_id: string;
}

/** RFC 8785; a value without a canonical form is a bug of ours. */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new Error('A value without canonical JSON reached the event log');
  return text;
}

export const sha256 = (text: string): string => hash('sha256', text);

/** `tenant_hash = H(tenant_prev_hash, header, payload_hash)` (D2). */
export function tenantHash(previous: string, header: EventHeader, payloadHash: string): string {
  return sha256(previous + canonicalJson(header) + payloadHash);
}

/** `hash = H(prev_hash, seq, tenant_hash)` (D2). */
export function chainHash(previous: string, seq: number, ofTenant: string): string {
  return sha256(`${previous}${seq}${ofTenant}`);
}

export interface EventLog {
  /** Appends within the open transaction; answers the event's sequence number. */
  append<T extends EventType>(
    tenantId: string,
    acting: Acting,
    nowMs: number,
    event: NewEvent<T>,
  ): number;
}

interface Head {
  readonly seq: number;
  readonly at_ms: number;
  readonly hash: string;
}
interface TenantHead {
  readonly tenant_seq: number;
  readonly tenant_hash: string;
}

/** Prepared statements on the writing connection; used inside the write queue's closures only. */
export function createEventLog(writer: BetterSqlite3.Database, newSalt: () => string): EventLog {
  const head = writer.prepare<[], Head>(
    'SELECT seq, at_ms, hash FROM event ORDER BY seq DESC LIMIT 1',
  );
  const tenantHead = writer.prepare<[string], TenantHead>(
    'SELECT tenant_seq, tenant_hash FROM event WHERE tenant_id = ? ORDER BY tenant_seq DESC LIMIT 1',
  );
  const insert =
    writer.prepare(`INSERT INTO event (seq, tenant_id, tenant_seq, at_ms, occurred_at_ms, actor, via, type, v,
    subject, from_state, to_state, correlation_id, payload_json, payload_hash, tenant_prev_hash, tenant_hash, prev_hash, hash)
    VALUES (@seq, @tenant_id, @tenant_seq, @at_ms, @occurred_at_ms, @actor, @via, @type, @v,
    @subject, @from_state, @to_state, @correlation_id, @payload_json, @payload_hash, @tenant_prev_hash, @tenant_hash, @prev_hash, @hash)`);
  const insertText = writer.prepare(
    'INSERT INTO event_text (seq, tenant_id, salt, text) VALUES (?, ?, ?, ?)',
  );

  return {
    append(tenantId, acting, nowMs, event) {
      const last = head.get() ?? { seq: 0, at_ms: 0, hash: GENESIS_HASH };
      const lastOfTenant = tenantHead.get(tenantId) ?? { tenant_seq: 0, tenant_hash: GENESIS_HASH };
      const { v, payload: schema } = EVENT_TYPES[event.type];
      const salt = event.text === undefined ? undefined : newSalt();
      const payload: Record<string, unknown> = { ...schema.parse(event.payload) };
      if (event.text !== undefined) payload.textHash = sha256(`${salt}${event.text}`);
      const payloadJson = canonicalJson(payload);
      // Recorded time never runs backwards, whatever the clock does (D2).
      const atMs = Math.max(nowMs, last.at_ms);
      const header: EventHeader = {
        tenant_id: tenantId,
        tenant_seq: lastOfTenant.tenant_seq + 1,
        at_ms: atMs,
        occurred_at_ms: event.occurredAtMs ?? atMs,
        actor: acting.actor,
        via: acting.via,
        type: event.type,
        v,
        subject: event.subject,
        from_state: event.from ?? null,
        to_state: event.to ?? null,
        correlation_id: acting.correlationId,
      };
      const payloadHash = sha256(payloadJson);
      const ofTenant = tenantHash(lastOfTenant.tenant_hash, header, payloadHash);
      const seq = last.seq + 1;
      insert.run({
        seq,
        ...header,
        payload_json: payloadJson,
        payload_hash: payloadHash,
        tenant_prev_hash: lastOfTenant.tenant_hash,
        tenant_hash: ofTenant,
        prev_hash: last.hash,
        hash: chainHash(last.hash, seq, ofTenant),
      });
      if (event.text !== undefined) insertText.run(seq, tenantId, salt, event.text);
      return seq;
    },
  };
}
