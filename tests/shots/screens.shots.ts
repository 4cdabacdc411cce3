import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { INSTALL } from '@shared/rpc/client';
import { expect, test } from '../e2e/fixtures/gatehouse';
import { type NamedPlace, placesOf } from '../e2e/fixtures/places';
import {
  clippedLabels,
  seriousFindings,
  settled,
  show,
  sidewaysScrolls,
} from '../e2e/fixtures/screen-checks';
import type { WindowLog } from '../e2e/fixtures/window-log';

/** Where the pictures go; outside the tree unless `npm run shots -- --out` says otherwise. */
const out = process.env.GATEHOUSE_SHOTS ?? join(tmpdir(), 'gatehouse-shots');

const SIZES = [
  [1440, 900],
  [1024, 700],
] as const;

test.use({ contextOptions: { reducedMotion: 'reduce' } });
test.describe.configure({ mode: 'parallel' });

/** Takes a picture of what is on screen and holds it to the rules of every screen. */
async function shoot(page: Page, log: WindowLog, folder: string, name: string): Promise<void> {
  await settled(page, log);
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`) });
  const found = [
    ...log.errors.splice(0),
    ...(await sidewaysScrolls(page)),
    ...(await clippedLabels(page)),
    ...(await seriousFindings(page)),
  ];
  expect.soft(found, name).toEqual([]);
}

function windowLog(logs: readonly WindowLog[]): WindowLog {
  const [log] = logs;
  if (log === undefined) throw new Error('The window has no log.');
  return log;
}

const OVER_THE_SHELL: readonly { readonly name: string; readonly keys: string }[] = [
  { name: 'palette', keys: 'Control+k' },
  { name: 'keyboard', keys: '?' },
];

for (const locale of ['en', 'pt-BR'] as const) {
  for (const scheme of ['light', 'dark'] as const) {
    for (const [width, height] of SIZES) {
      const variant = join(locale, `${width}-${scheme}`);
      const folder = join(out, variant);
      test.describe(variant, () => {
        test.use({ viewport: { width, height }, colorScheme: scheme, locale });

        test.describe('an empty folder', () => {
          test.use({ data: 'empty' });
          test('first run', async ({ gatehouse }) => {
            const log = windowLog(gatehouse.logs);
            const { page } = gatehouse;
            await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
            await shoot(page, log, folder, 'first-run');
            await page.getByRole('textbox').first().fill('Olga');
            await page.keyboard.press('Enter');
            await expect(page.getByRole('navigation')).toBeVisible();
            await shoot(page, log, folder, 'no-tenants');
          });
        });

        test('the sample agency', async ({ gatehouse }) => {
          test.setTimeout(300_000);
          const log = windowLog(gatehouse.logs);
          const { page } = gatehouse;
          const core = await gatehouse.core('Olga');
          await core.call('profiles.updateOwn', { locale }, INSTALL);
          await expect(page.getByRole('button', { name: /Olga/ })).toBeVisible();
          await shoot(page, log, folder, 'sign-in');
          await page.getByRole('button', { name: /Olga/ }).click();
          await expect(page.getByRole('navigation')).toBeVisible();
          const places: readonly NamedPlace[] = await placesOf(core, 'hotel-alba');
          for (const place of places) {
            await show(page, log, place);
            await shoot(page, log, folder, place.name);
          }
          for (const { name, keys } of OVER_THE_SHELL) {
            await show(page, log, { name, hash: '#/t/hotel-alba/gates' });
            await page.keyboard.press(keys);
            await expect(page.getByRole('dialog')).toBeVisible();
            await shoot(page, log, folder, name);
            await page.keyboard.press('Escape');
          }
        });
      });
    }
  }
}
