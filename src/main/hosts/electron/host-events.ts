import type { HostEventName } from '@shared/rpc/frames';
import type { Net, PowerMonitor } from 'electron';

/** Electron tells nobody when the network comes and goes; it answers when asked. */
const ASK_ONLINE_MS = 5_000;

/** Tells the core what happens to the computer (D1). */
export function forwardHostEvents(
  powerMonitor: PowerMonitor,
  net: Net,
  tell: (event: HostEventName) => void,
): void {
  powerMonitor.on('suspend', () => tell('suspend'));
  powerMonitor.on('resume', () => tell('resume'));
  let online = net.isOnline();
  setInterval(() => {
    if (net.isOnline() === online) return;
    online = !online;
    tell(online ? 'online' : 'offline');
  }, ASK_ONLINE_MS).unref();
}
