import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { chromium, type Page } from '@playwright/test';
import { INSTALL } from '@shared/rpc/client';
import { findChromium } from '../../src/main/hosts/ports/chromium';
import type { Figure } from './figure';
import { startHostProcess } from './host-process';
import { makeOneTenant, openWindow } from './window-client';

const CHANGES = 40;
/** More than the quarter of a second in which a view asks once. */
const APART_MS = 300;

/** From a command in one window to the frame in which another one, a real Chromium, shows its outcome. */
async function changePainted(): Promise<readonly number[]> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'gatehouse-bench-'));
  const host = await startHostProcess(dataFolder);
  const executablePath = findChromium();
  const browser = await chromium.launch({
    ...(executablePath !== undefined && { executablePath }),
    chromiumSandbox: process.getuid?.() !== 0,
  });
  try {
    const scope = await makeOneTenant(host.url);
    const first = await openWindow(host.url);
    const { profiles } = await first.client.call('session.state', {}, INSTALL);
    const profileId = profiles[0]?.id ?? '';
    const { sessionKey } = await first.client.call('session.signIn', { profileId }, INSTALL);
    const page = await openTasks(await browser.newPage(), host.url, sessionKey);
    const measured: number[] = [];
    for (let change = 0; change < CHANGES; change += 1) {
      await delay(APART_MS);
      const title = `Change number ${change}`;
      const painted = timeOfPaint(page, title);
      const before = Date.now();
      await first.client.call('tasks.create', { title, module: 'content_system' }, scope);
      measured.push((await painted) - before);
    }
    first.close();
    return measured;
  } finally {
    await browser.close();
    await host.end('SIGTERM');
    rmSync(dataFolder, { recursive: true, force: true });
  }
}

/** Opens the board of the one tenant as the profile that is signed in elsewhere. */
async function openTasks(page: Page, url: string, sessionKey: string): Promise<Page> {
  await page.addInitScript((key) => sessionStorage.setItem('gatehouse.session', key), sessionKey);
  await page.goto(url);
  await page.goto(`${new URL(url).origin}/#/t/house-1/tasks`);
  await page.reload();
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
}

/** When the frame was drawn that shows the text; ms UTC. */
function timeOfPaint(page: Page, text: string): Promise<number> {
  return page.evaluate(
    (wanted) =>
      new Promise<number>((resolve) => {
        const look = () => {
          if (!document.body.innerText.includes(wanted)) return;
          observer.disconnect();
          requestAnimationFrame(() => setTimeout(() => resolve(Date.now())));
        };
        const observer = new MutationObserver(look);
        observer.observe(document.body, { childList: true, subtree: true, characterData: true });
      }),
    text,
  );
}

export const figures: readonly Figure[] = [
  {
    name: 'wire.change-painted-in-a-second-window',
    unit: 'ms',
    target: 250,
    bound: 'atMost',
    judged: 'p95',
    measure: changePainted,
  },
];
