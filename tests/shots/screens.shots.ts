import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { INSTALL } from '@shared/rpc/client';
import type { CoreClient } from '../e2e/fixtures/core-client';
import { expect, type Gatehouse, test } from '../e2e/fixtures/gatehouse';
import { holdWire } from '../e2e/fixtures/held-wire';
import { type NamedPlace, placesOf, type ScreenState } from '../e2e/fixtures/places';
import {
  clippedLabels,
  movingParts,
  seriousFindings,
  settled,
  show,
  showFailed,
  showLoading,
  sidewaysScrolls,
  unplacedItems,
} from '../e2e/fixtures/screen-checks';
import type { WindowLog } from '../e2e/fixtures/window-log';

/** Where the pictures go; outside the tree unless `npm run shots -- --out` says otherwise. */
const out = process.env.GATEHOUSE_SHOTS ?? join(tmpdir(), 'gatehouse-shots');

const SIZES = [
  [1440, 900],
  [1024, 700],
] as const;

/** A place that asks little, from where the next view is opened anew. */
const NEUTRAL = { name: 'neutral', hash: '#/settings/preferences' };

test.use({ contextOptions: { reducedMotion: 'reduce' } });
test.describe.configure({ mode: 'parallel', timeout: 300_000 });

/**
 * Takes a picture of what is on screen and holds it to the rules of every screen. Contrast under 4.5 (3 for large text)
 * is axe's `color-contrast`, computed from the colours that are painted, and always serious.
 */
async function shoot(page: Page, log: WindowLog, folder: string, name: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`) });
  const found = [
    ...log.errors.splice(0),
    ...(await sidewaysScrolls(page)),
    ...(await clippedLabels(page)),
    ...(await movingParts(page)),
    ...(await unplacedItems(page)),
    ...(await seriousFindings(page)),
  ];
  expect.soft(found, name).toEqual([]);
}

function newestLog(logs: readonly WindowLog[]): WindowLog {
  const log = logs.at(-1);
  if (log === undefined) throw new Error('The window has no log.');
  return log;
}

async function signIn(page: Page): Promise<void> {
  await page.getByRole('button', { name: /Olga/ }).click();
  await expect(page.getByRole('navigation')).toBeVisible();
}

/** Olga in the language of the variant, and the screens that can be looked at in a state. */
async function prepared(gatehouse: Gatehouse, locale: 'en' | 'pt-BR', state: ScreenState) {
  const core = await gatehouse.core('Olga');
  await core.call('profiles.updateOwn', { locale }, INSTALL);
  const places = await placesOf(core, 'hotel-alba');
  return { core, places: places.filter(({ states }) => states.includes(state)) };
}

/** A tenant in which nothing has been done. */
async function newTenant(core: CoreClient): Promise<void> {
  await core.call(
    'tenants.create',
    { name: 'Casa Nova', slug: 'casa-nova', zone: 'America/Sao_Paulo', holidayRegion: 'BR-SP' },
    INSTALL,
  );
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
      const shootSettled = async (page: Page, log: WindowLog, name: string) => {
        await settled(page, log);
        await shoot(page, log, folder, name);
      };
      test.describe(variant, () => {
        test.use({ viewport: { width, height }, colorScheme: scheme, locale });

        test.describe('an empty folder', () => {
          test.use({ data: 'empty' });
          test('first run', async ({ gatehouse }) => {
            const log = newestLog(gatehouse.logs);
            const { page } = gatehouse;
            await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
            await shootSettled(page, log, 'first-run');
            await page.getByRole('textbox').first().fill('Olga');
            await page.keyboard.press('Enter');
            await expect(page.getByRole('navigation')).toBeVisible();
            await shootSettled(page, log, 'no-tenants');
          });
        });

        test('ready', async ({ gatehouse }) => {
          const log = newestLog(gatehouse.logs);
          const { page } = gatehouse;
          const { places } = await prepared(gatehouse, locale, 'ready');
          await expect(page.getByRole('button', { name: /Olga/ })).toBeVisible();
          await shootSettled(page, log, 'sign-in');
          await signIn(page);
          for (const place of places) {
            await show(page, log, place);
            await shootSettled(page, log, place.name);
          }
          for (const { name, keys } of OVER_THE_SHELL) {
            await show(page, log, { hash: '#/t/hotel-alba/gates' });
            await page.locator('header').getByRole('button').first().focus();
            const from = await page.evaluateHandle(() => document.activeElement);
            await page.keyboard.press(keys);
            await expect(page.getByRole('dialog')).toBeVisible();
            await shootSettled(page, log, name);
            await page.keyboard.press('Escape');
            await expect(page.getByRole('dialog')).toHaveCount(0);
            expect
              .soft(await from.evaluate((element) => element === document.activeElement), name)
              .toBe(true);
          }
        });

        test('empty', async ({ gatehouse }) => {
          const log = newestLog(gatehouse.logs);
          const { page } = gatehouse;
          const { core, places } = await prepared(gatehouse, locale, 'empty');
          await newTenant(core);
          await signIn(page);
          for (const place of places) {
            await show(page, log, { hash: place.hash.replace('hotel-alba', 'casa-nova') });
            await shootSettled(page, log, `${place.name}-empty`);
          }
        });

        for (const state of ['loading', 'failed'] as const) {
          test(state, async ({ gatehouse, context }) => {
            const { places } = await prepared(gatehouse, locale, state);
            const wire = await holdWire(context);
            const page = await gatehouse.newWindow();
            const log = newestLog(gatehouse.logs);
            await signIn(page);
            for (const place of places as readonly NamedPlace[]) {
              wire.mode = 'open';
              await show(page, log, NEUTRAL);
              wire.mode = state === 'loading' ? 'held' : 'refused';
              const reached = await (state === 'loading' ? showLoading : showFailed)(page, place);
              expect.soft(reached, `${place.name} is ${state}`).toBe(true);
              await shoot(page, log, folder, `${place.name}-${state}`);
            }
          });
        }
      });
    }
  }
}
