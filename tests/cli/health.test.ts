import { join } from 'node:path';
import { HEALTH_POINTS } from '@shared/domain/health/health';
import { expect, test } from 'vitest';
import { run, runJson, temporaryFolder } from './in-process';

test('[M199] health ends with 2 while a point is not met, and says each with its evidence', async () => {
  const data = join(temporaryFolder(), 'data');
  await run(['plan-growth', 'Fill the winter', '--data', data]);
  const { exit, json } = await runJson(['health', '--data', data]);
  expect(exit).toBe(2);
  expect(json.points.map(({ point }: { point: string }) => point)).toEqual(HEALTH_POINTS);
  expect(json.points[0].evidence[0].text).toBe('The Strategy gate fails');
  const { out } = await run(['health', '--data', data, '--lang', 'pt-BR']);
  expect(out).toContain('O gate Estratégia está reprovado');
  expect(out).toContain('1 de 7');
});
