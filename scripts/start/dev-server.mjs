// Runs on the project's Node: Vite's development server for the renderer, with the wire passed on to a browser host.
import react from '@vitejs/plugin-react';
import { createServer } from 'vite';
import { inRoot } from '../setup/paths.mjs';
import { runScript, say } from '../setup/say.mjs';
import { startBrowserHost } from './browser-host.mjs';

const port = 5173;
const origin = `http://127.0.0.1:${port}`;

await runScript(async () => {
  const host = startBrowserHost(process.argv.slice(2), { GATEHOUSE_DEV_RENDERER: origin });
  process.on('SIGINT', host.stop).on('SIGTERM', host.stop);
  const { url } = await host.ready;
  const target = new URL(url).origin;
  const passedOn = { target, ws: true, changeOrigin: true };
  const server = await createServer({
    configFile: false,
    root: inRoot('src', 'renderer'),
    cacheDir: inRoot('.cache', 'vite'),
    resolve: { alias: { '@shared': inRoot('src', 'shared') } },
    plugins: [react()],
    // The wire alone: src/renderer has a folder of that name.
    server: { host: '127.0.0.1', port, strictPort: true, proxy: { '^/rpc$': passedOn } },
  });
  await server.listen();
  // The host sets its cookie at this address and then sends the browser to Vite's.
  say(`Open ${url} (it leads to ${origin}; changes of src/renderer show at once).`);
  const code = await host.ended;
  await server.close();
  return code;
});
