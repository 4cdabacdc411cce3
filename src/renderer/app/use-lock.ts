import { notifications } from '@mantine/notifications';
import { INSTALL } from '@shared/rpc/client';
import { useCallback } from 'react';
import { useRpc } from '../rpc/rpc-context';

/** Ends the session of this window; the sign-in screen follows. */
export function useLock(): () => void {
  const { client, session, sessionKey } = useRpc();
  return useCallback(() => {
    sessionKey.forget();
    // What they say is for the person who leaves.
    notifications.clean();
    // Whether or not the core heard it, the window asks again who is at it.
    void client
      .call('session.lock', {}, INSTALL)
      .catch(() => undefined)
      .then(() => session.refresh());
  }, [client, session, sessionKey]);
}
