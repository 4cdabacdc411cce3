import { AppError } from '@shared/base/errors';
import type { CoreToHostFrame, HostToCoreFrame, PortName, Transport } from '@shared/rpc/frames';
import type { HostPorts } from '../../core/ports';

/** The core's link to its host: `hostCall` one way, `hostResult` and `hostEvent` the other (D1). */
export type CoreLink = Transport<HostToCoreFrame, CoreToHostFrame>;

/** How long the core waits for each port before it calls the work off. */
export const PORT_TIMEOUT_MS: Readonly<Record<PortName, number>> = {
  print: 120_000,
  seal: 15_000,
  unseal: 15_000,
  notify: 5_000,
  openExternal: 10_000,
};

interface Pending {
  settle(frame: Extract<HostToCoreFrame, { t: 'hostResult' }>): void;
  /** Rejects the caller; with `tellHost` the host is asked to stop the work. */
  callOff(error: AppError, tellHost: boolean): void;
}

export interface HostPortsOptions {
  readonly link: CoreLink;
  readonly kind: string;
  readonly available: readonly PortName[];
  readonly timeoutMs?: Readonly<Record<PortName, number>>;
}

/** The core's side of the ports: every call ends by an answer, a timeout, an abort or the end of the link. */
export function createHostPorts(options: HostPortsOptions): HostPorts {
  const { link, kind, available, timeoutMs = PORT_TIMEOUT_MS } = options;
  const pending = new Map<string, Pending>();
  let lastId = 0;

  link.onFrame((frame) => {
    if (frame.t === 'hostResult') pending.get(frame.id)?.settle(frame);
  });
  link.onClose(() => {
    for (const call of pending.values()) call.callOff(hostGone(), false);
  });

  const call = (port: PortName, input: unknown, signal?: AbortSignal) =>
    new Promise<unknown>((resolve, reject) => {
      if (signal?.aborted) return reject(aborted(port));
      const id = String(++lastId);
      const forget = () => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', onAbort);
        pending.delete(id);
      };
      const callOff = (error: AppError, tellHost: boolean) => {
        forget();
        if (tellHost) link.send({ t: 'hostAbort', id });
        reject(error);
      };
      const onAbort = () => callOff(aborted(port), true);
      const timer = setTimeout(
        () => callOff(tooLate(port, timeoutMs[port]), true),
        timeoutMs[port],
      );
      timer.unref();
      signal?.addEventListener('abort', onAbort);
      const settle: Pending['settle'] = (frame) => {
        forget();
        if (frame.ok) return resolve(frame.value);
        const { code, message, details } = frame.error;
        reject(new AppError(code, message, { details }));
      };
      pending.set(id, { settle, callOff });
      link.send({ t: 'hostCall', id, port, input });
    });

  return { kind, available, call };
}

const aborted = (port: PortName) => new AppError('cancelled', `The port ${port} was called off.`);
const hostGone = () =>
  new AppError('unavailable', 'The program that hosts the core went away before it answered.');
const tooLate = (port: PortName, ms: number) =>
  new AppError('cancelled', `The port ${port} did not answer within ${ms / 1000} s.`);
