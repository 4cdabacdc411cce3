import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AppError } from '@shared/base/errors';
import type { Locale } from '@shared/domain/tenants/tenant';
import {
  app,
  type BrowserWindow,
  dialog,
  Menu,
  net,
  powerMonitor,
  protocol,
  session,
} from 'electron';
import { chooseDataFolder, prepareDataFolder } from '../ports/data-folder';
import { type HostFlags, parseHostFlags } from '../ports/host-flags';
import { type RunningHost, startHost } from '../ports/running-host';
import { APP_SCHEME } from './app-origin';
import { APP_PRIVILEGES, createAppHandler } from './app-protocol';
import { electronPorts } from './electron-ports';
import { forwardHostEvents } from './host-events';
import { denyPermissions } from './lockdown';
import { openMainWindow } from './main-window';
import { menuTemplate } from './menu';
import { createPrintTickets, type PrintTickets } from './print-tickets';

/** Runs the desktop program: one window on one data folder. */
export async function startElectronHost(entryUrl: string): Promise<void> {
  try {
    // Electron's and Chromium's own switches come along, so unknown flags are no mistake here.
    const flags = parseHostFlags(process.argv.slice(1), process.env, false);
    const dataFolder = chooseDataFolder(flags);
    prepareDataFolder(dataFolder);
    // Before the lock, which Electron keeps here: one instance for each data folder.
    app.setPath('userData', join(dataFolder, 'electron'));
    if (!app.requestSingleInstanceLock()) return app.quit();
    protocol.registerSchemesAsPrivileged([{ scheme: APP_SCHEME, privileges: APP_PRIVILEGES }]);
    await app.whenReady();
    await run(flags, dataFolder, entryUrl);
  } catch (thrown) {
    fail(thrown);
  }
}

async function run(flags: HostFlags, dataFolder: string, entryUrl: string): Promise<void> {
  const tickets = createPrintTickets();
  lockDown(entryUrl, tickets);
  const host = await startHost({
    entryUrl: unpacked(entryUrl),
    kind: 'electron',
    dataFolder,
    clock: flags.clock,
    demo: flags.demo,
    ports: electronPorts(tickets, dataFolder),
    say,
  });
  host.announce(undefined);
  stopWithProgram(host);
  forwardHostEvents(powerMonitor, net, host.thread.hostEvent);

  let window: BrowserWindow | undefined;
  app.on('second-instance', () => {
    if (window?.isMinimized()) window.restore();
    window?.focus();
  });
  const locale: Locale = app.getLocale().toLowerCase().startsWith('pt') ? 'pt-BR' : 'en';
  const template = menuTemplate(locale, process.platform, () => window?.webContents);
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
  window = await openMainWindow({
    dataFolder,
    preloadFile: fileURLToPath(new URL('../preload/index.cjs', entryUrl)),
    connect: () => host.connect('window'),
    onBug: (thrown) => say(String(thrown)),
  });
  window.on('closed', () => {
    window = undefined;
  });
}

function lockDown(entryUrl: string, tickets: PrintTickets): void {
  denyPermissions(session.defaultSession);
  const rendererFolder = fileURLToPath(new URL('../renderer', entryUrl));
  protocol.handle(APP_SCHEME, createAppHandler(rendererFolder, tickets));
}

/** The program ends when its window or its core does; the core is closed first. */
function stopWithProgram(host: RunningHost): void {
  let stopped = false;
  app.on('window-all-closed', () => app.quit());
  app.on('before-quit', (event) => {
    if (stopped) return;
    event.preventDefault();
    void host.stop().finally(() => {
      stopped = true;
      app.quit();
    });
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => app.quit());
  void host.thread.ended.then((failure) => {
    if (failure !== undefined) fail(failure);
  });
}

/** A thread reads real files only: in the packaged program its entry lies beside the archive. */
function unpacked(entryUrl: string): string {
  return entryUrl.replace('/app.asar/', '/app.asar.unpacked/');
}

function fail(thrown: unknown): void {
  const isBug = thrown instanceof Error && !(thrown instanceof AppError);
  const text = thrown instanceof AppError ? thrown.message : String(thrown);
  say(isBug ? String(thrown.stack) : text);
  dialog.showErrorBox('Gatehouse', text);
  app.exit(1);
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}
