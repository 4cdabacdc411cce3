import { join } from 'node:path';
import { expect, test } from 'vitest';
import { run, runJson, temporaryFolder } from './in-process';

const LATER = { clock: '2026-11-28T09:00:00.000Z' };

test('[M147] run-cycle says since which intervene the trends recovered, in both languages, and in JSON by codes', async () => {
  const data = ['--data', join(temporaryFolder(), 'data')];
  const first = await runJson(['run-cycle', 'weekly', ...data]);
  expect(first.json).toMatchObject({ decision: 'intervene' });
  expect(first.json.recovery).toBeUndefined();
  for (const trend of ['non_brand_visibility_trend', 'conversion_assist_trend']) {
    await run(['set-trend', trend, 'up', '--evidence', 'Read off the dashboard', ...data], LATER);
  }
  const next = await runJson(['run-cycle', 'weekly', ...data], LATER);
  expect(next.json).toMatchObject({
    decision: 'continue',
    recovery: { ordinal: 1, verdict: 'recovered', planned: 0, done: 0 },
  });
  // A third one follows a continue and has nothing to tell; the second stays as it was decided.
  expect((await runJson(['run-cycle', 'weekly', ...data], LATER)).json.recovery).toBeUndefined();
});

test('[M147] its lines name the cycle, the verdict and the sprint', async () => {
  const data = ['--data', join(temporaryFolder(), 'data')];
  await run(['run-cycle', 'weekly', ...data]);
  const english = await run(['run-cycle', 'weekly', ...data], LATER);
  expect(english.out).toContain(
    'Since cycle 1: Nobody can tell: none of the trends in question could be read. No sprint was planned.',
  );
  const portuguese = await run(['run-cycle', 'weekly', '--lang', 'pt-BR', ...data], LATER);
  expect(portuguese.out).toContain('Desde o ciclo 2: ');
});
