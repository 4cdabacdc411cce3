import type { RpcClient } from '@shared/rpc/client';
import type { Watched, WatchTimer } from '@shared/rpc/watch';
import { createContext, type ReactNode, useContext, useSyncExternalStore } from 'react';
import type { PaintRing } from './paint-ring';
import type { SessionKey } from './session-key';
import type { SessionState, SessionStore } from './session-store';

/** Everything a window has of its core; made once in main.tsx. */
export interface Rpc {
  readonly client: RpcClient;
  readonly session: SessionStore;
  readonly sessionKey: SessionKey;
  readonly paints: PaintRing;
  readonly timer: WatchTimer;
}

const RpcContext = createContext<Rpc | undefined>(undefined);

export function RpcProvider({ rpc, children }: { rpc: Rpc; children: ReactNode }) {
  return <RpcContext value={rpc}>{children}</RpcContext>;
}

export function useRpc(): Rpc {
  const rpc = useContext(RpcContext);
  if (rpc === undefined) throw new Error('useRpc needs an RpcProvider around it');
  return rpc;
}

export function useSessionState(): Watched<SessionState> {
  const { session } = useRpc();
  return useSyncExternalStore(session.subscribe, session.get);
}

/** Whether the core answers; false while the window tries to reach it again. */
export function useConnected(): boolean {
  const { client } = useRpc();
  return useSyncExternalStore(client.onConnection, () => client.connected);
}
