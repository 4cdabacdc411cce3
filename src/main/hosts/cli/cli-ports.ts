import { chromiumPrintPort } from '../ports/print-chromium';
import type { HostPortTable } from '../worker/serve-ports';

/** What the command line can do for a core that it runs itself: print. */
export function cliPorts(): HostPortTable {
  return {
    print: chromiumPrintPort(),
    seal: { absent: NO_VAULT },
    unseal: { absent: NO_VAULT },
    notify: { absent: 'The command line shows no desktop notifications.' },
    openExternal: { absent: 'The command line opens no other programs.' },
  };
}

const NO_VAULT = 'The command line has no vault of the operating system; the desktop program has.';
