import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { AppError } from '@shared/base/errors';
import { createRpcClient, INSTALL, type RpcClient, tenantScope } from '@shared/rpc/client';
import type { CallFrame, HostFrame, PeerVia, PortName } from '@shared/rpc/frames';
import { createLoopback } from '@shared/rpc/loopback';
import { monotonicFactory } from 'ulid';
import { afterEach } from 'vitest';
import { type Core, createCore } from '../../src/main/core/create-core';
import type { Ports } from '../../src/main/core/ports';

/** 3 November 2026, 12:00 UTC: a Tuesday. */
export const TEST_NOW_MS = Date.UTC(2026, 10, 3, 12);

export interface TestCore {
  readonly core: Core;
  readonly dataFolder: string;
  /** The false clock; set it to move time. */
  readonly clock: { nowMs: number };
  /** A connected client; signs nobody in. */
  connect(via?: PeerVia): RpcClient;
  /** Calls the ticker's listeners, as a minute would. */
  tick(): void;
  /** Lets the core's timers run that are due within `ms`, and what they start; the clock stays. */
  elapse(ms: number): Promise<void>;
  readonly logged: readonly { readonly event: string; readonly fields: unknown }[];
  close(): Promise<void>;
}

export interface TestCoreOptions {
  readonly nowMs?: number;
  readonly dataFolder?: string;
  /** Ports that answer; the others are unavailable. */
  readonly hostPorts?: Partial<Record<PortName, (input: unknown) => Promise<unknown>>>;
}

const opened = new Set<TestCore>();
const folders = new Set<string>();
afterEach(async () => {
  for (const one of opened) await one.close();
  opened.clear();
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  folders.clear();
});

export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'gatehouse-test-'));
  folders.add(folder);
  return folder;
}

/** A real core on a real file in a temporary folder, under a false clock. Closed after the test. */
export async function testCore(options: TestCoreOptions = {}): Promise<TestCore> {
  const dataFolder = options.dataFolder ?? temporaryFolder();
  const clock = { nowMs: options.nowMs ?? TEST_NOW_MS };
  const ulid = monotonicFactory();
  const tickers = new Set<() => void>();
  const timers = createManualTimer();
  const logged: { event: string; fields: unknown }[] = [];
  const hostPorts = options.hostPorts ?? {};
  const ports: Ports = {
    clock: { nowMs: () => clock.nowMs, isTest: true },
    log: {
      info() {},
      error(event, fields) {
        logged.push({ event, fields });
        if (process.env['GATEHOUSE_TEST_LOG'] === '1') console.error(event, fields);
      },
    },
    newId: () => ulid(clock.nowMs),
    newSecret: () => randomBytes(32).toString('hex'),
    host: {
      kind: 'cli',
      available: Object.keys(hostPorts) as PortName[], // typed by the option
      async call(port, input) {
        const answer = hostPorts[port];
        if (answer === undefined) throw new AppError('unavailable', `This host has no ${port}.`);
        return answer(input);
      },
    },
    ticker: {
      onTick(listener) {
        tickers.add(listener);
        return () => tickers.delete(listener);
      },
    },
    timer: timers.timer,
  };
  const core = await createCore({ dataFolder, ports, version: '0.0.0-test' });
  let closed = false;
  const wires = new Set<() => void>();
  const self: TestCore = {
    core,
    dataFolder,
    clock,
    logged,
    connect(via = 'window') {
      const wire = createLoopback<HostFrame, CallFrame>();
      core.serve(wire.right, via);
      let calls = 0;
      const client = createRpcClient(() => `c${++calls}`);
      client.attach(wire.left);
      wires.add(() => wire.close());
      return client;
    },
    tick: () => tickers.forEach((listener) => void listener()),
    elapse: timers.elapse,
    async close() {
      if (closed) return;
      closed = true;
      for (const close of wires) close();
      await core.close();
    },
  };
  opened.add(self);
  return self;
}

/** Timers that run when a test says so. */
function createManualTimer(): {
  readonly timer: Ports['timer'];
  elapse(ms: number): Promise<void>;
} {
  let elapsedMs = 0;
  const waiting = new Set<{ readonly dueMs: number; readonly run: () => void }>();
  return {
    timer: {
      after(delayMs, run) {
        const one = { dueMs: elapsedMs + delayMs, run };
        waiting.add(one);
        return () => void waiting.delete(one);
      },
    },
    async elapse(ms) {
      elapsedMs += ms;
      for (;;) {
        // What a timer starts awaits the database alone, so a turn of the loop is enough for it.
        await new Promise((resolve) => setImmediate(resolve));
        const [next] = [...waiting].sort((a, b) => a.dueMs - b.dueMs);
        if (next === undefined || next.dueMs > elapsedMs) return;
        waiting.delete(next);
        next.run();
      }
    },
  };
}

export interface TestAgency {
  readonly core: TestCore;
  /** Signed in as the install admin, owner of the tenant. */
  readonly owner: RpcClient;
  readonly ownerId: string;
  readonly tenantId: string;
  readonly scope: ReturnType<typeof tenantScope>;
}

/** A core with one Owner without PIN, signed in, and one tenant in São Paulo. */
export async function testAgency(options: TestCoreOptions = {}): Promise<TestAgency> {
  const core = await testCore(options);
  const owner = core.connect();
  const { profile } = await owner.call('session.createFirstProfile', { name: 'Olga' }, INSTALL);
  const tenant = await owner.call(
    'tenants.create',
    { name: 'Hotel Alba', slug: 'hotel-alba', zone: 'America/Sao_Paulo', holidayRegion: 'BR-SP' },
    INSTALL,
  );
  return { core, owner, ownerId: profile.id, tenantId: tenant.id, scope: tenantScope(tenant.id) };
}

/** Another profile with `role` in the agency's tenant, signed in on a connection of its own. */
export async function signInAs(
  agency: TestAgency,
  name: string,
  role: 'owner' | 'manager' | 'editor',
): Promise<{ readonly client: RpcClient; readonly profileId: string }> {
  const profile = await agency.owner.call('profiles.create', { name }, INSTALL);
  await agency.owner.call('memberships.set', { profileId: profile.id, role }, agency.scope);
  const client = agency.core.connect();
  await client.call('session.signIn', { profileId: profile.id }, INSTALL);
  return { client, profileId: profile.id };
}
