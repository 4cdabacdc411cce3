import type { MessagePort } from 'node:worker_threads';
import { BrowserWindow, ipcMain, screen, shell } from 'electron';
import { MIN_WINDOW, readWindowState, writeWindowState } from '../ports/window-state';
import { APP_URL } from './app-origin';
import { relayFrames } from './frame-relay';
import { denyNavigation } from './lockdown';
import { lockedPreferences } from './web-preferences';

export interface MainWindowOptions {
  readonly dataFolder: string;
  readonly preloadFile: string;
  readonly connect: () => MessagePort;
  readonly onBug: (thrown: unknown) => void;
}

/** Opens the console's window where it was the last time. */
export async function openMainWindow(options: MainWindowOptions): Promise<BrowserWindow> {
  const { dataFolder, preloadFile, connect, onBug } = options;
  const screens = screen.getAllDisplays().map(({ workArea }) => workArea);
  const { maximized, x, y, width, height } = readWindowState(dataFolder, screens);
  const window = new BrowserWindow({
    width,
    height,
    ...(x !== undefined && y !== undefined && { x, y }),
    minWidth: MIN_WINDOW.width,
    minHeight: MIN_WINDOW.height,
    title: 'Gatehouse',
    show: false,
    webPreferences: lockedPreferences(preloadFile),
  });
  if (maximized) window.maximize();
  denyNavigation(window.webContents, (url) => void shell.openExternal(url).catch(onBug));
  relayFrames(ipcMain, window, connect);
  window.once('ready-to-show', () => window.show());
  window.on('close', () =>
    writeWindowState(dataFolder, window.getNormalBounds(), window.isMaximized()),
  );
  // A page that crashed comes back; what was saved is in the core.
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason !== 'clean-exit') window.webContents.reload();
  });
  await window.loadURL(APP_URL);
  return window;
}
