import type { HostFrame } from '@shared/rpc/frames';
import type { HostWire } from './wire';

/** What the preload puts on `window`: texts to and from the host, nothing else. */
export interface GatehouseBridge {
  post(frame: string): void;
  /** Answers a function that stops listening. */
  onFrame(listener: (frame: string) => void): () => void;
}

declare global {
  interface Window {
    readonly gatehouse?: GatehouseBridge;
  }
}

/** The Electron host: the bridge lives as long as the window, so this wire never closes. */
export function bridgeWire(bridge: GatehouseBridge): HostWire {
  return {
    send: (frame) => bridge.post(JSON.stringify(frame)),
    // The host is our own: it relays frames of its core, typed by the same contract.
    onFrame: (listener) => bridge.onFrame((text) => listener(JSON.parse(text) as HostFrame)),
    onClose: () => () => undefined,
  };
}
