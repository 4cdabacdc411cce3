import { IDLE_LOCK_MS } from '../rpc/authorise';
import type { Peer } from '../rpc/context';

/** The open sessions of this core, in memory: a restart asks everybody again. */
export interface Sessions {
  /** Answers a new session key. */
  open(profileId: string, nowMs: number): string;
  /** Whose session it is, unless it was closed or has been idle too long. */
  find(key: string, nowMs: number): string | undefined;
  touch(key: string, nowMs: number): void;
  close(key: string): void;
  isIdle(peer: Peer, nowMs: number): boolean;
}

export function createSessions(newSecret: () => string): Sessions {
  const byKey = new Map<string, { readonly profileId: string; touchedAtMs: number }>();
  return {
    open(profileId, nowMs) {
      const key = newSecret();
      byKey.set(key, { profileId, touchedAtMs: nowMs });
      return key;
    },
    find(key, nowMs) {
      const session = byKey.get(key);
      if (session === undefined) return undefined;
      if (nowMs - session.touchedAtMs > IDLE_LOCK_MS) {
        byKey.delete(key);
        return undefined;
      }
      return session.profileId;
    },
    touch(key, nowMs) {
      const session = byKey.get(key);
      if (session !== undefined) session.touchedAtMs = nowMs;
    },
    close: (key) => void byKey.delete(key),
    isIdle: (peer, nowMs) => peer.via === 'window' && nowMs - peer.touchedAtMs > IDLE_LOCK_MS,
  };
}
