import { INSTALL } from '@shared/rpc/client';
import { useEffect, useRef } from 'react';
import { useRpc } from '../rpc/rpc-context';

const IDLE_MS = 15 * 60_000;
const TOUCH_EVERY_MS = 60_000;
const ACTIVITY = ['pointerdown', 'keydown', 'wheel'] as const;

/** Locks the window after 15 idle minutes (D8), and tells the core that somebody is here, at most once a minute. */
export function useIdleLock(lock: () => void): void {
  const { client, timer } = useRpc();
  const lockNow = useRef(lock);
  lockNow.current = lock;
  useEffect(() => {
    let touchedAtMs = timer.nowMs();
    let activeAtMs = touchedAtMs;
    const onActivity = () => {
      activeAtMs = timer.nowMs();
      if (activeAtMs - touchedAtMs < TOUCH_EVERY_MS) return;
      touchedAtMs = activeAtMs;
      // The core's own clock decides about the session; a touch that is lost is followed by the next.
      client.call('session.touch', {}, INSTALL).catch(() => undefined);
    };
    for (const type of ACTIVITY) window.addEventListener(type, onActivity, { passive: true });
    const check = setInterval(() => {
      if (timer.nowMs() - activeAtMs >= IDLE_MS) lockNow.current();
    }, 10_000);
    return () => {
      for (const type of ACTIVITY) window.removeEventListener(type, onActivity);
      clearInterval(check);
    };
  }, [client, timer]);
}
