import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ALL, type RpcClient, tenantScope } from '@shared/rpc/client';
import { makeSampleAgency } from '../../src/main/core/sample/make-agency';
import { chromiumPrintPort } from '../../src/main/hosts/ports/print-chromium';
import { isServed } from '../../src/main/hosts/worker/serve-ports';
import { coreHere, NO_PORTS, signInFirst } from './core-here';
import type { Figure } from './figure';
import { sampleOf } from './sample-of';

const MONTH = '2026-10';
const TENANTS = 20;
const TIMES = 3;

interface Agency {
  readonly client: RpcClient;
  readonly tenantIds: readonly string[];
  /** How often the printer was asked, which starts one Chromium each time. */
  readonly chromiums: () => number;
  close(): Promise<void>;
}

let agency: Promise<Agency> | undefined;

/** Made once for both figures; a real core with the real printer. */
async function twentyTenants(): Promise<Agency> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'gatehouse-bench-'));
  const print = chromiumPrintPort();
  if (!isServed(print)) throw new Error(print.absent);
  let chromiums = 0;
  const here = await coreHere(dataFolder, {
    ...NO_PORTS,
    print(input, signal) {
      chromiums += 1;
      return print(input, signal);
    },
  });
  await makeSampleAgency(here.connect, here.clock, sampleOf(TENANTS));
  here.clock.stage(undefined);
  const client = here.connect();
  await signInFirst(client);
  const tenants = await client.call('tenants.list', {}, ALL);
  return {
    client,
    tenantIds: tenants.map(({ id }) => id),
    chromiums: () => chromiums,
    async close() {
      await here.close();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}

/** One tenant's readout: drafted, printed, kept; ms. */
async function oneReadout(): Promise<readonly number[]> {
  agency ??= twentyTenants();
  const { client, tenantIds } = await agency;
  const measured: number[] = [];
  for (const tenantId of tenantIds.slice(0, 5)) {
    const scope = tenantScope(tenantId);
    const before = performance.now();
    const { id } = await client.call('readouts.draft', { month: '2026-08' }, scope);
    await client.call('readouts.print', { reportId: id }, scope);
    measured.push(performance.now() - before);
  }
  return measured;
}

/** The month of all twenty at once, with one Chromium; ms. */
async function twentyReadouts(): Promise<readonly number[]> {
  agency ??= twentyTenants();
  const { client, tenantIds, chromiums, close } = await agency;
  const measured: number[] = [];
  for (let time = 0; time < TIMES; time += 1) {
    const earlier = chromiums();
    const before = performance.now();
    const { written } = await client.call(
      'readouts.exportMonth',
      { month: MONTH, drafts: true, toFolder: false },
      { kind: 'tenants', tenantIds: [...tenantIds] },
    );
    measured.push(performance.now() - before);
    if (written.length !== TENANTS) throw new Error(`Only ${written.length} were printed.`);
    if (chromiums() !== earlier + 1) throw new Error('More than one Chromium was started.');
  }
  await close();
  return measured;
}

export const figures: readonly Figure[] = [
  {
    name: 'pdf.one-readout',
    unit: 'ms',
    target: 3000,
    bound: 'atMost',
    judged: 'median',
    measure: oneReadout,
  },
  {
    name: 'pdf.twenty-readouts-with-one-chromium',
    unit: 'ms',
    target: 20_000,
    bound: 'atMost',
    judged: 'median',
    measure: twentyReadouts,
  },
];
