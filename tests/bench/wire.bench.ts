import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as delay } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import type { RpcClient } from '@shared/rpc/client';
import type { Scope } from '@shared/rpc/frames';
import { watch } from '@shared/rpc/watch';
import { startBrowserServer } from '../../src/main/hosts/node/server';
import { startCoreThread } from '../../src/main/hosts/worker/spawn';
import { bigWorkspace } from './big-workspace';
import { NO_PORTS } from './core-here';
import type { Figure } from './figure';
import { startHostProcess } from './host-process';
import { makeOneTenant, signedInWindow } from './window-client';

const CHANGES = 60;
/** More than the quarter of a second in which a view asks once. */
const APART_MS = 300;
const COMMANDS = 10_000;

const timer = {
  after(ms: number, run: () => void) {
    const handle = setTimeout(run, ms);
    return () => clearTimeout(handle);
  },
  nowMs: () => performance.now(),
};

/** From a command in one window to the new state in another one's view; a real host, 100,000 tasks, two WebSockets. */
async function changeSeen(): Promise<readonly number[]> {
  const host = await startHostProcess(await bigWorkspace());
  const [first, second] = [await signedInWindow(host.url), await signedInWindow(host.url)];
  const [tenant] = await first.client.call('tenants.list', {}, { kind: 'all' });
  const scope: Scope = { kind: 'tenant', tenantId: tenant?.id ?? '' };
  const seen = watchTotal(second.client, scope);
  const measured: number[] = [];
  let total = await seen.next();
  for (let change = 0; change < CHANGES; change += 1) {
    await delay(APART_MS);
    const before = performance.now();
    await addTask(first.client, scope, `Change ${change}`);
    while ((await seen.next()) <= total);
    measured.push(performance.now() - before);
    total += 1;
  }
  seen.stop();
  first.close();
  second.close();
  await host.end('SIGTERM');
  return measured;
}

function addTask(client: RpcClient, scope: Scope, title: string): Promise<unknown> {
  return client.call('tasks.create', { title, module: 'content_system' }, scope);
}

/** The totals that a view of the board shows, one after the other. */
function watchTotal(client: RpcClient, scope: Scope) {
  const totals: number[] = [];
  let wake = () => {};
  const stop = watch(client, 'tasks.list', { limit: 200 }, scope, timer, (state) => {
    if (state.status === 'failed') throw state.error;
    if (state.status !== 'ready') return;
    totals.push(state.value.total);
    wake();
  });
  const next = async (): Promise<number> => {
    for (;;) {
      const total = totals.shift();
      if (total !== undefined) return total;
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  };
  return { next, stop };
}

/**
 * How late the thread comes that serves the windows, while its core does 10,000 commands for four of them: this process is
 * the host, the windows are another one. ms above the timer's own millisecond.
 */
async function windowThreadDelay(): Promise<readonly number[]> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'gatehouse-bench-'));
  const out = join(process.cwd(), 'out');
  const thread = startCoreThread({
    workerFile: pathToFileURL(join(out, 'main', 'core-worker.js')),
    dataFolder,
    clock: undefined,
    hostKind: 'browser',
    ports: NO_PORTS,
    onBug: (thrown) => process.stderr.write(`${String(thrown)}\n`),
  });
  await thread.ready;
  const server = await startBrowserServer({
    rendererFolder: join(out, 'renderer'),
    port: 0,
    connect: () => thread.connect('window'),
  });
  try {
    const scope = await makeOneTenant(server.url);
    const tenantId = scope.kind === 'tenant' ? scope.tenantId : '';
    const load = join(import.meta.dirname, 'busy-windows.js');
    const histogram = monitorEventLoopDelay({ resolution: 1 });
    histogram.enable();
    await promisify(execFile)(process.execPath, [load, server.url, tenantId, String(COMMANDS)]);
    histogram.disable();
    return everyPercentile(histogram);
  } finally {
    await server.close();
    await thread.stop();
    rmSync(dataFolder, { recursive: true, force: true });
  }
}

/** Its hundred percentiles stand for the delays: their 99th is the histogram's. */
function everyPercentile(histogram: { percentile(share: number): number }): readonly number[] {
  const TIMER_MS = 1;
  return Array.from({ length: 100 }, (_, index) =>
    Math.max(0, histogram.percentile(index + 1) / 1e6 - TIMER_MS),
  );
}

export const figures: readonly Figure[] = [
  {
    name: 'wire.change-seen-in-a-second-window',
    unit: 'ms',
    target: 250,
    bound: 'atMost',
    judged: 'p95',
    measure: changeSeen,
  },
  {
    name: 'wire.window-thread-delay',
    unit: 'ms',
    target: 20,
    bound: 'atMost',
    judged: 'p99',
    measure: windowThreadDelay,
  },
];
