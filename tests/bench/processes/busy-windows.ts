import type { RpcClient } from '@shared/rpc/client';
import type { Scope } from '@shared/rpc/frames';
import { signedInWindow } from '../window-client';

// Four windows that work without a pause: each keeps eight commands under way until all are done. Prints how long it took.
const [url = '', tenantId = '', count = '0'] = process.argv.slice(2);
const scope: Scope = { kind: 'tenant', tenantId };
let left = Number(count);

async function work(client: RpcClient): Promise<void> {
  for (let number = left--; number > 0; number = left--) {
    await client.call(
      'tasks.create',
      { title: `Task ${number}`, module: 'content_system', notes: 'Written while others look.' },
      scope,
    );
  }
}

const windows = await Promise.all(Array.from({ length: 4 }, () => signedInWindow(url)));
const before = performance.now();
await Promise.all(windows.flatMap(({ client }) => Array.from({ length: 8 }, () => work(client))));
process.stdout.write(`${JSON.stringify({ ms: Math.round(performance.now() - before) })}\n`);
for (const window of windows) window.close();
