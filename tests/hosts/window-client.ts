import type { CallFrame, HostFrame, Transport } from '@shared/rpc/frames';
import { WebSocket } from 'ws';

/** What a browser does with the printed address: takes the cookie, connects, speaks frames. */
export async function openWindow(
  url: string,
): Promise<{ readonly transport: Transport<HostFrame, CallFrame>; close(): void }> {
  const { origin, host } = new URL(url);
  const cookie = await cookieOf(url);
  const socket = new WebSocket(`ws://${host}/rpc`, { origin, headers: { cookie } });
  await new Promise<void>((resolve, reject) => {
    socket.once('open', () => resolve());
    socket.once('error', reject);
  });
  return {
    transport: {
      send: (frame) => socket.send(JSON.stringify(frame)),
      onFrame(listener) {
        const take = (data: unknown) => listener(JSON.parse(String(data)));
        socket.on('message', take);
        return () => socket.off('message', take);
      },
      onClose(listener) {
        socket.on('close', listener);
        return () => socket.off('close', listener);
      },
    },
    close: () => socket.close(),
  };
}

/** The cookie that opening the address gives. */
export async function cookieOf(url: string): Promise<string> {
  const answer = await fetch(url, { redirect: 'manual' });
  return (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
}
