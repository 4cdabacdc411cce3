import { createRpcClient, INSTALL, type RpcClient, tenantScope } from '@shared/rpc/client';
import type { CallFrame, HostFrame, Scope } from '@shared/rpc/frames';
import { WebSocket } from 'ws';
import { signInFirst } from './core-here';

export interface WindowClient {
  readonly client: RpcClient;
  close(): void;
}

/** What a browser does with the printed address: takes the cookie, connects, speaks frames; nobody is signed in yet. */
export async function openWindow(url: string): Promise<WindowClient> {
  const { origin, host } = new URL(url);
  const answer = await fetch(url, { redirect: 'manual' });
  const cookie = (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  const socket = new WebSocket(`ws://${host}/rpc`, { origin, headers: { cookie } });
  await new Promise<void>((resolve, reject) => {
    socket.once('open', () => resolve());
    socket.once('error', reject);
  });
  let calls = 0;
  const client = createRpcClient(() => `c${++calls}`);
  client.attach({
    send: (frame: CallFrame) => socket.send(JSON.stringify(frame)),
    onFrame(listener) {
      const take = (data: unknown) => listener(JSON.parse(String(data)) as HostFrame); // our own host's
      socket.on('message', take);
      return () => socket.off('message', take);
    },
    onClose(listener) {
      socket.on('close', listener);
      return () => socket.off('close', listener);
    },
  });
  return { client, close: () => socket.close() };
}

/** A window that the install's first profile is signed in at. */
export async function signedInWindow(url: string): Promise<WindowClient> {
  const window = await openWindow(url);
  await signInFirst(window.client);
  return window;
}

/** The first profile and one tenant of a new folder. */
export async function makeOneTenant(url: string): Promise<Scope> {
  const { client, close } = await openWindow(url);
  await client.call('session.createFirstProfile', { name: 'Olga' }, INSTALL);
  const { id } = await client.call(
    'tenants.create',
    { name: 'House 1', slug: 'house-1', zone: 'America/Sao_Paulo', holidayRegion: 'BR-SP' },
    INSTALL,
  );
  close();
  return tenantScope(id);
}
