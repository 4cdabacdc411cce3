import type { WireError } from '../base/errors';
import type { Topic } from '../contract/define';

/** What a call is about (D9). The core checks it against the profile's memberships before a handler runs. */
export type Scope =
  | { readonly kind: 'tenant'; readonly tenantId: string }
  | { readonly kind: 'tenants'; readonly tenantIds: readonly string[] }
  | { readonly kind: 'all' }
  | { readonly kind: 'install' };

/** One peer's question. Never resent: when the wire breaks before the answer, the caller fails as `unavailable`. */
export interface CallFrame {
  readonly t: 'call';
  readonly id: string;
  readonly method: string;
  readonly scope: Scope;
  readonly input: unknown;
}

/** A topic that changed and the tenant it changed in; `tenantId` null means the install. */
export interface Change {
  readonly topic: Topic;
  readonly tenantId: string | null;
}

export type ClientFrame = CallFrame;

export type HostFrame =
  | {
      readonly t: 'result';
      readonly id: string;
      readonly value: unknown;
      /** Of a command: what its events and its undo points carry (D2, D14). */
      readonly correlationId?: string;
    }
  | { readonly t: 'error'; readonly id: string; readonly error: WireError }
  | {
      readonly t: 'changed';
      /** Grows by one with every `changed` frame of a connection; a gap means: ask everything again. */
      readonly seq: number;
      /** When the change was committed, ms UTC: a view measures how long the operator waited (Q24). */
      readonly committedAtMs: number;
      readonly changes: readonly Change[];
    };

/** What only the host can do for the core (D1). */
export const PORT_NAMES = ['print', 'seal', 'unseal', 'notify', 'openExternal'] as const;
export type PortName = (typeof PORT_NAMES)[number];

/** What the host tells the core (D1). */
export const HOST_EVENTS = ['resume', 'suspend', 'online', 'offline'] as const;
export type HostEventName = (typeof HOST_EVENTS)[number];

/** Core → host, on the host's own link to the core, never on a window's connection. */
export type CoreToHostFrame =
  | {
      readonly t: 'hostCall';
      readonly id: string;
      readonly port: PortName;
      readonly input: unknown;
    }
  | { readonly t: 'hostAbort'; readonly id: string }
  | { readonly t: 'ready'; readonly startedInMs: number }
  | { readonly t: 'fatal'; readonly error: WireError }
  | { readonly t: 'stopped' };

/** Host → core. `connect` is accompanied by a transferred message port that carries that peer's frames. */
export type HostToCoreFrame =
  | { readonly t: 'hostResult'; readonly id: string; readonly ok: true; readonly value: unknown }
  | { readonly t: 'hostResult'; readonly id: string; readonly ok: false; readonly error: WireError }
  | { readonly t: 'hostEvent'; readonly event: HostEventName }
  | { readonly t: 'connect'; readonly via: PeerVia }
  | { readonly t: 'stop' };

/** Through which door a peer came; recorded on every event it causes (D2). */
export type PeerVia = 'window' | 'cli';

/** One connected peer; Electron, WebSocket, socket, message port and loopback implement just this. */
export interface Transport<In, Out> {
  send(frame: Out): void;
  onFrame(listener: (frame: In) => void): () => void;
  onClose(listener: () => void): () => void;
}
