import { AppError } from '@shared/base/errors';
import { Notification, safeStorage, shell } from 'electron';
import { exportFolder } from '../../core/readouts/export-folder';
import { parsePortInput } from '../ports/port-inputs';
import type { HostPortTable, PortHandler } from '../worker/serve-ports';
import type { PrintTickets } from './print-tickets';
import { windowPrintPort } from './print-window';

/** Everything the desktop program can do for the core. */
export function electronPorts(tickets: PrintTickets, dataFolder: string): HostPortTable {
  return {
    print: windowPrintPort(tickets),
    seal,
    unseal,
    notify,
    openExternal: openExternalPort(dataFolder),
  };
}

const seal: PortHandler = async (input) => {
  const { plain } = parsePortInput('seal', input);
  await requireVault();
  return { sealed: (await safeStorage.encryptStringAsync(plain)).toString('base64') };
};

const unseal: PortHandler = async (input) => {
  const { sealed } = parsePortInput('unseal', input);
  await requireVault();
  try {
    return { plain: (await safeStorage.decryptStringAsync(Buffer.from(sealed, 'base64'))).result };
  } catch (cause) {
    const why = 'The secret was sealed on another computer or account. Enter it again.';
    throw new AppError('unavailable', why, { cause });
  }
};

/** On Linux without a keyring Electron would only disguise the text: that is no vault. */
async function requireVault(): Promise<void> {
  const isDisguise =
    process.platform === 'linux' && safeStorage.getSelectedStorageBackend() === 'basic_text';
  if (!isDisguise && (await safeStorage.isAsyncEncryptionAvailable())) return;
  throw new AppError(
    'unavailable',
    'The operating system offers no vault for secrets. Set up its keyring and start Gatehouse again.',
  );
}

const notify: PortHandler = async (input) => {
  const { title, body } = parsePortInput('notify', input);
  if (!Notification.isSupported()) {
    throw new AppError('unavailable', 'This desktop shows no notifications.');
  }
  new Notification({ title, body }).show();
  return { done: true };
};

/** An https address goes to the browser, a month's export to the file manager. */
const openExternalPort =
  (dataFolder: string): PortHandler =>
  async (input) => {
    const wanted = parsePortInput('openExternal', input);
    if ('url' in wanted) {
      await shell.openExternal(wanted.url);
      return { done: true };
    }
    const problem = await shell.openPath(exportFolder(dataFolder, wanted.exportOf));
    if (problem === '') return { done: true };
    throw new AppError('unavailable', `The desktop did not open the folder: ${problem}`);
  };
