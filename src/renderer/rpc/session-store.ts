import type { Output } from '@shared/contract';
import { INSTALL, type RpcClient } from '@shared/rpc/client';
import { type Watched, type WatchTimer, watch } from '@shared/rpc/watch';

export type SessionState = Output<'session.state'>;

/** What this window knows about who is at it. */
export interface SessionStore {
  get(): Watched<SessionState>;
  subscribe(listener: () => void): () => void;
  /** Asks again, after a command that signs in or out. */
  refresh(): void;
  /** The core's clock, ms UTC: the window's own, moved by what the core said last (D18). */
  nowMs(): number;
}

export function createSessionStore(client: RpcClient, timer: WatchTimer): SessionStore {
  let state: Watched<SessionState> = { status: 'loading' };
  let offsetMs = 0;
  const listeners = new Set<() => void>();
  const take = (next: Watched<SessionState>) => {
    if (next.status === 'loading' && state.status === 'ready') return;
    if (next.status === 'ready') {
      // Without a test clock both clocks are this machine's: the difference would only be the wire's delay.
      offsetMs = next.value.testClock ? next.value.nowMs - timer.nowMs() : 0;
    }
    state = next;
    for (const listener of listeners) listener();
  };
  const start = () => watch(client, 'session.state', {}, INSTALL, timer, take);
  let stop = start();
  return {
    get: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    refresh() {
      stop();
      stop = start();
    },
    nowMs: () => timer.nowMs() + offsetMs,
  };
}
