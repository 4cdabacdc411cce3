import { contract } from '@shared/contract';
import { INSTALL, type RpcClient } from '@shared/rpc/client';
import type { SessionKey } from './session-key';
import type { HostWire, OpenWire } from './wire';

const FIRST_WAIT_MS = 250;
const LONGEST_WAIT_MS = 5_000;
const RESUME_ID = 'resume';

export interface ConnectionPorts {
  readonly client: RpcClient;
  readonly open: OpenWire;
  readonly sessionKey: SessionKey;
  after(ms: number, run: () => void): void;
}

/**
 * Keeps `client` on a wire for the life of the window: opens one, resumes the session on it, hands it over,
 * and starts again when it closes, waiting twice as long after each failure.
 */
export function keepConnected({ client, open, sessionKey, after }: ConnectionPorts): void {
  const attempt = async (waitMs: number): Promise<void> => {
    let wire: HostWire;
    try {
      wire = await open();
    } catch {
      after(waitMs, () => void attempt(Math.min(waitMs * 2, LONGEST_WAIT_MS)));
      return;
    }
    // Before the client: its watchers ask again the moment it is attached, and would be told to sign in.
    await resume(wire, sessionKey);
    client.attach(wire);
    wire.onClose(() => after(FIRST_WAIT_MS, () => void attempt(FIRST_WAIT_MS * 2)));
  };
  void attempt(FIRST_WAIT_MS);
}

/** Goes on as the profile that was signed in; a session that ended is forgotten and the window asks who it is. */
function resume(wire: HostWire, sessionKey: SessionKey): Promise<void> {
  const key = sessionKey.read();
  if (key === undefined) return Promise.resolve();
  return new Promise((resolve) => {
    const stop = wire.onFrame((frame) => {
      if (frame.t === 'changed' || frame.id !== RESUME_ID) return;
      stop();
      const answer =
        frame.t === 'result'
          ? contract['session.resume'].output.safeParse(frame.value)
          : { success: false as const };
      if (answer.success) sessionKey.write(answer.data.sessionKey);
      else sessionKey.forget();
      resolve();
    });
    wire.onClose(resolve);
    wire.send({
      t: 'call',
      id: RESUME_ID,
      method: 'session.resume',
      scope: INSTALL,
      input: { sessionKey: key },
    });
  });
}
