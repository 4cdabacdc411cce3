import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { INSTALL, tenantScope } from '@shared/rpc/client';
import { coreHere } from './core-here';
import type { Figure } from './figure';

const TIMES = 200;
/** Pieces of evidence behind the gates, so that the newest has to be found among them. */
const EVIDENCE = 400;
const CLUSTERS = 500;

/** Turns a gate with each change, over a grown history and a matrix; ms from the call to its answer, committed. */
async function reevaluated(): Promise<readonly number[]> {
  const folder = mkdtempSync(join(process.env.GATEHOUSE_BENCH_FOLDER ?? tmpdir(), 'gates-'));
  const here = await coreHere(folder);
  try {
    const client = here.connect();
    await client.call('session.createFirstProfile', { name: 'Olga' }, INSTALL);
    const { id } = await client.call(
      'tenants.create',
      { name: 'Hotel Alba', slug: 'hotel-alba', zone: 'America/Sao_Paulo', holidayRegion: 'BR-SP' },
      INSTALL,
    );
    const scope = tenantScope(id);
    const rows = Array.from(
      { length: CLUSTERS },
      (_, n) => `c${n},q${n},https://a.example/${n},yes`,
    );
    const text = ['cluster,query,url,priority', ...rows].join('\n');
    await client.call('ownership.import', { text }, scope);
    const set = (value: boolean) =>
      client.call(
        'gates.setInput',
        {
          gate: 'data_gate',
          field: 'dashboard_stable',
          value,
          evidence: { kind: 'note', text: 'Refreshed', expiresOn: '2199-12-31' },
        },
        scope,
      );
    for (let n = 0; n < EVIDENCE; n += 1) await set(n % 2 === 0);
    const measured: number[] = [];
    for (let n = 0; n < TIMES; n += 1) {
      const before = performance.now();
      await set(n % 2 === 0);
      measured.push(performance.now() - before);
    }
    return measured;
  } finally {
    await here.close();
  }
}

export const figures: readonly Figure[] = [
  {
    name: 'gates.reevaluate',
    unit: 'ms',
    target: 5,
    bound: 'atMost',
    judged: 'median',
    measure: reevaluated,
  },
];
