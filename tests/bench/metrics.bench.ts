import { closeSync, mkdtempSync, openSync, readSync, rmSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Input } from '@shared/contract';
import { CHUNK_BYTES } from '@shared/contract/files';
import { INSTALL, type RpcClient, tenantScope } from '@shared/rpc/client';
import { coreHere } from './core-here';
import type { Figure } from './figure';

const ROWS = 1_000_000;
const MEGABYTE = 1024 * 1024;

/** What the import of one file took, and how the core was meanwhile. */
interface Taken {
  readonly ms: number;
  /** Most memory of the process above what it held before, MB. */
  readonly megabytes: number;
  /** How long another query waited, ms. */
  readonly waits: readonly number[];
}

let parts: Promise<Taken> | undefined;
let values: Promise<Taken> | undefined;

const day = (number: number) => new Date(number * 86_400_000).toISOString().slice(0, 10);

/** A million rows of pages, which add up to a thousand days: what Search Console and GA4 export. */
function* rowsOfParts(): Generator<string> {
  yield 'Date,Page,Clicks';
  for (let row = 0; row < ROWS; row += 1) {
    yield `${day(19_000 + (row % 1_000))},/page/${row % 5_000},${row % 97}`;
  }
}

/** A million rows that are a value each: every period out of 1,415 days. */
function* rowsOfValues(): Generator<string> {
  yield 'From,To,Sessions';
  let rows = 0;
  for (let from = 0; rows < ROWS; from += 1) {
    for (let to = from; to < 1_415 && rows < ROWS; to += 1, rows += 1) {
      yield `${day(19_000 + from)},${day(19_000 + to)},${(from * to) % 997}`;
    }
  }
}

/** Writes a file piece by piece, so that making it leaves no memory behind. */
function write(file: string, rows: Generator<string>): number {
  const handle = openSync(file, 'w');
  try {
    let piece: string[] = [];
    for (const row of rows) {
      piece.push(row);
      if (piece.length < 5_000) continue;
      writeSync(handle, `${piece.join('\n')}\n`);
      piece = [];
    }
    if (piece.length > 0) writeSync(handle, `${piece.join('\n')}\n`);
  } finally {
    closeSync(handle);
  }
  return statSync(file).size;
}

/** Sends, reads, previews and imports a file as a window does, in a process of its own. */
async function taken(
  rows: () => Generator<string>,
  said: Partial<Input<'metrics.previewImport'>['settings']>,
): Promise<Taken> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'gatehouse-bench-'));
  const here = await coreHere(dataFolder);
  try {
    const client = here.connect();
    await client.call('session.createFirstProfile', { name: 'Olga' }, INSTALL);
    const tenant = await client.call('tenants.create', { name: 'Hotel Alba' }, INSTALL);
    const scope = tenantScope(tenant.id);
    const file = join(dataFolder, 'figures.csv');
    const bytes = write(file, rows());
    // What the bench itself took to make the file is not the import's.
    globalThis.gc?.();
    const idle = process.memoryUsage().rss;
    const watch = watched(client, scope);
    const before = performance.now();
    await importFile(client, scope, { file, bytes }, said);
    const ms = performance.now() - before;
    const { peak, waits } = await watch.end();
    return { ms, megabytes: (peak - idle) / MEGABYTE, waits };
  } finally {
    await here.close();
    rmSync(dataFolder, { recursive: true, force: true });
  }
}

async function importFile(
  client: RpcClient,
  scope: ReturnType<typeof tenantScope>,
  { file, bytes }: { readonly file: string; readonly bytes: number },
  said: Partial<Input<'metrics.previewImport'>['settings']>,
): Promise<void> {
  const begun = { name: 'figures.csv', bytes };
  const { importId } = await client.call('metrics.beginImport', begun, scope);
  const handle = openSync(file, 'r');
  for (let offset = 0; offset < bytes; offset += CHUNK_BYTES) {
    const buffer = Buffer.alloc(Math.min(CHUNK_BYTES, bytes - offset));
    readSync(handle, buffer, 0, buffer.length, offset);
    const chunk = buffer.toString('base64');
    await client.call('metrics.addPart', { importId, offset, chunk }, scope);
  }
  closeSync(handle);
  const { proposal } = await client.call('metrics.readImport', { importId }, scope);
  const settings = { ...proposal, source: 'Search Console', ...said };
  const preview = await client.call('metrics.previewImport', { importId, settings }, scope);
  if (preview.rows.used !== ROWS) throw new Error(`Read ${JSON.stringify(preview.rows)}`);
  await client.call('metrics.confirmImport', { importId, settings }, scope);
}

/** Looks at the memory and asks something else, again and again, until it is told to stop. */
function watched(client: RpcClient, scope: ReturnType<typeof tenantScope>) {
  let peak = 0;
  let over = false;
  const waits: number[] = [];
  const watching = (async () => {
    while (!over) {
      await new Promise((resolve) => setTimeout(resolve, 50));
      peak = Math.max(peak, process.memoryUsage().rss);
      const before = performance.now();
      await client.call('conflicts.list', {}, scope);
      waits.push(performance.now() - before);
    }
  })();
  return {
    async end() {
      over = true;
      await watching;
      return { peak, waits };
    },
  };
}

const ofParts = () => {
  parts ??= taken(rowsOfParts, { repeats: 'add' });
  return parts;
};
const ofValues = () => {
  values ??= taken(rowsOfValues, {});
  return values;
};

export const figures: readonly Figure[] = [
  {
    name: 'metrics.import-million-rows',
    unit: 'ms',
    target: 60_000,
    bound: 'atMost',
    judged: 'max',
    measure: async () => [(await ofParts()).ms],
  },
  {
    name: 'metrics.import-million-values',
    unit: 'ms',
    target: 60_000,
    bound: 'atMost',
    judged: 'max',
    measure: async () => [(await ofValues()).ms],
  },
  {
    name: 'metrics.import-memory',
    unit: 'MB',
    target: 300,
    bound: 'atMost',
    judged: 'max',
    measure: async () => [(await ofParts()).megabytes, (await ofValues()).megabytes],
  },
  {
    name: 'metrics.answers-during-import',
    unit: 'ms',
    target: 100,
    bound: 'atMost',
    judged: 'p99',
    measure: async () => [...(await ofParts()).waits, ...(await ofValues()).waits],
  },
];
