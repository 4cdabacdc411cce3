import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';

export interface HostProcess {
  readonly url: string;
  /** What the core itself measured, from its start to ready; ms. */
  readonly coreReadyMs: number;
  /** Ends it as an operator does, or as a power cut does; resolves when it is gone. */
  end(signal: 'SIGTERM' | 'SIGKILL'): Promise<void>;
}

/** Starts the built browser host in a process of its own. */
export async function startHostProcess(dataFolder: string): Promise<HostProcess> {
  const entry = join(process.cwd(), 'out', 'main', 'node-host.js');
  const child = spawn(process.execPath, [entry, '--data', dataFolder, '--port', '0'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const gone = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const said = await untilReady(child, gone);
  const ready = JSON.parse(/^\{.*\}$/m.exec(said)?.[0] ?? '{}') as { readonly url: string }; // the host's own line
  return {
    url: ready.url,
    coreReadyMs: Number(/Core ready in (\d+) ms/.exec(said)?.[1]),
    async end(signal) {
      child.kill(signal);
      await gone;
    },
  };
}

/** Both streams up to the line that says where the console is. */
function untilReady(child: ChildProcess, gone: Promise<void>): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const take = (text: Buffer) => {
      said += String(text);
      if (/"event":"ready".*\n/.test(said) && said.includes('Core ready')) resolve(said);
    };
    child.stdout?.on('data', take);
    child.stderr?.on('data', take);
    void gone.then(() => reject(new Error(`The host ended: ${said}`)));
  });
}
