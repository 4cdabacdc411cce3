import { chromiumPrintPort } from '../ports/print-chromium';
import type { HostPortTable } from '../worker/serve-ports';

/** What the browser host can do for the core: print. The rest belongs to a desktop program. */
export function browserPorts(): HostPortTable {
  return {
    print: chromiumPrintPort(),
    seal: { absent: NO_VAULT },
    unseal: { absent: NO_VAULT },
    notify: { absent: 'The browser host shows no desktop notifications; the window does.' },
    openExternal: {
      absent: 'The browser host opens no other programs; the link opens in the browser.',
    },
  };
}

const NO_VAULT = 'The browser host has no vault of the operating system; the desktop program has.';
