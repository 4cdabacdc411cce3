import { INSTALL } from '@shared/rpc/client';
import { expect, type Gatehouse, test } from './fixtures/gatehouse';
import { placesOf } from './fixtures/places';
import {
  clippedLabels,
  framedDocument,
  seriousFindings,
  settled,
  show,
  sidewaysScrolls,
} from './fixtures/screen-checks';
import { dialogOf, openTenant, openView, signInAs } from './fixtures/steps';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const TENANT = 'pousada-mar';

async function signedIn(gatehouse: Gatehouse, locale: 'en' | 'pt-BR') {
  const core = await gatehouse.core('Olga');
  await core.call('profiles.updateOwn', { locale }, INSTALL);
  const { page, logs } = gatehouse;
  const log = logs[0];
  if (log === undefined) throw new Error('The window has no log.');
  await page.getByRole('button', { name: /Olga/ }).click();
  await expect(page.getByRole('navigation')).toBeVisible();
  return { page, log, places: await placesOf(core, TENANT) };
}

test('no screen keeps anybody out, nor does the document that is printed', async ({
  gatehouse,
}) => {
  test.slow();
  expect.soft(await seriousFindings(gatehouse.page), 'sign-in').toEqual([]);
  const { page, log, places } = await signedIn(gatehouse, 'en');
  for (const place of places) {
    await show(page, log, place);
    expect.soft(await seriousFindings(page), place.name).toEqual([]);
    if (place.name !== 'readout') continue;
    const document = await framedDocument(page);
    expect.soft(await seriousFindings(document), 'the document').toEqual([]);
    await document.close();
  }
});

test('every text stands out from its ground in the dark scheme too', async ({ gatehouse }) => {
  test.slow();
  await gatehouse.page.emulateMedia({ colorScheme: 'dark' });
  const contrast = ['color-contrast'];
  expect.soft(await seriousFindings(gatehouse.page, contrast), 'sign-in').toEqual([]);
  const { page, log, places } = await signedIn(gatehouse, 'en');
  for (const place of places) {
    await show(page, log, place);
    expect.soft(await seriousFindings(page, contrast), place.name).toEqual([]);
  }
});

for (const locale of ['en', 'pt-BR'] as const) {
  test(`every screen fits at 1440 and at 1024 pixels, and no label is cut off, in ${locale}`, async ({
    gatehouse,
  }) => {
    test.slow();
    const { page, log, places } = await signedIn(gatehouse, locale);
    for (const [width, height] of [
      [1440, 900],
      [1024, 700],
    ] as const) {
      await page.setViewportSize({ width, height });
      for (const place of places) {
        await show(page, log, place);
        const found = [...(await sidewaysScrolls(page)), ...(await clippedLabels(page))];
        expect.soft(found, `${place.name} at ${width}`).toEqual([]);
      }
    }
  });
}

test('Tab reaches the main action of each view, and a closed dialog gives the focus back', async ({
  gatehouse,
}) => {
  const { page } = gatehouse;
  await signInAs(page, 'Olga');
  await openTenant(page, 'Spa Lume');
  for (const [view, action] of [
    ['Board', 'New task'],
    ['Gates', 'Check gates'],
    ['Cycles', 'Run cycle'],
    ['Incidents', 'Report incident'],
    ['Plans', 'New plan'],
    ['Reports', 'Draft a readout'],
  ] as const) {
    await openView(page, view);
    const main = page.locator('header').getByRole('button', { name: action });
    await expect(main).toBeVisible();
    for (let stops = 0; stops < 30; stops++) {
      if (await main.evaluate((element) => element === document.activeElement)) break;
      await page.keyboard.press('Tab');
    }
    await expect(main, `${view}: ${action}`).toBeFocused();
    if (view === 'Gates') continue;
    await page.keyboard.press('Enter');
    await expect(dialogOf(page)).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(dialogOf(page)).toHaveCount(0);
    await expect(main, `${action} has the focus again`).toBeFocused();
  }
  const log = gatehouse.logs[0];
  if (log !== undefined) await settled(page, log);
});
