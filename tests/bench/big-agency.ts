import { cpSync, existsSync, renameSync } from 'node:fs';
import { ALL, INSTALL, type RpcClient, tenantScope } from '@shared/rpc/client';
import { bigWorkspace } from './big-workspace';
import { coreHere, signInFirst } from './core-here';

const TENANTS = 50;
const INCIDENTS = 12;

/** 100,000 tasks of 50 tenants, an eighth of them failed, with incidents, conflicts, evidence and reports beside them. */
export async function bigAgency(): Promise<{
  readonly dataFolder: string;
  readonly profileId: string;
}> {
  const tasks = await bigWorkspace(100_000, TENANTS);
  const dataFolder = `${tasks}-waiting`;
  if (!existsSync(dataFolder)) {
    const unfinished = `${dataFolder}.unfinished`;
    cpSync(tasks, unfinished, { recursive: true });
    await fill(unfinished);
    renameSync(unfinished, dataFolder);
  }
  const here = await coreHere(dataFolder);
  const { profiles } = await here.connect().call('session.state', {}, INSTALL);
  await here.close();
  return { dataFolder, profileId: profiles[0]?.id ?? '' };
}

async function fill(dataFolder: string): Promise<void> {
  const here = await coreHere(dataFolder);
  const client = here.connect();
  await signInFirst(client);
  for (const { id } of await client.call('tenants.list', {}, ALL)) {
    await fillTenant(client, tenantScope(id));
  }
  await here.close();
}

async function fillTenant(client: RpcClient, scope: ReturnType<typeof tenantScope>): Promise<void> {
  for (let number = 0; number < INCIDENTS; number += 1) {
    const severity = (['P1', 'P2', 'P1'] as const)[number % 3] ?? 'P1';
    const summary = `Price ${number} is missing`;
    const found = { severity, module: 'content_system', summary } as const;
    const { id: subjectId } = await client.call('incidents.record', found, scope);
    if (severity === 'P2' || number % 4 > 0) continue;
    const until = { choice: 'next_monday' } as const;
    await client.call('today.snooze', { kind: 'incident', subjectId, until }, scope);
  }
  const period = { key: 'bookings', fromOn: '2026-01-01', toOn: '2026-01-31' } as const;
  const observations = ['Analytics', 'Booking engine'].map((source, index) => ({
    ...period,
    valueText: String(40 + index),
    source,
  }));
  await client.call('observations.record', { observations }, scope);
  const evidence = { kind: 'note', text: 'Seen' } as const;
  await client.call(
    'gates.setInput',
    { gate: 'data_gate', field: 'dashboard_stable', value: true, evidence },
    scope,
  );
  for (let number = 0; number < 3; number += 1) await client.call('reports.saveGrowth', {}, scope);
}
