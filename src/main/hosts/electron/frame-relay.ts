import type { MessagePort } from 'node:worker_threads';
import { FRAME_CHANNEL } from '@shared/rpc/frame-channel';
import type { BrowserWindow, IpcMain, IpcMainEvent } from 'electron';
import { MAX_FRAME_BYTES } from '../ports/limits';
import { isAppUrl } from './app-origin';

/**
 * Carries texts between the window and its port to the core, unread. Only the main frame of this very
 * window, showing a page of this program, is listened to. A page that loads anew is a new peer.
 */
export function relayFrames(
  ipcMain: IpcMain,
  window: BrowserWindow,
  connect: () => MessagePort,
): void {
  let port: MessagePort | undefined;
  const contents = window.webContents;

  contents.on('did-navigate', () => {
    port?.close();
    const mine = connect();
    port = mine;
    mine.on('message', (text: string) => {
      if (port === mine && !contents.isDestroyed()) contents.send(FRAME_CHANNEL, text);
    });
  });
  const take = (event: IpcMainEvent, text: unknown) => {
    if (!isOwnPage(event, window)) return;
    if (typeof text === 'string' && text.length <= MAX_FRAME_BYTES) port?.postMessage(text);
  };
  ipcMain.on(FRAME_CHANNEL, take);
  window.on('closed', () => {
    ipcMain.off(FRAME_CHANNEL, take);
    port?.close();
    port = undefined;
  });
}

function isOwnPage(event: IpcMainEvent, window: BrowserWindow): boolean {
  const frame = event.senderFrame;
  return (
    !window.isDestroyed() &&
    event.sender.id === window.webContents.id &&
    frame !== null &&
    frame.parent === null &&
    isAppUrl(frame.url)
  );
}
