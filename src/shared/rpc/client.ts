import { AppError } from '../base/errors';
import type { Input, Method, MethodOf, Output } from '../contract';
import type { CallFrame, Change, HostFrame, Scope, Transport } from './frames';

/** What changed; `undefined` changes mean "ask everything again" (a gap, or a new connection). */
export interface ChangeNotice {
  readonly changes: readonly Change[] | undefined;
  readonly committedAtMs: number | undefined;
}

export interface RpcClient {
  /** Calls a method in `scope`; rejects with an AppError. A broken wire answers `unavailable`, never a resend. */
  call<M extends Method>(method: M, input: Input<M>, scope: Scope): Promise<Output<M>>;
  /** The correlation id of a command by its answer: what takes it back is named by it (D14). */
  commandOf(answer: object): string | undefined;
  onChanged(listener: (notice: ChangeNotice) => void): () => void;
  /** Puts this client on a new wire after the old one closed; every listener is told to ask again. */
  attach(transport: Transport<HostFrame, CallFrame>): void;
  readonly connected: boolean;
  onConnection(listener: (connected: boolean) => void): () => void;
}

export const INSTALL: Scope = { kind: 'install' };
export const ALL: Scope = { kind: 'all' };
export const tenantScope = (tenantId: string): Scope => ({ kind: 'tenant', tenantId });

/** The only scopes `open` and `install` methods take. */
export type InstallMethod = MethodOf<'open' | 'install'>;

interface Waiting {
  resolve(value: unknown): void;
  reject(error: Error): void;
}

/** `newCallId` has to be unique per connection only. */
export function createRpcClient(newCallId: () => string): RpcClient {
  const waiting = new Map<string, Waiting>();
  const commands = new WeakMap<object, string>();
  const changeListeners = new Set<(notice: ChangeNotice) => void>();
  const connectionListeners = new Set<(connected: boolean) => void>();
  let wire: Transport<HostFrame, CallFrame> | undefined;
  let lastSeq = 0;

  const tell = (notice: ChangeNotice) => {
    for (const listener of changeListeners) listener(notice);
  };
  const tellConnection = (connected: boolean) => {
    for (const listener of connectionListeners) listener(connected);
  };

  const take = (frame: HostFrame) => {
    if (frame.t === 'changed') {
      const gap = frame.seq !== lastSeq + 1;
      lastSeq = frame.seq;
      tell({ changes: gap ? undefined : frame.changes, committedAtMs: frame.committedAtMs });
      return;
    }
    const call = waiting.get(frame.id);
    if (call === undefined) return; // answered after the caller gave up
    waiting.delete(frame.id);
    if (frame.t === 'result') {
      const { value, correlationId } = frame;
      if (correlationId !== undefined && typeof value === 'object' && value !== null) {
        commands.set(value, correlationId);
      }
      call.resolve(value);
    } else {
      const { code, message, details } = frame.error;
      call.reject(new AppError(code, message, { details }));
    }
  };

  const lose = (transport: Transport<HostFrame, CallFrame>) => {
    if (wire !== transport) return;
    wire = undefined;
    // A pending command may or may not have run: say so, never guess.
    for (const call of waiting.values()) {
      call.reject(
        new AppError(
          'unavailable',
          'The connection closed before an answer came. Look at the list to see whether it was done.',
        ),
      );
    }
    waiting.clear();
    tellConnection(false);
  };

  return {
    get connected() {
      return wire !== undefined;
    },
    call: (method, input, scope) =>
      new Promise((resolve, reject) => {
        if (wire === undefined) {
          reject(new AppError('unavailable', 'Gatehouse is not connected to its core.'));
          return;
        }
        const id = newCallId();
        // Sound because the core's handler is typed by the same contract entry.
        waiting.set(id, { resolve: resolve as (value: unknown) => void, reject });
        wire.send({ t: 'call', id, method, scope, input });
      }),
    commandOf: (answer) => commands.get(answer),
    onChanged(listener) {
      changeListeners.add(listener);
      return () => changeListeners.delete(listener);
    },
    attach(transport) {
      wire = transport;
      lastSeq = 0;
      transport.onFrame(take);
      transport.onClose(() => lose(transport));
      tellConnection(true);
      tell({ changes: undefined, committedAtMs: undefined });
    },
    onConnection(listener) {
      connectionListeners.add(listener);
      return () => connectionListeners.delete(listener);
    },
  };
}
