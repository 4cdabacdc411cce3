import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ALL, type RpcClient, tenantScope } from '@shared/rpc/client';
import { makeSampleAgency } from '../../src/main/core/sample/make-agency';
import { coreHere } from './core-here';
import type { Figure } from './figure';
import { startHostProcess } from './host-process';
import { sampleOf } from './sample-of';
import { signedInWindow } from './window-client';

const TENANTS = 50;
/** A month of the sample that has no readout yet. */
const MONTH = '2026-08';

/** How long each part of the month-end took, ms. */
interface Phases {
  readonly readiness: readonly number[];
  readonly drafts: number;
  readonly approvals: number;
  readonly pdfs: number;
}

let phases: Promise<Phases> | undefined;

/** The month-end of fifty tenants through the built program, asked as a window asks; measured once for all figures. */
async function monthEnd(): Promise<Phases> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'gatehouse-bench-'));
  const here = await coreHere(dataFolder);
  await makeSampleAgency(here.connect, here.clock, sampleOf(TENANTS));
  here.clock.stage(undefined);
  await here.close();
  const host = await startHostProcess(dataFolder);
  const { client, close } = await signedInWindow(host.url);
  try {
    return await measure(client);
  } finally {
    close();
    await host.end('SIGTERM');
    rmSync(dataFolder, { recursive: true, force: true });
  }
}

async function measure(client: RpcClient): Promise<Phases> {
  const tenantIds = (await client.call('tenants.list', {}, ALL)).map(({ id }) => id);
  const all = { kind: 'tenants', tenantIds } as const;
  const readiness: number[] = [];
  for (let time = 0; time < 9; time += 1) {
    readiness.push(await took(() => client.call('readouts.month', { month: MONTH }, all)));
  }
  const drafted: { id: string; version: number; scope: ReturnType<typeof tenantScope> }[] = [];
  const drafts = await took(async () => {
    for (const tenantId of tenantIds) {
      const scope = tenantScope(tenantId);
      drafted.push({ ...(await client.call('readouts.draft', { month: MONTH }, scope)), scope });
    }
  });
  const approvals = await took(async () => {
    for (const { id: reportId, version, scope } of drafted) {
      const sent = await client.call(
        'readouts.move',
        { reportId, expectedVersion: version, to: 'in_review' },
        scope,
      );
      await client.call('readouts.approve', { reportId, expectedVersion: sent.version }, scope);
    }
  });
  const pdfs = await took(async () => {
    const { written, skipped } = await client.call('readouts.exportMonth', { month: MONTH }, all);
    if (written.length !== TENANTS) throw new Error(`Left out: ${JSON.stringify(skipped)}`);
  });
  return { readiness, drafts, approvals, pdfs };
}

async function took(work: () => Promise<unknown>): Promise<number> {
  const before = performance.now();
  await work();
  return performance.now() - before;
}

const figure = (
  name: string,
  target: number,
  of: (phases: Phases) => readonly number[],
): Figure => ({
  name: `monthend.${name}`,
  unit: 'ms',
  target,
  bound: 'atMost',
  judged: 'median',
  async measure() {
    phases ??= monthEnd();
    return of(await phases);
  },
});

export const figures: readonly Figure[] = [
  figure('readiness-of-50-tenants', 100, ({ readiness }) => readiness),
  figure('50-drafts', 10_000, ({ drafts }) => [drafts]),
  figure('50-reviews-and-approvals', 10_000, ({ approvals }) => [approvals]),
  figure('50-pdfs-and-an-index', 40_000, ({ pdfs }) => [pdfs]),
  figure('50-tenants-drafted-approved-and-exported', 60_000, ({ drafts, approvals, pdfs }) => [
    drafts + approvals + pdfs,
  ]),
];
