import { fileURLToPath } from 'node:url';
import { AppError } from '@shared/base/errors';
import { chooseDataFolder } from '../ports/data-folder';
import { type HostFlags, parseHostFlags } from '../ports/host-flags';
import { type RunningHost, startHost } from '../ports/running-host';
import { browserPorts } from './browser-ports';
import { type BrowserServer, startBrowserServer } from './server';

/**
 * Runs the browser host until SIGINT or SIGTERM. Standard output gets one JSON line when it is ready,
 * `{event, url, dataFolder, port}`; everything for people goes to standard error.
 */
export async function startBrowserHost(args: readonly string[], entryUrl: string): Promise<void> {
  try {
    const flags = parseHostFlags(args, process.env);
    await run(flags, entryUrl);
  } catch (thrown) {
    fail(thrown);
  }
}

async function run(flags: HostFlags, entryUrl: string): Promise<void> {
  const dataFolder = chooseDataFolder(flags);
  let server: BrowserServer | undefined;
  let host: RunningHost | undefined;
  const stop = async (code: number) => {
    await server?.close();
    await host?.stop();
    process.exit(code);
  };
  onSignal(() => void stop(0));

  host = await startHost({
    entryUrl,
    kind: 'browser',
    dataFolder,
    clock: flags.clock,
    demo: flags.demo,
    ports: browserPorts(),
    say,
  });
  void host.thread.ended.then((failure) => {
    if (failure === undefined) return;
    say(failure.message);
    void stop(1);
  });
  const { connect } = host;
  server = await startBrowserServer({
    rendererFolder: fileURLToPath(new URL('../renderer', entryUrl)),
    port: flags.port,
    connect: () => connect('window'),
    devRenderer: process.env.GATEHOUSE_DEV_RENDERER,
  });
  host.announce(server.url);
  const { url, port } = server;
  say(`Core ready in ${Math.round(host.startedInMs)} ms. Data: ${dataFolder}`);
  say(`Gatehouse is at ${url}`);
  process.stdout.write(`${JSON.stringify({ event: 'ready', url, dataFolder, port })}\n`);
}

/** The second signal does not wait. */
function onSignal(stop: () => void): void {
  let asked = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (asked) process.exit(1);
      asked = true;
      stop();
    });
  }
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

function fail(thrown: unknown): void {
  if (thrown instanceof AppError) say(thrown.message);
  else say(thrown instanceof Error ? String(thrown.stack) : String(thrown));
  process.exit(1);
}
