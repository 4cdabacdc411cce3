import '@fontsource-variable/inter';
import '@fontsource-variable/jetbrains-mono';
import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import '@mantine/spotlight/styles.css';
import './theme/tokens.css';
import './theme/base.css';
import './theme/mantine.css';
import './ui/marks.css';
import './ui/layout.css';
import './ui/table.css';
import './ui/notices.css';
import './ui/front-page.css';
import './app/shell.css';
import './app/status-bar.css';
import { createRpcClient } from '@shared/rpc/client';
import { createRoot } from 'react-dom/client';
import { App } from './app/app';
import { bridgeWire } from './rpc/bridge-wire';
import { keepConnected } from './rpc/keep-connected';
import { createPaintRing } from './rpc/paint-ring';
import { sessionKeyIn } from './rpc/session-key';
import { createSessionStore } from './rpc/session-store';
import { openWebSocket, rpcUrl } from './rpc/websocket-wire';
import { windowTimer } from './rpc/window-timer';

// The only place that knows which host shows this window.
const { gatehouse } = window;
const open =
  gatehouse === undefined
    ? () => openWebSocket(rpcUrl(window.location))
    : () => Promise.resolve(bridgeWire(gatehouse));

let calls = 0;
const newCallId = () => {
  calls += 1;
  return `c${calls}`;
};
const client = createRpcClient(newCallId);
const sessionKey = sessionKeyIn(window.sessionStorage);
keepConnected({ client, open, sessionKey, after: windowTimer.after });

const rpc = {
  client,
  sessionKey,
  session: createSessionStore(client, windowTimer),
  paints: createPaintRing(),
  timer: windowTimer,
};

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
createRoot(root).render(<App rpc={rpc} />);
