import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CADENCES } from '@shared/domain/cycles/cycle';
import { TREND_KEYS, TREND_VALUES } from '@shared/domain/metrics/trend';
import { ALL, INSTALL, type RpcClient, tenantScope } from '@shared/rpc/client';
import { coreHere, signInFirst } from './core-here';
import type { Figure } from './figure';

type Scope = ReturnType<typeof tenantScope>;

const DECISIONS = 1_000;
const TIMES = 5;
const DAYS = 28;

/** A tenant with daily figures of the four trends, incidents, and a thousand decisions over them. */
async function filled(client: RpcClient, nowMs: number): Promise<void> {
  await client.call('session.createFirstProfile', { name: 'Olga' }, INSTALL);
  const { id } = await client.call(
    'tenants.create',
    { name: 'Hotel Alba', slug: 'hotel-alba', zone: 'America/Sao_Paulo', holidayRegion: 'BR-SP' },
    INSTALL,
  );
  const scope = tenantScope(id);
  const dayOf = (ago: number) =>
    new Date(nowMs - (ago + 1) * 86_400_000).toISOString().slice(0, 10);
  const keys = ['non_brand_clicks', 'high_intent_sessions', 'conversion_assists'] as const;
  const observations = keys.flatMap((key) =>
    Array.from({ length: DAYS }, (_, ago) => ({
      key,
      fromOn: dayOf(ago),
      toOn: dayOf(ago),
      valueText: String(1_000 - ago),
      source: 'Search Console',
    })),
  );
  await client.call('observations.record', { observations }, scope);
  for (let n = 0; n < 5; n += 1) {
    const summary = `Prices are missing (${n})`;
    await client.call(
      'incidents.record',
      { severity: n === 0 ? 'P0' : 'P1', module: 'content_system', summary },
      scope,
    );
  }
  for (let n = 0; n < DECISIONS; n += 1) {
    if (n % 50 === 0) {
      const key = TREND_KEYS[(n / 50) % TREND_KEYS.length] ?? 'conversion_assist_trend';
      const value = TREND_VALUES[(n / 50) % TREND_VALUES.length] ?? 'flat';
      await client.call('metrics.setTrend', { key, value, note: 'Read' }, scope);
    }
    const cadence = CADENCES[n % CADENCES.length] ?? 'weekly';
    await client.call('cycles.run', { cadence }, scope);
  }
}

let folder: string | undefined;

/** A core on a thousand decisions, which are made once for all figures of this file. */
async function thousand() {
  if (folder !== undefined) return coreHere(folder);
  folder = mkdtempSync(join(process.env.GATEHOUSE_BENCH_FOLDER ?? tmpdir(), 'cycles-'));
  const here = await coreHere(folder);
  await filled(here.connect(), Date.now());
  return here;
}

/** Asks a question about a thousand decisions of one tenant; ms from the call to its answer. */
async function asked(
  question: (client: RpcClient, scope: Scope) => Promise<{ readonly decisions: number }>,
): Promise<readonly number[]> {
  const here = await thousand();
  try {
    const client = here.connect();
    await signInFirst(client);
    const [tenant] = await client.call('tenants.list', {}, ALL);
    const scope = tenantScope(tenant?.id ?? '');
    const measured: number[] = [];
    for (let turn = 0; turn < TIMES; turn += 1) {
      const before = performance.now();
      const { decisions } = await question(client, scope);
      measured.push(performance.now() - before);
      if (decisions !== DECISIONS) throw new Error(`${decisions} decisions were looked at`);
    }
    return measured;
  } finally {
    await here.close();
  }
}

async function replayed(client: RpcClient, scope: Scope) {
  const answer = await client.call('cycles.replayAll', {}, scope);
  if (answer.same !== answer.decisions) throw new Error('A decision came out differently');
  return answer;
}

const quick = { unit: 'ms', bound: 'atMost', judged: 'max', target: 2_000 } as const;

export const figures: readonly Figure[] = [
  { ...quick, name: 'cycles.replay-1000', measure: () => asked(replayed) },
  {
    ...quick,
    name: 'cycles.backtest-1000',
    measure: () =>
      asked((client, scope) =>
        client.call('cycles.backtest', { policyVersion: 'strict-v1' }, scope),
      ),
  },
];
